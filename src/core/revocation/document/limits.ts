/** What a scenario that is read may not exceed. Strings are counted in code points, times in milliseconds. */
export const limits = {
  /** Characters of the whole text, before anything is parsed. */
  text: 1_000_000,
  /** Objects and lists within one another. */
  depth: 8,
  people: 1000,
  services: 16,
  happenings: 2000,
  lanes: 24,
  /** Devices that sign in by one happening; all of a scenario with the copies of thieves. */
  devicesAtOnce: 100,
  devices: 1000,
  /** Strings. */
  id: 40,
  name: 60,
  title: 120,
  about: 600,
  /** The length of a run: a leap year. */
  until: 366 * 86_400_000,
  /** How far a clock may be off, and how long a service may be patient. */
  clock: 86_400_000,
  seed: 4_294_967_295,
  /** Faults that are reported at once. */
  faults: 20,
  /** What a run may be expected to make in all its lanes together. */
  requests: 200_000,
  entries: 500_000,
} as const;
