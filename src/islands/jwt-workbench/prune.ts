import type { InspectedToken, Inspection, Segment } from '../../core/jwt/inspection.ts';
import type { JsonNode } from '../../core/jwt/json/json-node.ts';

/** Members or items kept at each level, and nodes kept in all, when a reading crosses from the worker. */
const MOST_BESIDE = 200;
const MOST_NODES = 2_000;
const MOST_FAULTS = 200;

/** Cuts a JSON tree to what a page can show; `cut` tells whether anything was left out. */
export const pruneJson = (root: JsonNode): { node: JsonNode; cut: boolean } => {
  let nodes = 0;
  let cut = false;
  const prune = (node: JsonNode, depth: number): JsonNode => {
    nodes += 1;
    if (node.kind !== 'object' && node.kind !== 'array') return node;
    const all = node.kind === 'object' ? node.members : node.items;
    const room = depth > 50 ? 0 : Math.max(0, Math.min(MOST_BESIDE, MOST_NODES - nodes));
    if (all.length > room) cut = true;
    return node.kind === 'object'
      ? {
          ...node,
          members: node.members
            .slice(0, room)
            .map((member) => ({ ...member, value: prune(member.value, depth + 1) })),
        }
      : { ...node, items: node.items.slice(0, room).map((item) => prune(item, depth + 1)) };
  };
  return { node: prune(root, 0), cut };
};

const pruneSegment = (whole: Segment): Segment => {
  // Bytes that are shown as text need not cross twice.
  const segment = whole.text === undefined ? whole : { ...whole, bytes: undefined };
  if (segment.json === undefined) return segment;
  const { node, cut } = pruneJson(segment.json);
  return { ...segment, json: node, jsonComplete: segment.jsonComplete && !cut };
};

const mapToken = (token: InspectedToken, change: (segment: Segment) => Segment): InspectedToken => {
  const changed = new Map(token.segments.map((segment) => [segment, change(segment)]));
  const of = (segment: Segment | undefined): Segment | undefined =>
    segment === undefined ? undefined : (changed.get(segment) ?? change(segment));
  return {
    ...token,
    segments: token.segments.map((segment) => of(segment) ?? segment),
    signers: token.signers.map((signer) => ({
      header: of(signer.header),
      unprotectedHeader:
        signer.unprotectedHeader === undefined
          ? undefined
          : pruneJson(signer.unprotectedHeader).node,
      signature: of(signer.signature),
    })),
    header: of(token.header),
    payload: of(token.payload),
    signature: of(token.signature),
    faults: token.faults.slice(0, MOST_FAULTS),
  };
};

/** An inspection small enough to be handed from a worker to the page in one short task. */
export const pruneInspection = (inspection: Inspection): Inspection => ({
  ...inspection,
  tokens: inspection.tokens.map((token) => mapToken(token, pruneSegment)),
  faults: inspection.faults.slice(0, MOST_FAULTS),
});

/** An inspection without the decoded bytes, which no page shows: for a page's own markup. */
export const withoutBytes = (inspection: Inspection): Inspection => ({
  ...inspection,
  tokens: inspection.tokens.map((token) =>
    mapToken(token, (segment) => ({ ...segment, bytes: undefined })),
  ),
});
