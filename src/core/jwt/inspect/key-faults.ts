import { named } from '../named.ts';
import { extendPath, memberNamed } from '../json/read-json.ts';
import type { FaultList } from './fault-list.ts';
import type { HeaderView } from './header-view.ts';
import { kindInWords } from './json-kind.ts';
import { shown } from './shown.ts';

/** RFC 7518 §6.2.2, §6.3.2, §6.4.1, RFC 8037 §2 and the `priv` of AKP keys: what must stay private. */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'];

const SYSTEM_PATH = /^\/(?:dev|etc|proc|var|tmp|home|root|usr|bin|opt|sys)(?:\/|$)/u;
const SQL_WORD = /\b(?:union|select|insert|drop|or|and)\b|--|;/iu;
const SHELL = /[|;&]\s*(?:sleep|curl|wget|cat|nc|id|whoami|ping|bash|sh)\b|\$\(|&&|\|\||`/iu;

/** What attack a key id looks like, or undefined for one that looks like an id. */
const attackIn = (kid: string): string | undefined => {
  const head = kid.slice(0, 2048);
  if (head.includes('\0')) return 'a string cut short by a null byte';
  if (head.includes('../') || head.includes('..\\') || SYSTEM_PATH.test(head))
    return 'a path to a file';
  if (/['"]/u.test(head) && SQL_WORD.test(head)) return 'a piece of SQL';
  if (SHELL.test(head) || /^\s*\|/u.test(head)) return 'a shell command';
  if (/<\s*\w/u.test(head)) return 'markup';
  return undefined;
};

/** Lists keys that the token brings or names: shown, never trusted, never fetched (RFC 8725 §3.10). */
export const addKeyFaults = (header: HeaderView, faults: FaultList): void => {
  const jwk = header.get('jwk');
  if (jwk !== undefined) {
    faults.add('KEY_EMBEDDED', jwk.place(), { member: 'jwk' });
    for (const name of PRIVATE_MEMBERS) {
      const member = memberNamed(jwk.value, name);
      if (member !== undefined)
        faults.add('KEY_PRIVATE', jwk.part.jsonPlace(member.nameSpan, extendPath('jwk', name)), {
          member: name,
        });
    }
  }
  const x5c = header.get('x5c');
  if (x5c !== undefined) faults.add('KEY_EMBEDDED', x5c.place(), { member: 'x5c' });
  for (const member of ['jku', 'x5u']) {
    const link = header.get(member);
    if (link !== undefined)
      faults.add('KEY_LINKED', link.place(), { member, url: kindInWords(link.value) });
  }
  const kid = header.get('kid');
  if (kid === undefined) return;
  if (kid.value.kind !== 'string') {
    faults.add('KID_NOT_STRING', kid.place(), { kind: kindInWords(kid.value) });
    return;
  }
  const what = attackIn(kid.value.value);
  if (what !== undefined)
    faults.add('KID_SUSPICIOUS', kid.place(), { kid: shown(named(kid.value.value)), what });
};
