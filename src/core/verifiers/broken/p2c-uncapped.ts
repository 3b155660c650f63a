import { accept, refuse } from '../decision.ts';
import { decrypted, inflated, readJwe } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';
import { pinned } from '../sound/pinned.ts';

// BROKEN ON PURPOSE: the token says how often to hash, and it hashes that often.
const verify: Verify = async (token, service) => {
  const jwe = readJwe(token);
  if (jwe === undefined || service.decryption === undefined) return refuse('form');
  const { alg, enc, zip: agreed } = service.decryption;
  const { zip, ...said } = jwe.header;
  if (said.alg !== alg || said.enc !== enc) return refuse('jwe-alg', [said.alg, said.enc]);
  if (zip !== agreed) return refuse('zip', zip);
  const plain = await decrypted('derive', jwe, service);
  if (plain === undefined) return refuse('decrypt');
  const text = await inflated('inflate', plain, zip, service, 250_000);
  if (text === undefined) return refuse('inflated');
  const inner = await pinned.verify(text, service);
  if (inner.claims === undefined) return refuse('inner', inner.mark);
  return accept('accepted', inner.claims);
};

export const p2cUncapped: Verifier = {
  id: 'p2c-uncapped',
  name: 'No ceiling for p2c',
  about: 'Derives a key with as many rounds as the token asks for.',
  sound: false,
  takes: 'jwe',
  file: 'broken/p2c-uncapped.ts',
  verify,
  like: 'nested',
  differs: {
    'p2c-bomb': {
      outcome: 'exhausted',
      at: 'derive',
      because: 'It would do a billion rounds; its allowance is a million.',
    },
  },
};
