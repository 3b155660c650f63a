import { Figure } from '../../../ui/Figure.tsx';
import { SourceLines } from '../../../ui/SourceLines.tsx';
import type { Story } from '../story.ts';
import type { Told } from '../tell-story.ts';
import styles from '../VerifierStory.module.css';
import { Forging } from './Forging.tsx';
import { Outcome } from './Outcome.tsx';

interface FinishedStoryProps {
  readonly story: Story;
  readonly told: Told;
}

/** The story without script: forged, sent, let in, mended, refused, as it came out when the page was built. */
export function FinishedStory({ story, told }: FinishedStoryProps) {
  return (
    <Figure caption={<strong>{story.takeaway}</strong>}>
      <Forging told={told} made={told.moves.length} />
      <SourceLines
        source={told.broken.source}
        label={`Source of the verifier “${told.verifierName}”`}
        lit={told.broken.forged.line}
        wrong={told.broken.forged.outcome === 'accept'}
        notes={new Map(told.broken.faults.lines.map(({ line, says }) => [line, says]))}
      />
      {told.broken.faults.missing.map((what) => (
        <p key={what} className={styles.said}>
          The fault: no line {what}.
        </p>
      ))}
      <div className={styles.outcomes}>
        <Outcome what="The forged token" lit={told.broken.forged} run={told.broken} forged />
        <Outcome
          what="The honest token"
          lit={told.broken.honest}
          run={told.broken}
          forged={false}
        />
      </div>
      <p className={styles.said}>Mended in one line. {story.fix}:</p>
      <SourceLines
        source={told.fixed.source}
        label={`Source of the verifier “${told.verifierName}”, mended`}
        lit={told.fixed.forged.line}
        added={told.fixedLine}
      />
      <div className={styles.outcomes}>
        <Outcome what="The forged token" lit={told.fixed.forged} run={told.fixed} forged />
        <Outcome what="The honest token" lit={told.fixed.honest} run={told.fixed} forged={false} />
      </div>
    </Figure>
  );
}
