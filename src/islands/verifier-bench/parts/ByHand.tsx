import { useState } from 'react';
import { shownWord } from '../../../core/bench/shown.ts';
import type { CellReport } from '../../../core/bench/report-cell.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import type { EditedAnswer, Engine } from '../engine.ts';
import styles from './ByHand.module.css';

interface ByHandProps {
  readonly report: CellReport;
  readonly wake: () => Promise<Engine | undefined>;
  /** Told of the text as it is typed, so that the error boundary can keep it. */
  readonly onTyped: (text: string) => void;
}

/** The token of a cell to be edited by hand and sent to the same verifier. Whatever is in the box, it answers. */
export function ByHand({ report, wake, onTyped }: ByHandProps) {
  const arrived = report.moves.at(-1)?.token ?? '';
  // Until something is typed, the box holds the token that arrived, whoever computed it.
  const [typed, setTyped] = useState<string>();
  const text = typed ?? arrived;
  const [latest, setLatest] = useState<EditedAnswer>();
  const { verifier, attack } = report;
  const type = (words: string): void => {
    onTyped(words);
    setTyped(words);
  };
  const send = async (): Promise<void> => {
    const engine = await wake();
    if (engine !== undefined)
      setLatest(await engine.judge(text, { attack: attack.id, verifier: verifier.id }));
  };
  return (
    <div className={styles.hand}>
      <Field
        label="The token"
        hint="Change anything. What does not parse is refused, let in or choked on like everything else."
      >
        {(control) => (
          <textarea
            {...control}
            rows={6}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            translate="no"
            value={text}
            onChange={({ currentTarget }) => {
              type(currentTarget.value);
            }}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button kind="primary" onClick={() => void send()}>
          Send it to {verifier.name}
        </Button>
        <Button
          onClick={() => {
            type(report.honestToken);
          }}
        >
          Put the honest token
        </Button>
        <Button
          onClick={() => {
            onTyped('');
            setTyped(undefined);
          }}
        >
          Put the forged token
        </Button>
      </div>
      <LiveRegion className={styles.answer}>
        {latest !== undefined && (
          <Says edited={latest} report={report} stale={latest.token !== text} />
        )}
      </LiveRegion>
    </div>
  );
}

/** As the report labels it: what a deciding line held, or the words of what broke. */
const saying = (outcome: EditedAnswer['answer']['outcome']): string =>
  outcome === 'accept' || outcome === 'refuse' ? 'Found there' : 'It said';

function Says({
  edited: { answer, line },
  report,
  stale,
}: {
  readonly edited: EditedAnswer;
  readonly report: CellReport;
  readonly stale: boolean;
}) {
  const words = line === undefined ? undefined : report.source.split('\n')[line - 1]?.trim();
  return (
    <>
      <b>
        {stale ? 'The text before this was ' : ''}
        {shownWord[answer.outcome]}
      </b>
      {words !== undefined && (
        <>
          {' '}
          by line {line}: <code translate="no">{words}</code>
        </>
      )}
      {answer.detail !== undefined && (
        <>
          {' '}
          {saying(answer.outcome)}: <code translate="no">{answer.detail}</code>
        </>
      )}
    </>
  );
}
