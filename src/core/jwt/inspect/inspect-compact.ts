import { named } from '../named.ts';
import type { InspectedToken, PartName, Serialization, Wrapping } from '../inspection.ts';
import type { FoundToken } from '../recognise/find-tokens.ts';
import type { Surroundings } from '../recognise/surroundings.ts';
import { memberNamed } from '../json/read-json.ts';
import { utf8Length } from '../utf8.ts';
import { compactParts } from './compact-parts.ts';
import type { CompactParts } from './compact-parts.ts';
import { FaultList, textPlace } from './fault-list.ts';
import { addHeaderFaults, isNone } from './header-faults.ts';
import { HeaderView } from './header-view.ts';
import { addJsonTextFaults } from './json-text-faults.ts';
import { addJsonValueFaults } from './json-value-faults.ts';
import { kindOnly } from './json-kind.ts';
import { PartReading } from './part-reading.ts';
import { addPayloadFaults, isNested } from './payload-faults.ts';
import { shown } from './shown.ts';
import { addSignatureFaults } from './signature-faults.ts';
import { addSizeFaults } from './size-faults.ts';
import { addWrappingFaults } from './wrapping-faults.ts';

const SIGNED: readonly PartName[] = ['header', 'payload', 'signature'];
const ENCRYPTED: readonly PartName[] = [
  'header',
  'encrypted-key',
  'initialization-vector',
  'ciphertext',
  'authentication-tag',
];

/** `b64: false` (RFC 7797 §3): the payload of the token is not base64url. */
export const leavesPayloadPlain = (header: HeaderView): boolean => {
  const b64 = header.get('b64')?.value;
  return b64?.kind === 'boolean' && !b64.value;
};

/** Reads a protected header and lists what is wrong with its JSON. */
export const readHeader = (part: PartReading, faults: FaultList): PartReading => {
  part.decode(faults).read(faults);
  addJsonTextFaults(part, faults);
  const { reading } = part;
  if (reading?.ok === true && reading.node.kind !== 'object')
    faults.add('HEADER_NOT_OBJECT', part.jsonPlace(reading.node.span, ''), {
      kind: kindOnly(reading.node),
    });
  addJsonValueFaults(part, faults, false);
  return part;
};

const addCountFaults = (
  parts: CompactParts,
  serialization: Serialization,
  header: HeaderView,
  lonePayload: boolean,
  place: (from: number) => ReturnType<typeof textPlace>,
  faults: FaultList,
): void => {
  const { count } = parts;
  if (serialization === 'jwe-compact') {
    if (count < 5) faults.add('PARTS_ENCRYPTED', place(count), { count });
    else if (count > 5) faults.add('PARTS_TOO_MANY', place(5), { count });
    return;
  }
  if (count === 3) return;
  const alg = header.string('alg');
  if (count === 1) faults.add(lonePayload ? 'LONE_PAYLOAD' : 'PARTS_ONE', place(1));
  else if (count === 2 && isNone(alg))
    faults.add('FINAL_DOT_MISSING', place(2), { alg: shown(alg ?? '') });
  else if (count === 2) faults.add('PARTS_TWO', place(2));
  else if (count === 4) faults.add('PARTS_FOUR', place(3));
  else faults.add('PARTS_TOO_MANY', place(3), { count });
};

/** A lone part is a payload when it is an object that names claims and no algorithm. */
const isLonePayload = (parts: CompactParts, header: PartReading): boolean => {
  if (parts.count !== 1 || header.json?.kind !== 'object' || header.json.members.length === 0)
    return false;
  return !['alg', 'enc', 'typ', 'kid', 'jwk', 'cty'].some((name) => memberNamed(header.json, name));
};

/** Takes a compact token apart: every part that can be read is read, every fault located. */
export const inspectCompact = (
  text: string,
  found: FoundToken,
  surroundings: Surroundings,
): InspectedToken => {
  const { compact, map } = found;
  const wrapping: Wrapping = surroundings.wrapping;
  let faults = new FaultList();
  const span = map.span(0, compact.length);
  const plainEnd = found.plainPayload === true ? compact.lastIndexOf('.') : -1;
  const parts = plainEnd > 0 ? plainParts(compact, plainEnd) : compactParts(compact);
  const partAt = (
    nth: number,
    name: PartName,
    form: 'base64url' | 'plain' = 'base64url',
  ): PartReading | undefined => {
    const at = parts.spans[nth];
    if (at === undefined) return undefined;
    return new PartReading(name, 0, compact.slice(at.start, at.end), form, (start, end) =>
      map.span(at.start + start, at.start + end),
    );
  };

  let first = partAt(0, 'header') ?? new PartReading('header', 0, '', 'base64url', () => span);
  readHeader(first, faults);
  let header = new HeaderView(first, [], first);
  const lonePayload = isLonePayload(parts, first);
  const encrypted =
    !lonePayload &&
    (parts.count === 5 ||
      (parts.count !== 3 && header.get('enc') !== undefined) ||
      (header.get('enc') !== undefined && parts.count === 3 && !isSigned(header)));
  const serialization: Serialization = encrypted ? 'jwe-compact' : 'jws-compact';
  const readings: PartReading[] = [];

  if (lonePayload) {
    // What was found in the header that it is not is found again in the payload.
    faults = new FaultList();
    const payload = new PartReading('payload', 0, first.raw, 'base64url', (start, end) =>
      map.span(start, end),
    );
    payload.decode(faults).read(faults);
    const none = new PartReading('header', 0, '', 'base64url', () => span);
    header = new HeaderView(undefined, [], none);
    first = payload;
    addPayloadFaults(payload, header, faults);
    readings.push(payload);
  } else {
    readings.push(first);
    const names = encrypted ? ENCRYPTED : SIGNED;
    for (let nth = 1; nth < names.length; nth += 1) {
      const name = names[nth];
      const plain = nth === 1 && !encrypted && leavesPayloadPlain(header);
      const part =
        name === undefined ? undefined : partAt(nth, name, plain ? 'plain' : 'base64url');
      if (part !== undefined) readings.push(part.decode(faults));
    }
    addBodyFaults(readings, header, parts, serialization, faults);
  }
  const behind = (from: number): ReturnType<typeof textPlace> => {
    // The extra parts where there are some, else the end of the token where the missing ones should be.
    const extra = parts.spans[from];
    return textPlace(
      extra === undefined
        ? { start: span.end, end: span.end }
        : { start: map.offset(extra.start), end: span.end },
    );
  };
  addCountFaults(parts, serialization, header, lonePayload, behind, faults);
  addWrappingFaults(text, found, span, faults);
  const size = utf8Length(compact);
  addSizeFaults(size, wrapping, surroundings.name, span, faults);

  const segments = readings.map((reading) => reading.segment());
  const named = (name: PartName): (typeof segments)[number] | undefined =>
    segments.find(({ part }) => part === name);
  const payloadReading = readings.find(({ part }) => part === 'payload');
  const signature = named('signature');
  return {
    serialization,
    wrapping,
    name: surroundings.name,
    span,
    compact,
    segments,
    signers: encrypted
      ? []
      : [{ header: named('header'), unprotectedHeader: undefined, signature }],
    header: named('header'),
    payload: named('payload'),
    signature,
    traits: {
      unsecured:
        !encrypted &&
        (isNone(header.string('alg')) || (signature?.raw === '' && parts.count === 3)),
      detached:
        !encrypted && parts.count === 3 && payloadReading?.raw === '' && signature?.raw !== '',
      unencodedPayload: !encrypted && leavesPayloadPlain(header),
      nested: isNested(payloadReading, header),
    },
    size,
    faults: faults.sorted(),
  };
};

const isSigned = (header: HeaderView): boolean => {
  const alg = header.string('alg') ?? '';
  return isNone(alg) || /^(?:[HRPE]S\d|Ed|ML-DSA)/u.test(alg);
};

/** `header.payload.signature` where the payload may hold dots itself (RFC 7797 §5.2). */
const plainParts = (compact: string, lastDot: number): CompactParts => {
  const firstDot = compact.indexOf('.');
  return {
    spans: [
      { start: 0, end: firstDot },
      { start: firstDot + 1, end: lastDot },
      { start: lastDot + 1, end: compact.length },
    ],
    count: 3,
  };
};

const addBodyFaults = (
  readings: readonly PartReading[],
  header: HeaderView,
  parts: CompactParts,
  serialization: Serialization,
  faults: FaultList,
): void => {
  const payload = readings.find(({ part }) => part === 'payload');
  const signature = readings.find(({ part }) => part === 'signature');
  if (payload !== undefined) {
    payload.read(faults);
    if (leavesPayloadPlain(header)) faults.add('UNENCODED_PAYLOAD', payload.place());
    if (payload.raw === '' && parts.count === 3 && signature?.raw !== '')
      faults.add('DETACHED', payload.place());
    else if (!leavesPayloadPlain(header) || payload.reading?.ok === true)
      addPayloadFaults(payload, header, faults);
  }
  addHeaderFaults(header, serialization, payload?.json?.kind === 'object', faults);
  if (serialization === 'jwe-compact')
    faults.add('ENCRYPTED', header.main.place(), {
      alg: shown(named(header.string('alg') ?? 'no alg')),
      enc: shown(named(header.string('enc') ?? 'no enc')),
    });
  if (signature !== undefined) addSignatureFaults(signature, header.string('alg'), faults);
};
