import { asked, checks, howLong } from '../../core/revocation/index.ts';
import type { Credential, Judgement, Ms, RequestEntry } from '../../core/revocation/index.ts';
import type { Course } from './morning.ts';
import { requestsOf } from './morning.ts';
import { clockOf } from './strips.ts';

/** Whether the answer is as it ought to be, in one sentence. */
export const judgementOf = ({ race, fired }: Course, request: RequestEntry): string => {
  const since = race.scenario.happenings[request.since]?.at ?? fired;
  const late = howLong(request.at - since);
  const said: Readonly<Record<Judgement, string>> = {
    right: request.accepted
      ? 'Answered, and it ought to be.'
      : 'Refused, and it ought to be: the account is disabled.',
    ended: `Answered, and it ought not to be: the account had been disabled for ${late}.`,
    thief: 'Answered, and it ought not to be: it is a thief’s.',
    stale: `Answered with a role that was taken away ${late} before.`,
    'logged-out': 'Refused, and it ought not to be: nobody asked for it.',
    'turned-away': 'Failed, and it ought not to have: whoever had to be asked did not answer.',
  };
  return said[request.judgement];
};

const places: readonly (readonly [bit: number, name: string])[] = [
  [asked.store, 'the store'],
  [asked.issuer, 'the issuer'],
  [asked.keys, 'the issuer’s keys'],
  [asked.list, 'the list'],
];

/** Who was asked on the way to the answer. */
export const whoWasAsked = (request: RequestEntry): string => {
  const names = places.filter(([bit]) => (request.asked & bit) !== 0).map(([, name]) => name);
  return names.length === 0 ? 'nobody' : names.join(' and ');
};

const forms: Readonly<Record<Credential['form'], string>> = {
  'session-id': 'a session id',
  'reference-token': 'a reference token',
  jwt: 'a JWT',
  'encrypted-cookie': 'an encrypted cookie',
  'refresh-token': 'a refresh token',
};

/** What the request carried, with its times. */
export const whatItCarried = (
  credential: Credential | undefined,
  clock: (at: Ms) => string,
): string => {
  if (credential === undefined) return 'nothing';
  const { form, at, expires } = credential;
  const end = expires === undefined ? 'no date in it' : `exp ${clock(expires)}`;
  return `${forms[form]} of ${clock(at)}, ${end}`;
};

/** What changes at a step of the clock, lane by lane; for who does not see the picture. */
export const stepWords = (course: Course, ids: readonly string[], at: Ms): string => {
  const clock = clockOf(course);
  if (at <= course.from) return `${clock(at)}, the beginning.`;
  if (at >= course.to) return `${clock(at)}, the end.`;
  const changed = course.race.lanes.flatMap((log) => {
    if (!ids.includes(log.strategy)) return [];
    const requests = requestsOf(log);
    const nth = requests.findIndex((request) => request.at === at);
    const now = requests[nth];
    const before = requests[nth - 1];
    if (now === undefined || before === undefined) return [];
    if (now.accepted === before.accepted && now.check === before.check) return [];
    return [`${log.label}: ${now.accepted ? 'answered' : 'refused'}. ${checks[now.check]}`];
  });
  const happens = at === course.fired ? ['The account is disabled and signed out everywhere.'] : [];
  return `${clock(at)}. ${[...happens, ...changed].join(' ')}`;
};
