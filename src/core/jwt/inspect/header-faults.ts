import { named } from '../named.ts';
import type { Serialization } from '../inspection.ts';
import {
  contentEncryptions,
  keyManagementAlgorithms,
  registeredSpelling,
  signatureLengths,
} from './algorithm-names.ts';
import { addCritFaults } from './crit-faults.ts';
import type { FaultList } from './fault-list.ts';
import type { HeaderView, Parameter } from './header-view.ts';
import { kindInWords } from './json-kind.ts';
import { addKeyFaults } from './key-faults.ts';
import { shown } from './shown.ts';

/** `none` in any letter case, as attackers write it past lists of forbidden names. */
export const isNone = (alg: string | undefined): boolean => alg?.toLowerCase() === 'none';

const addAlgFaults = (header: HeaderView, encrypted: boolean, faults: FaultList): void => {
  const alg = header.get('alg');
  if (alg === undefined) {
    if (header.complete) faults.add('ALG_MISSING', header.main.place());
    return;
  }
  if (alg.value.kind !== 'string') {
    faults.add('ALG_NOT_STRING', alg.place(), { kind: kindInWords(alg.value) });
    return;
  }
  const name = alg.value.value;
  const known = encrypted ? keyManagementAlgorithms.has(name) : signatureLengths.has(name);
  if (isNone(name)) faults.add('ALG_NONE', alg.place(), { alg: shown(named(name)) });
  else if (name === 'EdDSA') faults.add('ALG_POLYMORPHIC', alg.place());
  else if (name === 'RSA1_5')
    faults.add('ALG_WEAK', alg.place(), {
      alg: name,
      why: 'its padding lets an attacker decrypt by asking many questions',
      instead: 'RSA-OAEP-256',
    });
  else if (!known) addUnknownAlg(name, alg, encrypted, faults);
};

const addUnknownAlg = (
  name: string,
  alg: Parameter,
  encrypted: boolean,
  faults: FaultList,
): void => {
  const registered = registeredSpelling(name);
  if (registered === undefined) faults.add('ALG_UNKNOWN', alg.place(), { alg: shown(named(name)) });
  else if (registered !== name)
    faults.add('ALG_CASE', alg.place(), { alg: shown(named(name)), registered });
  else
    faults.add('ALG_FOR_OTHER_USE', alg.place(), {
      alg: name,
      does: encrypted ? 'signs' : 'encrypts keys',
      form: encrypted ? 'an encrypted token' : 'a signed token',
    });
};

const addEncFaults = (header: HeaderView, faults: FaultList): void => {
  const enc = header.get('enc');
  if (enc === undefined) {
    if (header.complete) faults.add('ENC_MISSING', header.main.place());
  } else if (enc.value.kind !== 'string' || !contentEncryptions.has(enc.value.value))
    faults.add('ENC_UNKNOWN', enc.place(), { enc: kindInWords(enc.value) });
};

/** `JWT`, `at+jwt`, `application/secevent+jwt` and the like (RFC 7519 §5.1, RFC 8725 §3.11). */
export const isJwtType = (typ: string): boolean => {
  const lower = typ.toLowerCase();
  const bare = lower.startsWith('application/') ? lower.slice(12) : lower;
  return bare === 'jwt' || bare.endsWith('+jwt') || bare === 'jose' || bare === 'jose+json';
};

const addTypeFaults = (header: HeaderView, claims: boolean, faults: FaultList): void => {
  const typ = header.get('typ');
  if (typ === undefined) {
    if (claims && header.complete) faults.add('TYP_ABSENT', header.main.place());
  } else if (typ.value.kind !== 'string')
    faults.add('TYP_NOT_STRING', typ.place(), { kind: kindInWords(typ.value) });
  else if (!isJwtType(typ.value.value))
    faults.add('TYP_ODD', typ.place(), { typ: shown(named(typ.value.value)) });
};

const addB64Faults = (header: HeaderView, faults: FaultList): void => {
  const b64 = header.get('b64');
  if (b64 === undefined) return;
  if (b64.value.kind !== 'boolean') {
    faults.add('B64_NOT_BOOLEAN', b64.place(), { kind: kindInWords(b64.value) });
    return;
  }
  if (b64.value.value) return;
  const crit = header.get('crit')?.value;
  const named =
    crit?.kind === 'array' &&
    crit.items.some((item) => item.kind === 'string' && item.value === 'b64');
  if (!named) faults.add('B64_NOT_CRITICAL', b64.place());
};

/** Lists what is wrong or noteworthy in the JOSE header of one signer or recipient. */
export const addHeaderFaults = (
  header: HeaderView,
  serialization: Serialization,
  claims: boolean,
  faults: FaultList,
): void => {
  const encrypted = serialization.startsWith('jwe');
  addAlgFaults(header, encrypted, faults);
  if (encrypted) addEncFaults(header, faults);
  addTypeFaults(header, claims, faults);
  addCritFaults(header, encrypted, faults);
  if (!encrypted) addB64Faults(header, faults);
  addKeyFaults(header, faults);
  const zip = header.get('zip');
  if (zip !== undefined)
    faults.add(encrypted ? 'ZIP_ENCRYPTED' : 'ZIP_SIGNED', zip.place(), {
      zip: kindInWords(zip.value),
    });
};
