import type { ReactNode } from 'react';
import type { Happening, Scenario } from '../../../core/revocation/index.ts';
import { Field } from '../../../ui/Field.tsx';
import { ClockField, CountField, LengthField } from './fields.tsx';

interface EventFieldsProps {
  readonly happening: Happening;
  readonly rest: Omit<Scenario, 'happenings'>;
  readonly faultOf: (name: string) => string | undefined;
  readonly onChange: (happening: Happening) => void;
}

const DAY = 86_400_000;

/** The fields that an event of this kind has beside its time. */
export function EventFields({ happening, rest, faultOf, onChange }: EventFieldsProps) {
  const one = happening;
  return (
    <>
      {'person' in one && (rest.people.length > 1 || faultOf('person') !== undefined) && (
        <Select
          label="Who"
          value={one.person}
          options={rest.people.map(({ id, called }) => [id, called])}
          fault={faultOf('person')}
          onChange={(person) => {
            onChange({ ...one, person });
          }}
        />
      )}
      {'devices' in one && (
        <CountField
          label="On devices"
          least={1}
          most={100}
          value={one.devices}
          fault={faultOf('devices')}
          onChange={(devices) => {
            onChange({ ...one, devices });
          }}
        />
      )}
      {'device' in one && (
        <CountField
          label={one.kind === 'password-changed' ? 'Device that stays' : 'Device'}
          hint="Counted from 1, as they signed in."
          least={1}
          most={1000}
          value={one.device + 1}
          fault={faultOf('device')}
          onChange={(device) => {
            onChange({ ...one, device: device - 1 });
          }}
        />
      )}
      {'loot' in one && (
        <Select
          label="What is copied"
          value={one.loot}
          options={[
            ['everything', 'all that the device keeps'],
            ['one-request', 'only what one request carries'],
          ]}
          fault={faultOf('loot')}
          onChange={(loot) => {
            onChange({ ...one, loot });
          }}
        />
      )}
      {'every' in one && (
        <LengthField
          label={one.kind === 'stolen' ? 'The thief asks every' : 'Asks every'}
          {...(one.kind === 'requests' ? { hint: '0 s is silence.' } : {})}
          least={0}
          most={30 * DAY}
          value={one.every}
          fault={faultOf('every')}
          onChange={(every) => {
            onChange({ ...one, every });
          }}
        />
      )}
      {'spread' in one && (
        <Select
          label="Spread"
          value={one.spread}
          options={[
            ['regular', 'evenly'],
            ['random', 'at random, with that mean'],
          ]}
          fault={faultOf('spread')}
          onChange={(spread) => {
            onChange({ ...one, spread });
          }}
        />
      )}
      {'role' in one && (
        <Field label="New role" fault={faultOf('role')}>
          {(control) => (
            <input
              {...control}
              type="text"
              maxLength={60}
              autoComplete="off"
              value={one.role}
              onChange={({ currentTarget }) => {
                onChange({ ...one, role: currentTarget.value });
              }}
            />
          )}
        </Field>
      )}
      {'until' in one && (
        <ClockField
          label="Until"
          span={rest}
          least={one.at + 1}
          most={rest.until}
          value={one.until}
          fault={faultOf('until')}
          onChange={(until) => {
            onChange({ ...one, until });
          }}
        />
      )}
    </>
  );
}

interface SelectProps<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly fault: string | undefined;
  readonly onChange: (value: Value) => void;
}

function Select<Value extends string>({
  label,
  value,
  options,
  fault,
  onChange,
}: SelectProps<Value>) {
  return (
    <Field label={label} fault={fault}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={({ currentTarget }) => {
            const found = options.find(([id]) => id === currentTarget.value);
            if (found !== undefined) onChange(found[0]);
          }}
        >
          {options.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
