import { castOf } from '../../../../src/core/revocation/cast.ts';
import type { LaneLog } from '../../../../src/core/revocation/log.ts';
import type { Scenario } from '../../../../src/core/revocation/scenario.ts';

export interface Late {
  ended: number;
  stale: number;
}

/**
 * How late the latest acceptance was after an end, and after a change of role: by the requests alone. Where a
 * role came and went twice, it is counted from when the person last had it.
 */
export const latest = (scenario: Scenario, log: LaneLog): Late => {
  const { devices } = castOf(scenario);
  const late: Late = { ended: 0, stale: 0 };
  const roles = scenario.people.map(({ role }) => role);
  const lost = scenario.people.map(() => new Map<string, number>());
  for (const entry of log.entries) {
    if (entry.kind === 'happened') {
      const happening = scenario.happenings[entry.happening];
      if (happening?.kind !== 'role-changed') continue;
      const person = scenario.people.findIndex(({ id }) => id === happening.person);
      const role = roles[person];
      if (role !== undefined && role !== happening.role) lost[person]?.set(role, entry.at);
      roles[person] = happening.role;
    }
    if (entry.kind !== 'request' || !entry.accepted) continue;
    const person = devices[entry.device]?.person ?? -1;
    if (entry.judgement === 'ended' || entry.judgement === 'thief') {
      const change = scenario.happenings[entry.since];
      if (change !== undefined) late.ended = Math.max(late.ended, entry.at - change.at);
    }
    if (entry.role !== roles[person])
      late.stale = Math.max(late.stale, entry.at - (lost[person]?.get(entry.role) ?? NaN));
  }
  return late;
};
