import { memo, useState } from 'react';
import { Field } from './Field.tsx';
import { zoneName } from './instant.ts';
import type { PageClock } from './page-clock.ts';

interface ZoneFieldProps {
  readonly zone: string;
  readonly clock: PageClock;
}

/** The zone that times are written in. The some four hundred names come in when somebody asks for them. */
export const ZoneField = memo(function ZoneField({ zone, clock }: ZoneFieldProps) {
  const [all, setAll] = useState<readonly string[]>([]);
  const ask = (): void => {
    if (all.length === 0)
      setAll(Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC'));
  };
  const named = zone !== 'UTC' && zone !== 'local' && !all.includes(zone);
  return (
    <Field label="Time zone">
      {(control) => (
        <select
          {...control}
          value={zone}
          onFocus={ask}
          onPointerDown={ask}
          onChange={(event) => {
            clock.setZone(event.currentTarget.value);
          }}
        >
          <option value="UTC">UTC</option>
          <option value="local">
            This browser&apos;s zone
            {all.length > 0 || zone === 'local' ? ` (${zoneName('local')})` : ''}
          </option>
          {named && <option value={zone}>{zone}</option>}
          {all.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
});
