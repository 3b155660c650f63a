import { asked, happeningKinds, howLong } from '../../core/revocation/index.ts';
import type { Credential, Race, RequestEntry } from '../../core/revocation/index.ts';
import { clockText } from './spans.ts';

/** A device as the page speaks of it: “the fired employee, device 2”, “a thief’s copy of …”. */
export const deviceName = ({ cast, scenario }: Race, index: number): string => {
  const device = cast.devices[index];
  if (device === undefined) return 'a device';
  const called = scenario.people[device.person]?.called ?? 'somebody';
  const own = cast.owned[device.person] ?? [];
  const name = own.length > 1 ? `${called}, device ${String(device.nth + 1)}` : called;
  if (device.copyOf === undefined) return name;
  return own.length > 1
    ? `the thief, with a copy of device ${String(device.nth + 1)} of ${called}`
    : `the thief, with what was copied from ${called}`;
};

/** A place as the log calls it (`service:0`, `device:3`), in words. */
export const placeName = (race: Race, place: string): string => {
  const [kind = '', number = ''] = place.split(':');
  if (kind === 'device') return deviceName(race, Number(number));
  if (kind === 'service') return `service “${race.scenario.services[Number(number)]?.name ?? ''}”`;
  if (kind === 'store') return 'the session store';
  return kind === 'issuer' ? 'the issuer' : place;
};

/** Who was asked on the way to an answer. */
export const whoWasAsked = ({ asked: bits }: Pick<RequestEntry, 'asked'>): string => {
  const names = [
    bits & asked.store ? 'the session store' : '',
    bits & asked.issuer ? 'the issuer' : '',
    bits & asked.keys ? 'the published keys' : '',
    bits & asked.list ? 'the list' : '',
  ].filter((name) => name !== '');
  return names.length === 0 ? 'nobody' : names.join(' and ');
};

export const formNames: Readonly<Record<Credential['form'], string>> = {
  'session-id': 'a session id',
  'reference-token': 'a reference token',
  jwt: 'a JWT',
  'encrypted-cookie': 'an encrypted cookie',
  'refresh-token': 'a refresh token',
};

/** What the request comes after, with its time: “fired at 10:02:00”. */
const comesAfter = ({ scenario }: Race, index: number): string => {
  const happening = scenario.happenings[index];
  return happening === undefined
    ? ''
    : `${happeningKinds[happening.kind].flag} at ${clockText(scenario, happening.at)}`;
};

const ago = ({ scenario }: Race, index: number, at: number): string =>
  howLong(at - (scenario.happenings[index]?.at ?? at));

/** Whether the answer is as it ought to be, and if not, why not. */
export const judgementSentence = (race: Race, request: RequestEntry): string => {
  const { judgement, since, theft, at, role } = request;
  switch (judgement) {
    case 'right':
      return request.accepted
        ? 'It ought to be answered, and it was.'
        : `It ought to be refused, and it was${since < 0 ? '' : `: ${comesAfter(race, since)}`}.`;
    case 'ended':
      return `It ought to be refused: ${comesAfter(race, since)}, ${ago(race, since, at)} before.`;
    case 'thief':
      return `It ought to be refused: what it carries was ${comesAfter(race, theft)}, ${ago(race, theft, at)} before.`;
    case 'stale':
      return `It was served with the role “${role}”, and that was ${comesAfter(race, since)}, ${ago(race, since, at)} before.`;
    case 'logged-out':
      return 'It ought to be answered. Now the device must sign in again, and nobody asked for that.';
    case 'turned-away':
      return 'It ought to be answered. Somebody who had to be asked did not answer.';
  }
};
