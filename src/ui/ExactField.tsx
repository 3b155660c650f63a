import { memo, useState } from 'react';
import { Field } from './Field.tsx';
import { fromDateTimeLocal, toDateTimeLocal } from './instant.ts';
import type { PageClock } from './page-clock.ts';

interface ExactFieldProps {
  readonly now: number;
  readonly zone: string;
  readonly clock: PageClock;
}

/** Sets the clock to an instant, written as wall-clock time in the chosen zone. */
export const ExactField = memo(function ExactField({ now, zone, clock }: ExactFieldProps) {
  // While somebody types, what they typed stands, a date half finished included.
  const [draft, setDraft] = useState<string | undefined>(undefined);
  return (
    <Field label="Set the clock to">
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          step="1"
          value={draft ?? toDateTimeLocal(now, zone)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setDraft(value);
            const seconds = fromDateTimeLocal(value, zone);
            if (seconds !== undefined) clock.fix(seconds);
          }}
          onBlur={() => {
            setDraft(undefined);
          }}
        />
      )}
    </Field>
  );
});
