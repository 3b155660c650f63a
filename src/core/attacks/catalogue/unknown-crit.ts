import { rfc } from '../../jwt/clause.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const unknownCrit: Attack = {
  id: 'unknown-crit',
  name: 'An extension that must be understood',
  group: 'header',
  setting: 'careless-issuer',
  precondition: 'Some services know the extension, and this one passes over what it does not know.',
  needs: ['a-token'],
  goal: 'A stolen token that counts only together with a proof is used without one.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify({
      ...headerOf(honest),
      crit: ['proof'],
      proof: 'https://api.example/proof',
    });
    const payload = JSON.stringify(claimsOf(honest));
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: 'Steal a token that counts only with a proof. Its header says so, and that this must be understood. Send it alone.',
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'A header may hold members that a reader does not know, and it may pass them over. The issuer can forbid that: what crit lists must be understood, or the token refused.',
    'So crit is how an issuer says: this token is worth nothing unless you also do the following. A verifier that does not know crit takes the token for an ordinary one.',
    'In a company with two libraries, one knows the extension and the other ignores it. The stolen token is carried to the other.',
  ],
  defence:
    'Refuse every token with a crit that holds anything you do not implement. If you implement no extensions, refuse every crit.',
  bcp: [],
  clauses: [rfc(7515, '4.1.11')],
  cves: [
    {
      id: 'CVE-2025-59420',
      what: 'Authlib before 1.6.4: crit was passed over, and unknown extensions with it',
    },
    {
      id: 'CVE-2026-32597',
      what: 'PyJWT before 2.12.0: crit was passed over, and unknown extensions with it',
    },
    {
      id: 'CVE-2026-35042',
      what: 'fast-jwt to 6.1.0: crit was passed over, and unknown extensions with it',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'crit',
      because: 'It implements no extension, so it refuses every crit.',
    },
    strict: {
      outcome: 'refuse',
      at: 'crit',
      because: 'It implements no extension, so it refuses every crit.',
    },
  },
};
