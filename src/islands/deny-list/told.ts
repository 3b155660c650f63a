import { changedStretch } from '../../core/deny-lists/changed-stretch.ts';
import type { DenyListId } from '../../core/deny-lists/deny-list.ts';
import { DENY_LISTS } from '../../core/deny-lists/lists/index.ts';
import type { Presentation } from '../../core/deny-lists/present.ts';
import type { Scene } from '../../core/deny-lists/scene.ts';
import { claimsOf } from '../../core/service/tokens/parts.ts';
import { wallClock } from '../../ui/instant.ts';
import { outcomeOf } from './rules.ts';
import type { RowId, RowOutcome } from './rules.ts';

/** A row as it is drawn; plain values, so that the server can hand it to the page. */
export interface ToldRow {
  readonly row: RowId;
  readonly title: string;
  readonly outcome: RowOutcome;
  /** What was looked for and what stands in the list; undefined where no list was asked. */
  readonly asked: string | undefined;
  readonly held: string | undefined;
  readonly why: string;
}

/** A blank is shown by the sign for it. */
export const visible = (text: string): string => text.replaceAll(' ', '␣');

const clock = (seconds: unknown): string =>
  typeof seconds === 'number' ? `${wallClock(seconds, 'UTC')?.time ?? '?'} UTC` : 'no time';

/** Two long texts, cut to where they differ; to their ends where they do not. */
const cut = (text: string, other: string): string => {
  const { start } = changedStretch(other, text).after;
  const from = Math.max(0, Math.min(start, text.length) - 8);
  const to = Math.min(text.length, from + 12);
  return `${from > 0 ? '…' : ''}${visible(text.slice(from, to))}${to < text.length ? '…' : ''}`;
};

const short = (hash: string): string => `${hash.slice(0, 12)}…`;

type Words = Pick<ToldRow, 'asked' | 'held' | 'why'>;

const words = (
  scene: Pick<Scene, 'revokedAt'>,
  list: DenyListId,
  token: string,
  key: string,
  held: string,
): Words => {
  const found = key === held;
  const claims = claimsOf(token);
  switch (list) {
    case 'raw-string':
      return {
        asked: cut(key, held),
        held: cut(held, key),
        why: found ? 'The same text.' : 'Not the same text.',
      };
    case 'string-hash':
      return {
        asked: short(key),
        held: short(held),
        why: found ? 'The same hash.' : 'Not the same hash.',
      };
    case 'issuer-and-id':
      return {
        asked: (JSON.parse(key) as string[]).join(', '),
        held: (JSON.parse(held) as string[]).join(', '),
        why: found ? 'The same id of the same issuer.' : 'Another id.',
      };
    case 'not-before': {
      const [, user = ''] = JSON.parse(held) as string[];
      return {
        asked: `${String(claims['sub'])}, issued ${clock(claims['iat'])}`,
        held: `${user}, not before ${clock(scene.revokedAt)}`,
        why: !found
          ? 'Another user.'
          : Number(claims['iat']) <= scene.revokedAt
            ? 'Issued before that.'
            : 'Issued after that.',
      };
    }
  }
};

/** The verifier and the four lists about one token, row by row. */
export const toldRows = (
  scene: Pick<Scene, 'revokedAt' | 'revocations' | 'algorithm'>,
  presentation: Presentation,
): readonly ToldRow[] => {
  const { token, refusal, answers } = presentation;
  const verifier: ToldRow = {
    row: 'verifier',
    title: 'The verifier',
    outcome: outcomeOf(presentation, 'verifier'),
    asked: undefined,
    held: undefined,
    why:
      refusal?.sentence ??
      `WebCrypto, ${scene.algorithm}: the signature agrees with header and payload. Issuer, audience and times are in order.`,
  };
  const lists = DENY_LISTS.map(({ id, title }): ToldRow => {
    const held = scene.revocations.find(({ list }) => list.id === id)?.key;
    const key = answers.find(({ list }) => list === id)?.key;
    const told: Words =
      key === undefined || held === undefined
        ? { asked: undefined, held: undefined, why: 'Not asked: there is nothing to let in.' }
        : words(scene, id, token, key, held);
    return { row: id, title, outcome: outcomeOf(presentation, id), ...told };
  });
  return [verifier, ...lists];
};

/** The picture in one line. */
export const headline = (rows: readonly ToldRow[]): string => {
  if (rows.some(({ outcome }) => outcome === 'refused')) return 'Refused before any list is asked';
  const lists = rows.filter(({ row }) => row !== 'verifier');
  const passed = lists.filter(({ outcome }) => outcome === 'let-in').length;
  return `${String(passed)} of ${String(lists.length)} lists let it in`;
};
