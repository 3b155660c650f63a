import type { Happening } from '../happening.ts';
import type { Scenario } from '../scenario.ts';
import { limits } from './limits.ts';
import { nearest } from './nearest.ts';
import {
  quoted,
  scenarioFault,
  spelled,
  type Path,
  type ScenarioFault,
  type ScenarioFaultCode,
} from './scenario-fault.ts';

/** What has become of somebody's devices by a moment. */
interface Standing {
  /** By number of the device: whether it may still be answered, and whether it still keeps anything. */
  readonly devices: { in: boolean; keeps: boolean }[];
  enabled: boolean;
}

/**
 * What a scenario whose members all fit can still get wrong: names that stand for nobody, moments out of order,
 * devices that are not there yet. It follows the happenings as they are listed.
 */
class SenseCheck {
  readonly faults: ScenarioFault[] = [];
  readonly #scenario: Scenario;
  readonly #standings: ReadonlyMap<string, Standing>;
  #devices = 0;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#standings = new Map(
      scenario.people.map(({ id }) => [id, { devices: [], enabled: true }]),
    );
  }

  #fault(
    path: Path,
    code: ScenarioFaultCode,
    values: Readonly<Record<string, string | number>>,
  ): void {
    if (this.faults.length < limits.faults) this.faults.push(scenarioFault(path, code, values));
  }

  check(): readonly ScenarioFault[] {
    const { happenings, people, services, shown, until } = this.#scenario;
    this.#unique(
      'people',
      'id',
      people.map(({ id }) => id),
    );
    this.#unique(
      'services',
      'name',
      services.map(({ name }) => name),
    );
    if (shown !== undefined) {
      if (shown.to > until)
        this.#fault(['shown', 'to'], 'AFTER_THE_END', {
          at: spelled(shown.to),
          until: spelled(until),
        });
      this.#span(['shown', 'to'], shown.from, shown.to);
    }
    happenings.forEach((happening, nth) => {
      this.#moment(happening, nth);
      if ('person' in happening) this.#of(happening, nth);
    });
    return this.faults;
  }

  #unique(list: string, member: string, names: readonly string[]): void {
    const first = new Map<string, number>();
    names.forEach((name, nth) => {
      const before = first.get(name);
      if (before === undefined) first.set(name, nth);
      else
        this.#fault([list, nth, member], 'TWICE', {
          found: quoted(name),
          first: `/${list}/${String(before)}`,
        });
    });
  }

  #span(path: Path, from: number, to: number): void {
    if (to <= from)
      this.#fault(path, 'OVER_BEFORE_IT_BEGINS', { from: spelled(from), to: spelled(to) });
  }

  #moment(happening: Happening, nth: number): void {
    const { happenings, until } = this.#scenario;
    const { at, kind } = happening;
    const here = ['happenings', nth] as const;
    const before = happenings[nth - 1];
    if (before !== undefined && at < before.at)
      this.#fault([...here, 'at'], 'OUT_OF_ORDER', {
        kind,
        at: spelled(at),
        kindBefore: before.kind,
        atBefore: spelled(before.at),
      });
    if (at > until)
      this.#fault([...here, 'at'], 'AFTER_THE_END', { at: spelled(at), until: spelled(until) });
    if (kind === 'store-down' || kind === 'issuer-down')
      this.#span([...here, 'until'], at, happening.until);
  }

  #of(happening: Extract<Happening, { person: string }>, nth: number): void {
    const { kind, person } = happening;
    const here = ['happenings', nth] as const;
    const standing = this.#standings.get(person);
    if (standing === undefined)
      return this.#fault([...here, 'person'], 'UNKNOWN_PERSON', {
        found: quoted(person),
        nearest: `“${nearest(person, [...this.#standings.keys()])}”`,
      });
    const { devices } = standing;
    if (kind === 'sign-in') {
      this.#joins(happening.devices, [...here, 'devices']);
      for (let more = 0; more < happening.devices; more += 1)
        devices.push({ in: standing.enabled, keeps: standing.enabled });
      return;
    }
    if (kind === 'fired') standing.enabled = false;
    if (kind === 'fired' || kind === 'signed-out-everywhere')
      for (const each of devices) each.in = false;
    if (!('device' in happening)) return;
    const device = devices[happening.device];
    if (device === undefined)
      return this.#fault([...here, 'device'], 'NO_SUCH_DEVICE', {
        person,
        count: devices.length === 1 ? '1 device' : `${String(devices.length)} devices`,
      });
    const which = { person, device: happening.device };
    if (kind === 'stolen') {
      this.#joins(1, here);
      if (!device.keeps) this.#fault([...here, 'device'], 'NOTHING_TO_STEAL', which);
    } else if (kind === 'signed-out') {
      device.in = false;
      device.keeps = false;
    } else if (kind === 'password-changed') {
      if (!device.in) this.#fault([...here, 'device'], 'DEVICE_IS_OUT', which);
      for (const each of devices) if (each !== device) each.in = false;
    }
  }

  #joins(more: number, path: Path): void {
    const before = this.#devices;
    this.#devices += more;
    if (before <= limits.devices && this.#devices > limits.devices)
      this.#fault(path, 'TOO_MANY_DEVICES', { count: this.#devices, most: limits.devices });
  }
}

/** The faults of a scenario whose members have the right shape; none where it can be run. */
export const checkSense = (scenario: Scenario): readonly ScenarioFault[] =>
  new SenseCheck(scenario).check();
