import type { Story } from '../story.ts';
import { algNone } from './alg-none.ts';
import { confusion } from './confusion.ts';
import { decodeOnly } from './decode-only.ts';
import { headerTrusting } from './header-trusting.ts';
import { ignoredExpiry } from './ignored-expiry.ts';
import { skippedAudience } from './skipped-audience.ts';

/** The stories in the order of the chapter: a story is one file and one line here. */
export const STORIES: readonly Story[] = [
  decodeOnly,
  algNone,
  headerTrusting,
  confusion,
  ignoredExpiry,
  skippedAudience,
];

/** Throws for an id that no story has: the page's author mistyped it. */
export const storyOf = (id: string): Story => {
  const story = STORIES.find((one) => one.id === id);
  if (story === undefined) throw new Error(`no story is called ${id}`);
  return story;
};
