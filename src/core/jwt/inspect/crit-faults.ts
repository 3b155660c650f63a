import { named } from '../named.ts';
import type { Fault } from '../fault.ts';
import type { JsonNode } from '../json/json-node.ts';
import { extendPath } from '../json/read-json.ts';
import type { FaultList } from './fault-list.ts';
import type { HeaderView } from './header-view.ts';
import { kindInWords } from './json-kind.ts';
import { shown } from './shown.ts';

/** RFC 7515 §4.1: what crit must not name in a JWS. */
const SIGNED = new Set('alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit'.split(' '));
/** RFC 7516 §4.1 and RFC 7518 §4.6.1, §4.7.1, §4.8.1: likewise in a JWE. */
const ENCRYPTED = new Set([...SIGNED, ...'enc zip epk apu apv iv tag p2s p2c'.split(' ')]);
/** Extensions that this engine knows: RFC 7797. */
const UNDERSTOOD = new Set(['b64']);

type CritCode =
  'CRIT_NOT_ARRAY' | 'CRIT_DUPLICATE' | 'CRIT_REGISTERED' | 'CRIT_UNKNOWN' | 'CRIT_ABSENT';

/** Lists what breaks the rules of RFC 7515 §4.1.11 (RFC 7516 §4.1.13). */
export const addCritFaults = (header: HeaderView, encrypted: boolean, faults: FaultList): void => {
  const crit = header.get('crit');
  if (crit === undefined) return;
  const { value, part } = crit;
  if (!crit.protected) faults.add('CRIT_UNPROTECTED', crit.place());
  if (value.kind !== 'array') {
    faults.add('CRIT_NOT_ARRAY', crit.place(), { kind: kindInWords(value) });
    return;
  }
  if (value.items.length === 0) faults.add('CRIT_EMPTY', crit.place());
  const standard = encrypted ? ENCRYPTED : SIGNED;
  const seen = new Set<string>();
  const add = (code: CritCode, nth: number, item: JsonNode): void => {
    if (faults.full(code)) return;
    const values: Fault['values'] =
      item.kind === 'string'
        ? { name: shown(named(item.value)) }
        : { kind: `an array with ${kindInWords(item)}` };
    faults.add(code, part.jsonPlace(item.span, extendPath('crit', nth)), values);
  };
  value.items.forEach((item, nth) => {
    if (item.kind !== 'string') {
      add('CRIT_NOT_ARRAY', nth, item);
      return;
    }
    const name = item.value;
    if (seen.has(name)) add('CRIT_DUPLICATE', nth, item);
    else if (standard.has(name)) add('CRIT_REGISTERED', nth, item);
    else {
      if (!UNDERSTOOD.has(name)) add('CRIT_UNKNOWN', nth, item);
      if (!faults.full('CRIT_ABSENT') && header.get(name) === undefined)
        add('CRIT_ABSENT', nth, item);
    }
    seen.add(name);
  });
};
