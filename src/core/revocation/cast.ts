import type { Ms, Scenario } from './scenario.ts';

/** One device of the run, or a thief's copy of one. */
export interface Device {
  readonly index: number;
  /** The index of its owner in `people`. */
  readonly person: number;
  /** Which of the owner's devices it is, from 0; a copy has the number of what it was copied from. */
  readonly nth: number;
  /** The device it is a thief's copy of. */
  readonly copyOf: number | undefined;
  /** When it signs in or is copied, and the happening that says so. */
  readonly from: Ms;
  readonly happening: number;
}

/** Everybody who asks in the course of a scenario, known before it runs. */
export interface Cast {
  readonly devices: readonly Device[];
  /** The owner's own devices by person, in the order in which they signed in. */
  readonly owned: readonly (readonly number[])[];
}

export const castOf = (scenario: Scenario): Cast => {
  const persons = new Map(scenario.people.map(({ id }, index) => [id, index]));
  const devices: Device[] = [];
  const owned: number[][] = scenario.people.map(() => []);
  scenario.happenings.forEach((happening, nth) => {
    if (happening.kind !== 'sign-in' && happening.kind !== 'stolen') return;
    const person = persons.get(happening.person);
    const own = person === undefined ? undefined : owned[person];
    if (person === undefined || own === undefined) return;
    if (happening.kind === 'sign-in') {
      for (let more = 0; more < happening.devices; more += 1) {
        const index = devices.length;
        devices.push({
          index,
          person,
          nth: own.length,
          copyOf: undefined,
          from: happening.at,
          happening: nth,
        });
        own.push(index);
      }
      return;
    }
    const from = own[happening.device];
    if (from !== undefined)
      devices.push({
        index: devices.length,
        person,
        nth: happening.device,
        copyOf: from,
        from: happening.at,
        happening: nth,
      });
  });
  return { devices, owned };
};
