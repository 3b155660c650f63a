import type { Attack } from '../attacks/attack.ts';
import type { Expected, Verifier } from '../verifiers/verifier.ts';

const encryptedOnly: Expected = {
  outcome: 'refuse',
  at: 'form',
  because: 'It takes encrypted tokens only, and this is none.',
};

/** What this cell must show: the exception its verifier names, else what the sound verifier it resembles does. */
export const expectedCell = (attack: Attack, verifier: Verifier): Expected =>
  verifier.differs[attack.id] ?? attack.sound[verifier.like] ?? encryptedOnly;

/** What the honest token of a setting must show: it is let in by every verifier that reads such tokens. */
export const expectedControl = (
  settingId: string,
  format: 'jws' | 'jwe',
  verifier: Verifier,
): Expected => {
  const own = verifier.control?.[settingId];
  if (own !== undefined) return own;
  return verifier.takes === 'both' || verifier.takes === format
    ? { outcome: 'accept', at: 'accepted', because: 'It is honest, and everything asked holds.' }
    : { outcome: 'refuse', at: 'form', because: 'It does not read tokens of this kind.' };
};
