import type { Dispatch } from 'react';
import type { DenyListId } from '../../../core/deny-lists/deny-list.ts';
import { DENY_LISTS } from '../../../core/deny-lists/lists/index.ts';
import { NUDGES } from '../../../core/deny-lists/nudges/index.ts';
import type { Presentation } from '../../../core/deny-lists/present.ts';
import type { Scene } from '../../../core/deny-lists/scene.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { formatInstant, formatRelative } from '../../../ui/instant.ts';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import { TimeBar } from '../../../ui/TimeBar.tsx';
import { useEntered } from '../../../ui/use-entered.ts';
import styles from '../DenyListLab.module.css';
import { outcomeOf, takeaway } from '../rules.ts';
import type { RowOutcome } from '../rules.ts';
import type { Action, Experiment } from '../state.ts';
import { usePresentations } from '../use-presentations.ts';

interface RepairProps {
  readonly scene: Scene;
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
  readonly now: number;
  readonly initialNow: number;
  /** The reader has just had it opened: the focus goes to its title. */
  readonly entered: boolean;
}

interface Presented {
  readonly name: string;
  readonly token: string;
  /** What a revocation of the one token should come to. */
  readonly should: 'stopped' | 'let-in';
}

const tokensOf = ({ tokens }: Scene): readonly Presented[] => {
  const nudged = (id: string): string =>
    NUDGES.find((nudge) => nudge.id === id)?.others(tokens.revoked)[0] ?? tokens.revoked;
  return [
    { name: 'The revoked token', token: tokens.revoked, should: 'stopped' },
    { name: 'Another last character', token: nudged('trailing-bits'), should: 'stopped' },
    { name: 'n − s instead of s', token: nudged('other-s'), should: 'stopped' },
    { name: 'u-9 on another device', token: tokens['other-device'], should: 'let-in' },
    { name: 'u-9, signed in again since', token: tokens['signed-in-again'], should: 'let-in' },
    { name: 'Another user, u-7', token: tokens['other-user'], should: 'let-in' },
  ];
};

const verdictOf = (presentation: Presentation | undefined, list: DenyListId): RowOutcome =>
  presentation === undefined
    ? 'not-asked'
    : presentation.refusal === undefined
      ? outcomeOf(presentation, list)
      : 'refused';

/** The word in a cell; what should not have happened has its own. */
function wordOf(outcome: RowOutcome, should: Presented['should']): string {
  if (outcome === 'refused') return 'refused by the verifier';
  if (outcome === 'stopped') return should === 'stopped' ? 'stopped' : 'stopped too';
  if (outcome === 'let-in') return should === 'let-in' ? 'let in' : 'walks in';
  return '…';
}

const isWrong = (outcome: RowOutcome, should: Presented['should']): boolean =>
  (outcome === 'stopped' || outcome === 'let-in') && outcome !== should;

const notes: Readonly<Record<DenyListId, string>> = {
  'raw-string':
    'Keyed by the text, it stops one spelling. Whoever holds the token chooses the next one.',
  'string-hash':
    'A hash hides the text from whoever reads the list, and it is still the text that is looked up.',
  'issuer-and-id':
    'Every spelling of the token is stopped, for each of them carries the same claims, and nobody else is.',
  'not-before':
    'It holds against every spelling too, and it ends every token that the user had before. That is right when the account was taken over or the person was fired; for one lost phone it signs the laptop out as well. Whoever signs in again is let in.',
};

/** One list, keyed as the reader likes, over six tokens of which three are one. */
export function Repair({ scene, state, dispatch, now, initialNow, entered }: RepairProps) {
  const title = useEntered(entered);
  const presented = tokensOf(scene);
  const presentations = usePresentations(
    scene,
    presented.map(({ token }) => token),
    'lenient',
    now,
  );
  const outcomes = (list: DenyListId) =>
    presented.map(({ should }, nth) => {
      const outcome = verdictOf(presentations?.[nth], list);
      return { outcome, word: wordOf(outcome, should), wrong: isWrong(outcome, should) };
    });
  const chosen = outcomes(state.list);
  const wrong = chosen.filter((cell) => cell.wrong).length;
  const over = now >= scene.expiresAt;
  return (
    <section className={styles.beat}>
      <h3 ref={title} tabIndex={-1}>
        Now mend the list
      </h3>
      <p>
        The first three tokens are one. A good list stops all three of them and nobody else. The
        decoder is lenient again.
      </p>
      <Choices
        legend="The list is keyed by"
        choices={DENY_LISTS.map(({ id, title }) => ({ id, words: title }))}
        chosen={state.list}
        onChoose={(list) => {
          dispatch({ type: 'list', list });
        }}
      />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>
            <LiveRegion>
              {presentations !== undefined &&
                (over
                  ? 'The clock is past the end of some tokens: those the verifier refuses by itself.'
                  : wrong === 0
                    ? 'All six as they should be.'
                    : `${String(wrong)} of ${String(presented.length)} ${wrong === 1 ? 'is' : 'are'} not as ${wrong === 1 ? 'it' : 'they'} should be.`)}
            </LiveRegion>
          </caption>
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">Should be</th>
              <th scope="col">Is</th>
            </tr>
          </thead>
          <tbody>
            {presented.map(({ name, should }, nth) => {
              const cell = chosen[nth];
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{should === 'stopped' ? 'stopped' : 'let in'}</td>
                  <td data-outcome={cell?.outcome} data-wrong={cell?.wrong}>
                    <span className={styles.cell}>
                      <span>{cell?.word}</span>
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.reveal} aria-live="polite">
        {notes[state.list]} {state.list === 'issuer-and-id' && <strong>{takeaway}</strong>}
      </p>
      <Disclosure summary="All six tokens in all four lists">
        <div className={styles.scroll} role="group" aria-label="Every answer" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Token</th>
                {DENY_LISTS.map(({ id, title }) => (
                  <th key={id} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {presented.map(({ name }, nth) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {DENY_LISTS.map(({ id }) => {
                    const cell = outcomes(id)[nth];
                    return (
                      <td key={id} data-outcome={cell?.outcome} data-wrong={cell?.wrong}>
                        <span className={styles.cell}>
                          <span>{cell?.word}</span>
                        </span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
      <Disclosure summary="How long must an entry be kept?">
        <p>
          Until the token’s exp, {formatInstant(scene.expiresAt, 'UTC')},{' '}
          {formatRelative(scene.expiresAt, now)}. From then on this verifier, which allows no
          leeway, refuses it in every spelling and no list is asked, so the entry can go. Where a
          verifier allows leeway, it takes the token for that much longer, and the entry must stay
          until exp and the leeway have passed. A not-before instant must be kept as long as the
          longest-lived token that was out when it was written, leeway included. Move the clock and
          see.
        </p>
        <TimeBar
          times={{ iat: scene.issuedAt, nbf: undefined, exp: scene.expiresAt }}
          leeway={0}
          initialNow={initialNow}
        />
      </Disclosure>
    </section>
  );
}
