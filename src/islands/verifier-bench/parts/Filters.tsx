import { useId } from 'react';
import type { Dispatch } from 'react';
import type { AttackGroup, Need } from '../../../core/attacks/attack.ts';
import { Field } from '../../../ui/Field.tsx';
import type { Filters as Wanted } from '../filters.ts';
import type { Action } from '../state.ts';
import type { AttackHead } from '../table.ts';
import { bcpTitles, groupWords, needWords } from '../words.ts';
import styles from './Filters.module.css';

interface FiltersProps {
  readonly filters: Wanted;
  /** All attacks: only what occurs among them can be asked for. */
  readonly attacks: readonly AttackHead[];
  readonly dispatch: Dispatch<Action>;
}

const bySection = (a: string, b: string): number => {
  const [chapter = 0, section = 0] = a.split('.').map(Number);
  const [otherChapter = 0, otherSection = 0] = b.split('.').map(Number);
  return chapter - otherChapter || section - otherSection;
};

/** Which rows and columns are shown. */
export function Filters({ filters, attacks, dispatch }: FiltersProps) {
  const id = useId();
  const set = (change: Partial<Wanted>): void => {
    dispatch({ type: 'filter', filters: change });
  };
  const needs = (Object.keys(needWords) as Need[]).filter((need) =>
    attacks.some((attack) => attack.needs.includes(need)),
  );
  const groups = (Object.keys(groupWords) as AttackGroup[]).filter((group) =>
    attacks.some((attack) => attack.group === group),
  );
  const sections = [...new Set(attacks.flatMap(({ bcp }) => bcp))].sort(bySection);
  return (
    <fieldset className={styles.filters} aria-label="Which rows and columns are shown">
      <label className={styles.check} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={filters.differ}
          onChange={({ currentTarget }) => {
            set({ differ: currentTarget.checked });
          }}
        />
        only where columns differ
      </label>
      <Field label="The attacker needs">
        {(control) => (
          <select
            {...control}
            value={filters.need}
            onChange={({ currentTarget }) => {
              set({ need: currentTarget.value as Need | '' });
            }}
          >
            <option value="">anything</option>
            {needs.map((need) => (
              <option key={need} value={need}>
                {needWords[need]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Section of RFC 8725">
        {(control) => (
          <select
            {...control}
            value={filters.bcp}
            onChange={({ currentTarget }) => {
              set({ bcp: currentTarget.value });
            }}
          >
            <option value="">any</option>
            {sections.map((section) => (
              <option key={section} value={section}>
                {`§${section} ${bcpTitles[section] ?? ''}`.trim()}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="It is about">
        {(control) => (
          <select
            {...control}
            value={filters.group}
            onChange={({ currentTarget }) => {
              set({ group: currentTarget.value as AttackGroup | '' });
            }}
          >
            <option value="">anything</option>
            {groups.map((group) => (
              <option key={group} value={group}>
                {groupWords[group]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  );
}
