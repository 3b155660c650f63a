import { createLinkCodec } from '../../links/link-codec.ts';
import type { LinkCodecOptions } from '../../links/link-codec.ts';
import type { Filters } from './filters.ts';
import { beginning } from './state.ts';
import type { BenchState } from './state.ts';
import { groupWords, needWords } from './words.ts';

/**
 * What a link to the bench holds. A token edited by hand is not in it: it may be the reader's own, and one of
 * ours would have expired by the time somebody opens the link.
 */
export interface LinkState {
  readonly all: boolean;
  readonly differ: boolean;
  readonly need: string;
  readonly bcp: string;
  readonly group: string;
  readonly attack: string;
  readonly verifier: string;
}

const slug = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(value) && value.length <= 64;

const validate: LinkCodecOptions<LinkState>['validate'] = (candidate) => {
  const { all, differ, need, bcp, group, attack, verifier } = candidate as Partial<
    Record<keyof LinkState, unknown>
  >;
  const refused = (field: string) =>
    ({ ok: false, sentence: `“${field}” is not one it has.` }) as const;
  if (typeof need !== 'string' || !(need === '' || Object.hasOwn(needWords, need)))
    return refused('need');
  if (typeof group !== 'string' || !(group === '' || Object.hasOwn(groupWords, group)))
    return refused('group');
  if (typeof bcp !== 'string' || !/^(?:\d{1,2}(?:\.\d{1,2})?)?$/u.test(bcp)) return refused('bcp');
  if (!slug(attack)) return refused('attack');
  if (!slug(verifier)) return refused('verifier');
  return {
    ok: true,
    state: { all: all === true, differ: differ === true, need, bcp, group, attack, verifier },
  };
};

export const toLink = ({ all, filters, chosen }: BenchState): LinkState => ({
  all,
  ...filters,
  ...chosen,
});

/** `#verifier-bench=v1.…` */
export const linkCodec = createLinkCodec<LinkState>({
  widget: 'verifier-bench',
  version: 1,
  defaults: toLink(beginning),
  validate,
});

/** Only `validate` makes a LinkState, so the cast holds. Whether there is such a cell, the registries know. */
export const fromLink = ({
  all,
  differ,
  need,
  bcp,
  group,
  attack,
  verifier,
}: LinkState): BenchState => ({
  all,
  filters: { differ, need, bcp, group } as Filters,
  chosen: { attack, verifier },
});
