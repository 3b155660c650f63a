import { accept, refuse } from '../decision.ts';
import { decrypted, inflated, isOver, readJwe, readJws } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';
import { pinned } from '../sound/pinned.ts';

// BROKEN ON PURPOSE: what it decrypted must have a right signature, if it has one.
const verify: Verify = async (token, service) => {
  const jwe = readJwe(token);
  if (jwe === undefined || service.decryption === undefined) return refuse('form');
  const { alg, enc, zip: agreed } = service.decryption;
  const { zip, p2c, ...said } = jwe.header;
  if (said.alg !== alg || said.enc !== enc) return refuse('jwe-alg', [said.alg, said.enc]);
  if (zip !== agreed) return refuse('zip', zip);
  if (isOver(p2c, 10_000)) return refuse('p2c', p2c);
  const plain = await decrypted('derive', jwe, service);
  if (plain === undefined) return refuse('decrypt');
  const text = await inflated('inflate', plain, zip, service, 250_000);
  if (text === undefined) return refuse('inflated');
  const bare = readJws(text);
  if (bare?.header.alg === 'none') return accept('unsigned', bare.claims);
  const inner = await pinned.verify(text, service);
  if (inner.claims === undefined) return refuse('inner', inner.mark);
  return accept('accepted', inner.claims);
};

export const innerOptional: Verifier = {
  id: 'inner-optional',
  name: 'Inner signature optional',
  about: 'Verifies the token inside the encryption if it is signed, and believes it if it is not.',
  sound: false,
  takes: 'jwe',
  file: 'broken/inner-optional.ts',
  verify,
  like: 'nested',
  differs: {
    'wrapped-none': {
      outcome: 'accept',
      at: 'unsigned',
      because: 'Inside is a token without a signature, so there is no signature to check.',
    },
  },
};
