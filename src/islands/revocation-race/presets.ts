import type { Scenario } from '../../core/revocation/index.ts';

// A test holds every one of them against readScenario.
const files = import.meta.glob<Scenario>('/content/scenarios/*.json', {
  eager: true,
  import: 'default',
});

/** The morning the site begins with comes first; the others by title. */
const first = 'fired-at-10-02';

const kept = Object.values(files);
const morning = kept.find(({ id }) => id === first);
if (morning === undefined) throw new Error(`content/scenarios/${first}.json is missing`);

/**
 * What the lab opens with: the morning of the first page with the lane it keeps for its second beat, so that a
 * session and a token that ask equally often stand beside each other.
 */
export const opening: Scenario = {
  ...morning,
  lanes: [
    { strategy: 'session', values: {}, label: 'Session' },
    { strategy: 'session-cache', values: { cache: 300_000 }, label: 'Session, 5-minute cache' },
    {
      strategy: 'jwt-refresh',
      values: { ttl: 300_000 },
      label: 'JWT, 5 minutes + refresh',
    },
    { strategy: 'jwt-long', values: { ttl: 3_600_000 }, label: 'JWT, 1 hour' },
  ],
};

export const presets: readonly Scenario[] = [
  opening,
  ...kept.filter(({ id }) => id !== first).toSorted((a, b) => a.title.localeCompare(b.title, 'en')),
];

export const presetOf = (id: string): Scenario | undefined =>
  presets.find((preset) => preset.id === id);
