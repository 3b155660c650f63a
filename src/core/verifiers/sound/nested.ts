import { accept, refuse } from '../decision.ts';
import { decrypted, inflated, isOver, readJwe } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';
import { pinned } from './pinned.ts';

// SOUND: opens an encrypted token in the one way that was agreed on, and then verifies what was in it.
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
  const inner = await pinned.verify(text, service);
  if (inner.claims === undefined) return refuse('inner', inner.mark);
  return accept('accepted', inner.claims);
};

export const nested: Verifier = {
  id: 'nested',
  name: 'Nested',
  about:
    'Takes encrypted tokens only, by the one alg, enc and zip that were agreed on, with a ceiling on work and size. What was inside must be a signed token, whatever cty calls it, and goes to Pinned.',
  sound: true,
  takes: 'jwe',
  file: 'sound/nested.ts',
  verify,
  like: 'nested',
  differs: {},
};
