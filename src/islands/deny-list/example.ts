import { NUDGES } from '../../core/deny-lists/nudges/index.ts';
import { present } from '../../core/deny-lists/present.ts';
import { makeScene } from '../../core/deny-lists/scene.ts';
import { toldRows } from './told.ts';
import type { ToldRow } from './told.ts';

/** The lab's question and its answer, worked out when the page is built. */
export interface Example {
  readonly token: string;
  readonly payload: string;
  /** The token with another last character. */
  readonly spelt: string;
  readonly rows: readonly ToldRow[];
}

/** Signs, revokes, nudges and presents, as the page will. `at` is in seconds. Rejects where there is no WebCrypto. */
export const makeExample = async (at: number): Promise<Example> => {
  const made = await makeScene('ES256', at);
  if (!made.ok) throw new Error(made.sentence);
  const { scene } = made;
  const token = scene.tokens.revoked;
  const spelt = NUDGES.find(({ id }) => id === 'trailing-bits')?.others(token)[0] ?? '';
  const payload = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
  return {
    token,
    payload,
    spelt,
    rows: toldRows(scene, await present(scene, spelt, 'lenient', at)),
  };
};
