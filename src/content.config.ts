import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';
import { sampleSchema } from './site/sample-schema.ts';

/** What a page is; decides its frame: chapters have the numbered list beside them, labs the whole width. */
const kind = z.enum(['chapter', 'lab', 'reference', 'plain']).default('plain');

export const collections = {
  samples: defineCollection({
    loader: glob({ base: './content/samples', pattern: '*.json' }),
    schema: sampleSchema,
  }),
  docs: defineCollection({
    loader: glob({ base: './content/docs', pattern: '**/[^_]*.{md,mdx}' }),
    schema: docsSchema({
      extend: z.object({
        /** The day somebody last held this page against its sources; `npm run stale` reads it. */
        reviewed: z.coerce.date(),
        /** One line a reader should leave with; stands under the title and in the list of chapters. */
        takeaway: z.string().optional(),
        /** Place in the sequence of chapters. */
        number: z.number().int().positive().optional(),
        kind,
      }),
    }),
  }),
};
