import type { InspectedToken, PartName, Segment } from '../core/jwt/inspection.ts';

/** As much of a token as is drawn. */
export interface DrawnToken extends Pick<InspectedToken, 'compact' | 'serialization' | 'faults'> {
  readonly segments: readonly Pick<Segment, 'part' | 'index' | 'raw'>[];
}

const signed: readonly PartName[] = ['header', 'payload', 'signature'];
const encrypted: readonly PartName[] = [
  'header',
  'encrypted-key',
  'initialization-vector',
  'ciphertext',
  'authentication-tag',
];

/**
 * A compact token cut at its dots, for drawing where nothing else about it is asked: without the engine that
 * inspects. Gives undefined for a text that is neither three parts nor five.
 */
export const drawnToken = (text: string): DrawnToken | undefined => {
  const parts = text.split('.');
  const names = parts.length === 3 ? signed : parts.length === 5 ? encrypted : undefined;
  if (names === undefined) return undefined;
  return {
    compact: text,
    serialization: parts.length === 3 ? 'jws-compact' : 'jwe-compact',
    faults: [],
    segments: names.map((part, nth) => ({ part, index: 0, raw: parts[nth] ?? '' })),
  };
};
