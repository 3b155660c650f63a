import { z } from 'astro/zod';

/**
 * One sample token as `scripts/make-samples.ts` writes it to content/samples. Everything a workbench
 * needs to open it: the text to paste, the keys to check it with, the clock and the policy.
 */
export const sampleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  title: z.string().min(1),
  group: z.enum(['article', 'provider', 'small', 'broken']),
  /** Whose tokens look like this, or what kind of thing it is. */
  shape: z.string().min(1),
  /** What to notice in it. */
  note: z.string().endsWith('.'),
  /** The text as somebody would paste it. */
  text: z.string().min(1),
  keys: z.strictObject({
    /** What goes into the key box: a JWK Set, a JWK, or a secret. */
    verify: z.string().min(1),
    secretEncoding: z.enum(['text', 'base64', 'base64url', 'hex']),
    /** A private JWK for signing it again; published on purpose, it protects nothing. */
    sign: z.string().min(1).optional(),
  }),
  /** Unix seconds at which the sample makes sense. */
  clock: z.int(),
  /** Members left out are not asked: spread it over `openPolicy`. */
  policy: z.strictObject({
    algorithms: z.array(z.string()).optional(),
    issuers: z.array(z.string()).optional(),
    audiences: z.array(z.string()).optional(),
    typ: z.string().optional(),
    required: z.array(z.string()).optional(),
    leeway: z.int().nonnegative().optional(),
    maxAge: z.int().positive().optional(),
    checkTimes: z.boolean().optional(),
  }),
  /** What a verifier with this key, policy and clock says. */
  outcome: z.enum(['accepted', 'refused', 'readers-disagree']),
  /** Broken samples: the name of the fault. */
  fault: z.string().min(1).optional(),
  /** Digest of what it was made from, so that a second run of the script leaves it alone. */
  recipe: z.string().length(22),
});

/** A sample token. */
export type Sample = z.infer<typeof sampleSchema>;
