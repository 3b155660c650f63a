import type { LaneLog, Ms, Race, Scenario } from '../core/revocation/index.ts';
import type { StripBand, StripFlag, StripLane, StripTick } from './strip.ts';
import { happeningKinds, strategyOf } from '../core/revocation/index.ts';

/** The requests of a lane in this window, in their order. */
export const ticksOf = (log: LaneLog, from: Ms, to: Ms): StripTick[] => {
  const ticks: StripTick[] = [];
  log.entries.forEach((entry, nth) => {
    if (entry.kind !== 'request' || entry.at < from || entry.at > to) return;
    const { at, accepted, judgement, asked, theft } = entry;
    ticks.push({
      at,
      entry: nth,
      accepted,
      judgement,
      asked: asked !== 0,
      ...(theft >= 0 && { thief: true }),
    });
  });
  return ticks;
};

/** Which places a band is drawn for: what a device presents, and what a service believes. */
const bandOf = (place: string, key: string): 'token' | 'cache' | undefined =>
  place.startsWith('device:') && key === 'access'
    ? 'token'
    : place.startsWith('service:') || place === 'edge'
      ? 'cache'
      : undefined;

/** Joins bands of one kind that touch or overlap. */
const joined = (bands: readonly StripBand[]): StripBand[] => {
  const result: StripBand[] = [];
  for (const band of [...bands].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && band.from <= last.to)
      result[result.length - 1] = { ...last, to: Math.max(last.to, band.to) };
    else result.push(band);
  }
  return result;
};

/**
 * Tokens in their time and answers that are remembered; a successor ends what it replaces. `thieves` are the
 * places (`device:1`) that keep a copy.
 */
export const bandsOf = (
  log: LaneLog,
  from: Ms,
  to: Ms,
  thieves: ReadonlySet<string>,
): StripBand[] => {
  const open = new Map<string, StripBand>();
  const all: StripBand[] = [];
  const close = (id: string, at: Ms): void => {
    const band = open.get(id);
    open.delete(id);
    if (band !== undefined) all.push({ ...band, to: Math.min(band.to, at) });
  };
  for (const entry of log.entries) {
    if (entry.kind !== 'put' && entry.kind !== 'dropped') continue;
    const kind = bandOf(entry.place, entry.key);
    if (kind === undefined) continue;
    const id = `${entry.place} ${entry.key}`;
    close(id, entry.at);
    if (entry.kind === 'put' && entry.until !== undefined)
      open.set(id, {
        from: entry.at,
        to: entry.until,
        kind,
        ...(thieves.has(entry.place) && { thief: true }),
      });
  }
  all.push(...open.values());
  const seen = all
    .filter((band) => band.to > from && band.from < to)
    .map((band) => ({ ...band, from: Math.max(band.from, from), to: Math.min(band.to, to) }));
  return (['token', 'cache'] as const).flatMap((kind) =>
    kind === 'token'
      ? // A new token begins a new band, so that its lifetime can be seen.
        seen.filter((band) => band.kind === kind)
      : joined(seen.filter((band) => band.kind === kind)),
  );
};

/** When store or issuer could not be asked. */
export const outagesOf = (scenario: Scenario, from: Ms, to: Ms): StripBand[] =>
  scenario.happenings.flatMap((happening) =>
    (happening.kind === 'store-down' || happening.kind === 'issuer-down') &&
    happening.until > from &&
    happening.at < to
      ? [
          {
            from: Math.max(happening.at, from),
            to: Math.min(happening.until, to),
            kind: 'outage' as const,
          },
        ]
      : [],
  );

/** A lane of a race as it is drawn in this window. */
export const laneStrip = (race: Race, nth: number, from: Ms, to: Ms): StripLane => {
  const log = race.lanes[nth];
  if (log === undefined) return { id: '', name: '', asked: '', ticks: [], bands: [] };
  const thieves = new Set(
    race.cast.devices.flatMap(({ index, copyOf }) =>
      copyOf === undefined ? [] : [`device:${String(index)}`],
    ),
  );
  return {
    id: `${String(nth)}-${log.strategy}`,
    name: log.label,
    asked: strategyOf(log.strategy)?.asked ?? '',
    ticks: ticksOf(log, from, to),
    bands: [...bandsOf(log, from, to, thieves), ...outagesOf(race.scenario, from, to)],
  };
};

/** What happens in this window, as flags; patterns of requests are not flagged, and what is alike is one flag. */
export const flagsOf = (scenario: Scenario, from: Ms, to: Ms): StripFlag[] => {
  const counted = new Map<string, StripFlag & { times: number }>();
  scenario.happenings.forEach(({ kind, at }, happening) => {
    if (kind === 'requests' || at < from || at > to) return;
    const label = happeningKinds[kind].flag;
    const id = `${String(at)} ${label}`;
    const there = counted.get(id);
    if (there === undefined) counted.set(id, { at, label, happening, times: 1 });
    else there.times += 1;
  });
  return [...counted.values()].map(({ at, label, happening, times }) =>
    times === 1 ? { at, label, happening } : { at, label: `${String(times)} × ${label}` },
  );
};
