import { rfc } from '../clause.ts';
import type { Clause } from '../clause.ts';
import type { VerdictPart } from '../verdict.ts';
import type { Check } from './step-list.ts';

const check = (id: string, part: VerdictPart, title: string, clause: Clause): Check => ({
  id,
  part,
  title,
  clause,
});

/** Every check the verifier makes, by the part of the verdict that it belongs to. */
export const CHECKS = {
  form: check('compact-form', 'signature', 'Three parts', rfc(7515, '7.1')),
  spelling: check('base64url', 'signature', 'Each part is canonical base64url', rfc(7515, '2')),
  header: check('header-object', 'signature', 'The header is a JSON object', rfc(7515, '4')),
  headerNames: check('header-names', 'signature', 'No header name stands twice', rfc(7515, '4')),
  headerTypes: check(
    'header-types',
    'signature',
    'Header parameters have their types',
    rfc(7515, '5.2'),
  ),
  algorithm: check(
    'algorithm-known',
    'signature',
    'The algorithm is a signature',
    rfc(7515, '4.1.1'),
  ),
  critical: check('crit', 'signature', 'Nothing critical is unknown', rfc(7515, '4.1.11')),
  signatureLength: check(
    'signature-length',
    'signature',
    'The signature has the right length',
    rfc(7515, '5.2'),
  ),
  arithmetic: check('signature-arithmetic', 'signature', 'The arithmetic', rfc(7515, '5.2')),
  ownKey: check('key-in-token', 'key', 'The token’s own key is ignored', rfc(8725, '3.10')),
  choice: check('key-chosen', 'key', 'One key fits', rfc(7515, '6')),
  fitness: check('key-fit', 'key', 'The key may be used for this', rfc(7517, '4')),
  // A demand of the policy's, as typ is; asked before a key is chosen all the same.
  allowed: check('algorithm-allowed', 'claims', 'The algorithm is allowed here', rfc(8725, '3.1')),
  claims: check('claims-object', 'claims', 'The claims are a JSON object', rfc(7519, '7.2')),
  claimNames: check('claim-names', 'claims', 'No claim name stands twice', rfc(7519, '4')),
  claimTypes: check(
    'claim-types',
    'claims',
    'Registered claims have their types',
    rfc(7519, '4.1'),
  ),
  typ: check('typ', 'claims', 'The type is the one expected', rfc(8725, '3.11')),
  iss: check('iss', 'claims', 'The issuer is the one expected', rfc(7519, '4.1.1')),
  aud: check('aud', 'claims', 'It is meant for this verifier', rfc(7519, '4.1.3')),
  required: check('required-claims', 'claims', 'Required claims are there', rfc(7519, '4')),
  exp: check('exp', 'claims', 'It has not expired', rfc(7519, '4.1.4')),
  nbf: check('nbf', 'claims', 'It is valid already', rfc(7519, '4.1.5')),
  iat: check('iat', 'claims', 'It is young enough', rfc(7519, '4.1.6')),
} as const satisfies Readonly<Record<string, Check>>;
