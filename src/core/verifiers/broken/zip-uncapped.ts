import { accept, refuse } from '../decision.ts';
import { decrypted, inflated, isOver, readJwe } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';
import { pinned } from '../sound/pinned.ts';

// BROKEN ON PURPOSE: it inflates until there is nothing left to inflate.
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
  const text = await inflated('inflate', plain, zip, service);
  if (text === undefined) return refuse('inflated');
  const inner = await pinned.verify(text, service);
  if (inner.claims === undefined) return refuse('inner', inner.mark);
  return accept('accepted', inner.claims);
};

export const zipUncapped: Verifier = {
  id: 'zip-uncapped',
  name: 'No ceiling for zip',
  about: 'Inflates a compressed token to whatever size it has.',
  sound: false,
  takes: 'jwe',
  file: 'broken/zip-uncapped.ts',
  verify,
  like: 'nested',
  differs: {
    'zip-bomb': {
      outcome: 'exhausted',
      at: 'inflate',
      because: 'It would inflate ten million bytes; its allowance is one million.',
    },
  },
};
