import type { Ms } from './scenario.ts';

interface Moment {
  readonly at: Ms;
}

/** How requests are spread: `regular` comes every so often exactly, `random` is Poisson with that mean. */
export type Spread = 'regular' | 'random';

/** What a thief takes: all that the device keeps, or only what one request carries. */
export type Loot = 'everything' | 'one-request';

/**
 * What happens on the time line. Devices of a person are numbered from 0 in the order in which they signed
 * in. An outage lasts from `at` up to `until`.
 */
export type Happening =
  | (Moment & { readonly kind: 'sign-in'; readonly person: string; readonly devices: number })
  | (Moment & {
      /** From here on each of the person's devices asks like this; `every` 0 is silence. */
      readonly kind: 'requests';
      readonly person: string;
      readonly every: Ms;
      readonly spread: Spread;
    })
  | (Moment & { readonly kind: 'role-changed'; readonly person: string; readonly role: string })
  | (Moment & {
      /** All other devices are to be signed out; this one goes on. */
      readonly kind: 'password-changed';
      readonly person: string;
      readonly device: number;
    })
  | (Moment & { readonly kind: 'fired'; readonly person: string })
  | (Moment & {
      readonly kind: 'stolen';
      readonly person: string;
      readonly device: number;
      readonly loot: Loot;
      readonly every: Ms;
    })
  | (Moment & { readonly kind: 'signed-out'; readonly person: string; readonly device: number })
  | (Moment & { readonly kind: 'signed-out-everywhere'; readonly person: string })
  | (Moment & { readonly kind: 'key-rotated' })
  | (Moment & { readonly kind: 'key-pulled' })
  | (Moment & { readonly kind: 'store-down'; readonly until: Ms })
  | (Moment & { readonly kind: 'issuer-down'; readonly until: Ms })
  | (Moment & { readonly kind: 'refresh-lost'; readonly person: string; readonly device: number })
  | (Moment & { readonly kind: 'event-lost' })
  | (Moment & { readonly kind: 'deployed' });

export type HappeningKind = Happening['kind'];

/** What the kinds are called on the page, and what each does, for menus and tables. */
export const happeningKinds: Readonly<
  Record<HappeningKind, { readonly flag: string; readonly meaning: string }>
> = {
  'sign-in': { flag: 'signed in', meaning: 'The person signs in on this many devices.' },
  requests: { flag: 'requests', meaning: 'From here on each of their devices asks this often.' },
  'role-changed': { flag: 'role changed', meaning: 'The account has another role from here on.' },
  'password-changed': {
    flag: 'password changed',
    meaning: 'Every other device of theirs is to be signed out; this one goes on.',
  },
  fired: { flag: 'fired', meaning: 'The account is disabled and signed out everywhere.' },
  stolen: {
    flag: 'stolen',
    meaning:
      'Somebody copies what the device keeps, or what one request carries, and uses it elsewhere. The owner keeps it too.',
  },
  'signed-out': {
    flag: 'signed out',
    meaning: 'The device throws away what it keeps, and tells the server.',
  },
  'signed-out-everywhere': {
    flag: 'signed out everywhere',
    meaning: 'Every session of the person is to end; their devices do not know it yet.',
  },
  'key-rotated': {
    flag: 'key rotated',
    meaning: 'A new signing key is used; the old one stays published until its tokens are gone.',
  },
  'key-pulled': {
    flag: 'key pulled',
    meaning: 'The signing key is replaced and no longer published: an emergency.',
  },
  'store-down': { flag: 'store down', meaning: 'The session store cannot be asked.' },
  'issuer-down': {
    flag: 'issuer down',
    meaning:
      'The issuer cannot be asked and sends nothing: no token, no refresh, no key, no message.',
  },
  'refresh-lost': {
    flag: 'refresh lost',
    meaning: 'The answer to the device’s next refresh is lost in a tunnel; it tries again.',
  },
  'event-lost': {
    flag: 'event lost',
    meaning: 'The next message about a revocation never arrives.',
  },
  deployed: { flag: 'deployed', meaning: 'All instances are restarted; their memory is gone.' },
};
