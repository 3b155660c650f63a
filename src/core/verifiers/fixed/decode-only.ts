import { accept, refuse } from '../decision.ts';
import { isSigned, readJws } from '../toolbox/index.ts';
import type { Verify } from '../verifier.ts';

// FIXED: it still reads before it knows, but hands on nothing that its issuer has not signed.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  if (!(await isSigned(jws, service))) return refuse('signature');
  return accept('decoded', jws.claims);
};

export const decodeOnlyFixed = verify;
