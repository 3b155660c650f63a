import type { Race } from '../core/revocation/index.ts';

/**
 * The log of a race as a document: the scenario and seed that make it again, who the devices are, and every entry
 * of every lane as `src/core/revocation/log.ts` describes it. `version` changes when a field changes its meaning.
 */
export const logJson = ({ scenario, seed, cast, lanes }: Race): string =>
  `${JSON.stringify(
    {
      format: 'stateless-bites-back/revocation-log',
      version: 1,
      scenario,
      seed,
      devices: cast.devices,
      lanes,
    },
    // JSON has no Infinity: what never ends is said in words instead of becoming null.
    (_, value: unknown) => (value === Infinity ? 'never' : value),
    1,
  )}\n`;
