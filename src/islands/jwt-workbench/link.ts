import { policyOf, sharedPolicy } from '../../links/workbench-link.ts';
import type { SharedBench } from '../../links/workbench-link.ts';
export { benchLinks } from '../../links/workbench-link.ts';
import type { Sample } from './sample.ts';
import type { Entered } from './state.ts';

/** What Share writes: the token only when the reader ticked it, the key only when it is public. */
export const toShared = (
  entered: Entered,
  sample: Sample | undefined,
  choice: {
    readonly text: boolean;
    readonly publicKey: string | undefined;
    readonly now: number | null;
  },
): SharedBench => ({
  sample: entered.sampleId ?? '',
  text: choice.text && entered.text !== sample?.text ? entered.text : null,
  chosen: entered.chosen,
  publicKey: entered.keyText === sample?.keys.verify ? null : (choice.publicKey ?? null),
  policy: sharedPolicy(entered.policy),
  strictness: entered.strictness,
  now: choice.now,
});

/** What a link puts on the bench. */
export const fromShared = (bench: SharedBench, sample: Sample | undefined): Entered => ({
  text: bench.text ?? sample?.text ?? '',
  chosen: bench.chosen,
  keyText: bench.publicKey ?? sample?.keys.verify ?? '',
  secretEncoding: sample?.keys.secretEncoding ?? 'text',
  ownKey: bench.publicKey !== null,
  policy: policyOf(bench.policy),
  strictness: bench.strictness,
  sampleId: sample?.id,
});
