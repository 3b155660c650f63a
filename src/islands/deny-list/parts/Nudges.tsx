import type { Dispatch } from 'react';
import type { DenyListId } from '../../../core/deny-lists/deny-list.ts';
import type { Nudge } from '../../../core/deny-lists/nudge.ts';
import { NUDGES } from '../../../core/deny-lists/nudges/index.ts';
import { SCENE_ALGORITHMS } from '../../../core/deny-lists/scene.ts';
import type { Scene } from '../../../core/deny-lists/scene.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Figure } from '../../../ui/Figure.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import styles from '../DenyListLab.module.css';
import type { Action, Experiment } from '../state.ts';
import { headline, toldRows } from '../told.ts';
import type { ToldRow } from '../told.ts';
import { usePresentations } from '../use-presentations.ts';
import { useScene } from '../use-scene.ts';
import type { Scenes } from '../use-scene.ts';
import { useSupported } from '../use-supported.ts';
import { Rows } from './Rows.tsx';
import { SpeltOut } from './SpeltOut.tsx';

interface NudgesProps {
  readonly scenes: Scenes;
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
  readonly now: number;
}

const chosenNudge = ({ nudge }: Experiment): Nudge | undefined =>
  NUDGES.find(({ id }) => id === nudge);

/** Other changes, other algorithms, and the mend that comes to mind first. */
export function Nudges({ scenes, state, dispatch, now }: NudgesProps) {
  const { algorithm, nudge, decoder } = state;
  const making = useScene(scenes, algorithm, state.at);
  const supported = useSupported();
  const words = chosenNudge(state);
  return (
    <section className={styles.beat}>
      <h3>Now nudge it your way</h3>
      <p>
        Same claims, same signature, other characters. Whatever you choose is verified by WebCrypto,
        and then the lists are asked.
      </p>
      <Choices
        legend="What is changed"
        choices={NUDGES.map(({ id, title }) => ({
          id,
          words: title,
          disabled: id === 'other-s' && algorithm !== 'ES256',
        }))}
        chosen={nudge}
        onChoose={(id) => {
          dispatch({ type: 'nudge', nudge: id });
        }}
      />
      <Choices
        legend="Signed with"
        inline
        choices={SCENE_ALGORITHMS.map((id) => ({
          id,
          words: supported?.includes(id) === false ? `${id} (not in this browser)` : id,
          disabled: supported?.includes(id) === false,
        }))}
        chosen={algorithm}
        onChoose={(id) => {
          dispatch({ type: 'algorithm', algorithm: id });
        }}
      />
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={decoder === 'strict'}
          onChange={({ currentTarget }) => {
            dispatch({ type: 'decoder', decoder: currentTarget.checked ? 'strict' : 'lenient' });
          }}
        />
        <span>Strict decoder: only the one canonical spelling is read</span>
      </label>
      {words !== undefined && (
        <p className={styles.because}>
          {words.because} {words.travels}
        </p>
      )}
      {making === undefined && <p role="status">Making a key for {algorithm}…</p>}
      {making?.ok === false && <p role="alert">{making.sentence}</p>}
      {making?.ok === true && (
        <Presented scene={making.scene} state={state} dispatch={dispatch} now={now} />
      )}
    </section>
  );
}

interface PresentedProps {
  readonly scene: Scene;
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
  readonly now: number;
}

/** The chosen spelling, presented. */
function Presented({ scene, state, dispatch, now }: PresentedProps) {
  const { revoked } = scene.tokens;
  const others = chosenNudge(state)?.others(revoked) ?? [];
  const spelt = others[state.spelling] ?? others[0] ?? revoked;
  const [presentation] = usePresentations(scene, [spelt], state.decoder, now) ?? [];
  const rows = presentation === undefined ? undefined : toldRows(scene, presentation);
  return (
    <Figure label="What they did with your spelling">
      {others.length > 1 && (
        <Field
          label="Last character"
          hint={`All 64 were tried: ${String(others.length + 1)} of them decode to these bytes, “${revoked.slice(-1)}” as it was revoked and ${String(others.length)} others.`}
        >
          {(control) => (
            <select
              {...control}
              className={styles.select}
              value={others.indexOf(spelt)}
              onChange={({ currentTarget }) => {
                dispatch({ type: 'spelling', spelling: Number(currentTarget.value) });
              }}
            >
              {others.map((other, nth) => (
                <option key={other} value={nth}>
                  {other.slice(-1)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p className={styles.headline}>
        <LiveRegion>{rows !== undefined && headline(rows)}</LiveRegion>
      </p>
      <SpeltOut before={revoked} after={spelt} />
      {rows !== undefined && <Rows rows={rows} />}
      {rows !== undefined && <p className={styles.said}>{remark(state, rows)}</p>}
    </Figure>
  );
}

/** What follows from the present choice, and what to try next. */
function remark({ nudge, decoder, algorithm }: Experiment, rows: readonly ToldRow[]): string {
  const verifier = rows.find(({ row }) => row === 'verifier');
  const passes = (id: DenyListId): boolean =>
    rows.some(({ row, outcome }) => row === id && outcome === 'let-in');
  if (decoder === 'strict' && verifier?.outcome === 'refused')
    return algorithm === 'ES256'
      ? 'A strict decoder ends the spellings, and is worth having. It is not the mend: leave it on and take n − s.'
      : `A strict decoder ends the spellings, and for ${algorithm} nothing else is left to change. Then try ES256.`;
  if (nudge === 'other-s' && decoder === 'strict' && passes('raw-string'))
    return 'Every character is spelt as it should be. It is another valid signature, made without the key, and both lists that keep the text let it in.';
  return decoder === 'lenient'
    ? 'The mend that comes to mind is a decoder that reads one spelling only. Switch it on.'
    : '';
}
