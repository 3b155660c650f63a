import { useState } from 'react';
import { Field } from '../../../ui/Field.tsx';

const listOf = (text: string): readonly string[] | undefined => {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? undefined : items;
};
const same = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  (a ?? []).join('\n') === (b ?? []).join('\n');

interface ListProps {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[] | undefined;
  readonly onValue: (value: readonly string[] | undefined) => void;
}

/** A comma-separated list. The reader's own spacing stays as long as it means the present value. */
export function ListInput({ label, hint, value, onValue }: ListProps) {
  const [draft, setDraft] = useState('');
  const shown = same(listOf(draft), value) ? draft : (value ?? []).join(', ');
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="text"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={shown}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            onValue(listOf(event.currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}

interface SecondsProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
}

/** Whole seconds, zero or more, or empty. */
export function SecondsInput({ label, hint, value, onValue }: SecondsProps) {
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? (value === undefined || value === 0 ? '' : String(value));
  const bad = !/^\d{0,10}$/.test(shown.trim());
  return (
    <Field
      label={label}
      hint={hint}
      fault={bad ? 'Whole seconds, for example 60. The last good value is in force.' : undefined}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          spellCheck={false}
          autoComplete="off"
          value={shown}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setDraft(text);
            if (/^\d{0,10}$/.test(text.trim())) {
              onValue(text.trim() === '' ? undefined : Number(text.trim()));
            }
          }}
          onBlur={() => {
            if (!bad) setDraft(undefined);
          }}
        />
      )}
    </Field>
  );
}
