import { runPretendedShell } from './pretended-shell.ts';
import { askPretendedTable } from './pretended-table.ts';
import type { ServiceKey } from './service.ts';
import { Exhausted } from './world.ts';
import type { World, WorldContents, WorldEvent } from './world.ts';

/** `/srv/keys/../../dev/null` is `/dev/null`. */
const normalised = (path: string): string => {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
};

/** What stands before `@` in the authority names a user, not a host (RFC 3986 §3.2.1). */
const withoutUser = (url: string): string => url.replace(/^(https?:\/\/)[^/?#]*@/u, '$1');

/** What lies under this name; a name that every object has, such as `constructor`, is none of them. */
const under = (named: Readonly<Record<string, string>> | undefined, name: string) =>
  named !== undefined && Object.hasOwn(named, name) ? named[name] : undefined;

/** A fresh pretended world, for one verifier and one attack. */
export const createWorld = (contents: WorldContents = {}): World => {
  const log: WorldEvent[] = [];
  const taken = new Map<string, number>();
  const answer = (kind: WorldEvent['kind'], asked: string, text: string | undefined) => {
    log.push({ kind, asked, answered: text ?? 'nothing' });
    return text;
  };
  const file = (path: string): string | undefined => {
    const place = normalised(path);
    return place === '/dev/null' ? '' : under(contents.files, place);
  };
  return {
    log,
    get: (url) => answer('http', url, under(contents.http, withoutUser(url))),
    readFile: (path) => answer('file', path, file(path)),
    query: (sql) => answer('sql', sql, askPretendedTable(sql, contents.sql ?? {})),
    run: (command) => answer('shell', command, runPretendedShell(command, file)) ?? '',
    take: (mark, what, amount, allowance) => {
      const sum = (taken.get(what) ?? 0) + amount;
      taken.set(what, sum);
      if (sum > allowance) throw new Exhausted(mark, what, allowance);
    },
  };
};

/**
 * What lies about in every setting, because companies keep keys there: the issuer's in the folder
 * `/srv/keys` and in the table `keys`, by kid, and the public ones of each issuer at its JWKS address.
 */
export const keysInTheWorld = (keys: readonly ServiceKey[], issuer: string): WorldContents => {
  // Of two keys by one name the first is found, as by a search from the top.
  const own = keys.filter((key) => key.issuer === issuer).toReversed();
  const published = keys.filter(({ jwk }) => jwk.kty !== 'oct');
  const sets = new Map<string, object[]>();
  for (const { issuer: name, kid, alg, jwk } of published)
    sets.set(name, [...(sets.get(name) ?? []), { ...jwk, kid, alg }]);
  return {
    files: Object.fromEntries(own.map(({ kid, text }) => [`/srv/keys/${kid}`, text])),
    sql: Object.fromEntries(own.map(({ kid, text }) => [kid, text])),
    http: Object.fromEntries(
      [...sets].map(([name, set]) => [
        `${name}/.well-known/jwks.json`,
        JSON.stringify({ keys: set }),
      ]),
    ),
  };
};
