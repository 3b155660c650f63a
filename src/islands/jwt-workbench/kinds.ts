import { rfc } from '../../core/jwt/clause.ts';
import type { Clause } from '../../core/jwt/clause.ts';
import type { InspectedToken, Serialization } from '../../core/jwt/inspection.ts';

interface Kind {
  readonly name: string;
  readonly sentence: string;
  readonly clause: Clause;
}

const KINDS: Readonly<Record<Serialization, Kind>> = {
  'jws-compact': {
    name: 'Signed token (JWS, compact)',
    sentence:
      'Three parts: header, payload, signature. Anyone can read it; the signature guards it against change.',
    clause: rfc(7515, '3.1'),
  },
  'jws-flattened': {
    name: 'Signed object (JWS, flattened JSON)',
    sentence:
      'One signature, written as JSON. A JWT is always compact, so a JWT verifier must refuse this form; the parts are shown below.',
    clause: rfc(7515, '7.2.2'),
  },
  'jws-general': {
    name: 'Signed object (JWS, general JSON)',
    sentence:
      'Any number of signatures over one payload, written as JSON. A JWT is always compact, so a JWT verifier must refuse this form; each signer’s header is shown below.',
    clause: rfc(7515, '7.2.1'),
  },
  'jwe-compact': {
    name: 'Encrypted token (JWE, compact)',
    sentence:
      'Five parts. The header is readable; the payload is not, without the recipient’s key. This bench does not decrypt, and a signature check has nothing to work on until somebody does.',
    clause: rfc(7516, '3.1'),
  },
  'jwe-flattened': {
    name: 'Encrypted object (JWE, flattened JSON)',
    sentence:
      'One recipient, written as JSON. The headers are readable; the payload needs the recipient’s key.',
    clause: rfc(7516, '7.2.2'),
  },
  'jwe-general': {
    name: 'Encrypted object (JWE, general JSON)',
    sentence:
      'Any number of recipients, written as JSON. The headers are readable; the payload needs one recipient’s key.',
    clause: rfc(7516, '7.2.1'),
  },
};

/** What kind of object this is, and what its traits add, each with its clause. */
export const kindOf = (token: InspectedToken): readonly Kind[] => {
  const found: Kind[] = [KINDS[token.serialization]];
  const { unsecured, detached, unencodedPayload, nested } = token.traits;
  if (unsecured)
    found.push({
      name: 'Unsecured',
      sentence:
        'No signature guards it: whoever carried it could have written it. It is never valid here, whatever the key.',
      clause: rfc(7519, '6'),
    });
  if (detached)
    found.push({
      name: 'Detached payload',
      sentence:
        'The payload travels elsewhere. The signature can only be checked beside the payload it covers.',
      clause: {
        label: 'RFC 7515 Appendix F',
        url: 'https://www.rfc-editor.org/rfc/rfc7515#appendix-F',
      },
    });
  if (unencodedPayload)
    found.push({
      name: 'Unencoded payload (b64: false)',
      sentence:
        'The signature covers the payload as it is rather than its base64url form. A JWT must not use this.',
      clause: { label: 'RFC 7797, abstract', url: 'https://www.rfc-editor.org/rfc/rfc7797' },
    });
  if (nested)
    found.push({
      name: 'Nested',
      sentence: 'The payload is itself a token. Paste the inner one to look into it.',
      clause: rfc(7519, '5.2'),
    });
  return found;
};
