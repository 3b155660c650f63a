import { named } from '../named.ts';
import { signatureLengths } from './algorithm-names.ts';
import type { FaultList } from './fault-list.ts';
import { isNone } from './header-faults.ts';
import type { PartReading } from './part-reading.ts';
import { shown } from './shown.ts';

/** Whether bytes are one DER SEQUENCE from end to end, as OpenSSL and Java write an ECDSA signature. */
const isDerSequence = (bytes: Uint8Array): boolean => {
  if (bytes[0] !== 0x30) return false;
  return bytes[1] === 0x81 ? bytes[2] === bytes.length - 3 : bytes[1] === bytes.length - 2;
};

/** RSA signatures are as long as the modulus: 1024 to 16384 bits is all that is met. */
const RSA_SHORTEST = 128;
const RSA_LONGEST = 2048;

/** Lists a signature that cannot be one of its algorithm, by its length and form alone. */
export const addSignatureFaults = (
  signature: PartReading,
  alg: string | undefined,
  faults: FaultList,
): void => {
  const bytes = signature.bytes ?? new Uint8Array();
  const place = signature.place();
  const name = alg ?? 'not given';
  if (isNone(alg)) {
    if (signature.raw !== '')
      faults.add('SIGNATURE_ON_NONE', place, { alg: shown(named(name)), bytes: bytes.length });
    return;
  }
  if (signature.raw === '') {
    faults.add('SIGNATURE_EMPTY', place, { alg: shown(named(name)) });
    return;
  }
  if (alg === undefined || !signatureLengths.has(alg)) return;
  const lengths = signatureLengths.get(alg);
  if (lengths === undefined) {
    if (bytes.length < RSA_SHORTEST || bytes.length > RSA_LONGEST)
      faults.add('SIGNATURE_LENGTH', place, {
        alg,
        bytes: bytes.length,
        expected: 'as many as the RSA modulus has, 256 for a key of 2048 bits',
      });
    return;
  }
  if (lengths.includes(bytes.length)) return;
  const expected = lengths.join(' or ');
  const der = alg.startsWith('ES') && isDerSequence(bytes);
  faults.add(der ? 'SIGNATURE_DER' : 'SIGNATURE_LENGTH', place, {
    alg,
    bytes: bytes.length,
    expected,
  });
};
