import { widgetPayload } from '../links/fragment.ts';

/** The story that a fragment holds the state of (`#story-alg-none=v1.…`), if this page tells it. */
const linkedStory = (hash: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.verifier-story')].find(
    ({ id }) => widgetPayload(hash, id) !== undefined,
  );

/**
 * Brings the story of the link into sight, where it wakes and opens what the link holds. The browser itself finds
 * no place of the name `story-alg-none=v1.…`, and stays at the page's beginning.
 */
export const goToLinkedStory = (): void => {
  linkedStory(location.hash)?.scrollIntoView();
};

// A reload or the way back brings the reader to where they were.
const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (arrival === undefined || arrival.type === 'navigate') goToLinkedStory();
addEventListener('hashchange', goToLinkedStory);
