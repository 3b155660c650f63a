import type { CellReport, Judged } from '../../../core/bench/report-cell.ts';
import type { Answer } from '../../../core/bench/cell.ts';
import type { Move } from '../../../core/attacks/attack.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Figure } from '../../../ui/Figure.tsx';
import { SourceLines } from '../../../ui/SourceLines.tsx';
import { TokenText } from '../../../ui/TokenText.tsx';
import { drawnToken } from '../../../ui/drawn-token.ts';
import { isWrong } from '../wrong.ts';
import { Changes } from './Changes.tsx';
import { Outcome } from './Outcome.tsx';
import styles from './Report.module.css';

function FaultNote({ says }: { readonly says: string }) {
  return (
    <>
      <b>The fault.</b> {says}
    </>
  );
}

interface ReportProps {
  readonly report: CellReport;
  /** Level of its headings: h2 on the cell's own page, h3 in the bench. */
  readonly level: 'h2' | 'h3';
}

/** One cell, told whole. The bench and the cell's own page draw it alike. */
export function Report({ report, level: Heading }: ReportProps) {
  const { attack, verifier, forged, honest, moves } = report;
  const wrong = isWrong(report.shown, attack.honest);
  return (
    <div className={styles.report}>
      <p className={styles.because}>{forged.expected.because}</p>
      <Mismatch what="The forged token" judged={forged} />
      <Mismatch what="The honest token" judged={honest} />
      <div className={styles.columns}>
        <section>
          <Heading>The verifier</Heading>
          <p>{verifier.about}</p>
          <Figure label={`Source of ${verifier.name}`}>
            <SourceLines
              source={report.source}
              lit={report.line}
              wrong={wrong}
              label={`Source of ${verifier.name}`}
              notes={
                new Map(
                  report.faults.lines.map(({ line, says }) => [
                    line,
                    <FaultNote key={line} says={says} />,
                  ]),
                )
              }
            />
          </Figure>
          {report.faults.missing.map((what) => (
            <p key={what}>
              <b>The fault:</b> no line {what}.
            </p>
          ))}
          <Found answer={forged.answer} />
          <Heading>Two tokens, one verifier</Heading>
          <dl className={styles.control}>
            <dt>{attack.honest ? 'this one' : 'forged'}</dt>
            <dd>
              <Outcome shown={report.shown} wrong={wrong} />
            </dd>
            <dt>honest</dt>
            <dd>
              <Outcome
                shown={honest.answer.outcome}
                wrong={honest.answer.outcome !== 'accept' && honest.expected.outcome === 'accept'}
              />{' '}
              {honest.expected.because}
            </dd>
          </dl>
          <World answer={forged.answer} />
        </section>
        <section>
          <Heading>The forging</Heading>
          <p>{attack.setting}</p>
          <Moves moves={moves} />
          <Changes difference={report.difference} />
        </section>
      </div>
      <section className={styles.words}>
        <Heading>What it takes, and what it gives</Heading>
        <p>{attack.precondition}</p>
        <p>{attack.goal}</p>
        <Heading>Why it works</Heading>
        {attack.explanation.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <Heading>What to do instead</Heading>
        <p>{attack.defence}</p>
        <References report={report} />
      </section>
    </div>
  );
}

function Mismatch({ what, judged }: { readonly what: string; readonly judged: Judged }) {
  const { answer, expected, agrees } = judged;
  if (agrees) return null;
  return (
    <p className={styles.mismatch} role="alert">
      <b>This cell is not what it must be, and that is a bug of ours.</b> {what}: computed{' '}
      {answer.outcome} at {answer.at ?? 'no line'}, expected {expected.outcome} at{' '}
      {expected.at ?? 'no line'}.
    </p>
  );
}

function Found({ answer }: { readonly answer: Answer }) {
  if (answer.detail === undefined) return null;
  const says =
    answer.outcome === 'accept' || answer.outcome === 'refuse' ? 'What it found there' : 'It said';
  return (
    <p>
      {says}: <code translate="no">{answer.detail}</code>
    </p>
  );
}

const asked = {
  http: 'asked the network for',
  file: 'opened the file',
  sql: 'asked the database',
  shell: 'ran the command',
} as const;

function World({ answer }: { readonly answer: Answer }) {
  if (answer.log.length === 0) return null;
  return (
    <Figure caption="Pretended: no request was made, no file opened, nothing run. These are the words it put together.">
      <ol className={styles.world}>
        {answer.log.map((event, nth) => (
          <li key={nth}>
            {asked[event.kind]} <code translate="no">{event.asked}</code>
            <br />
            answer:{' '}
            {event.answered === '' ? 'nothing' : <code translate="no">{cut(event.answered)}</code>}
          </li>
        ))}
      </ol>
    </Figure>
  );
}

const cut = (text: string): string =>
  text.length <= 200
    ? text
    : `${text.slice(0, 200)}… (${text.length.toLocaleString('en')} characters)`;

function Moves({ moves }: { readonly moves: readonly Move[] }) {
  const last = moves.at(-1);
  return (
    <>
      <ol className={styles.moves}>
        {moves.map((move, nth) => (
          <li key={nth}>
            {move === last ? (
              move.say
            ) : (
              <Disclosure summary={move.say}>
                <Token text={move.token} />
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
      {last !== undefined && (
        <Figure caption="The token that arrives.">
          <Token text={last.token} named />
        </Figure>
      )}
    </>
  );
}

function Token({ text, named = false }: { readonly text: string; readonly named?: boolean }) {
  const drawn = drawnToken(text);
  return drawn === undefined ? (
    <p className={styles.plain} translate="no">
      {text === '' ? 'empty' : cut(text)}
    </p>
  ) : (
    <TokenText token={drawn} showPartNames={named} />
  );
}

function References({ report }: { readonly report: CellReport }) {
  if (report.clauses.length + report.cves.length === 0) return null;
  return (
    <ul className={styles.references}>
      {report.clauses.map(({ label, url }) => (
        <li key={label + url}>
          <a href={url}>{label}</a>
        </li>
      ))}
      {report.cves.map(({ id, url, what }) => (
        <li key={id}>
          <a href={url}>{id}</a> {what}
        </li>
      ))}
    </ul>
  );
}
