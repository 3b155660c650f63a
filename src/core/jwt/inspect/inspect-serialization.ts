import { named } from '../named.ts';
import type { InspectedToken, PartName, Signer, Wrapping } from '../inspection.ts';
import type { JsonNode } from '../json/json-node.ts';
import { memberNamed } from '../json/read-json.ts';
import type { FoundSerialization } from '../recognise/json-serialization.ts';
import type { JsonSource } from '../recognise/json-text.ts';
import type { Span } from '../span.ts';
import { utf8Length } from '../utf8.ts';
import { FaultList, textPlace } from './fault-list.ts';
import type { FaultPlace } from './fault-list.ts';
import { addHeaderFaults, isNone } from './header-faults.ts';
import { HeaderView } from './header-view.ts';
import { leavesPayloadPlain, readHeader } from './inspect-compact.ts';
import { kindInWords } from './json-kind.ts';
import { addJsonValueFaults } from './json-value-faults.ts';
import { PartReading } from './part-reading.ts';
import { addPayloadFaults, isNested } from './payload-faults.ts';
import { shown } from './shown.ts';
import { addSignatureFaults } from './signature-faults.ts';

/** More signers or recipients than this are not read. */
const MOST_SIGNERS = 64;

class SerializationReader {
  readonly source: JsonSource;
  readonly faults = new FaultList();
  readonly parts: PartReading[] = [];

  constructor(source: JsonSource) {
    this.source = source;
  }

  place(span: Span): FaultPlace {
    return textPlace(this.source.toText(span.start, span.end));
  }

  /** A base64url member; undefined when absent or no string. */
  string(
    node: JsonNode,
    name: string,
    part: PartName,
    index: number,
    form: 'base64url' | 'plain' = 'base64url',
  ): PartReading | undefined {
    const value = memberNamed(node, name)?.value;
    if (value === undefined) return undefined;
    if (value.kind !== 'string') {
      this.wrongType(name, value, 'a string');
      return undefined;
    }
    const { start, end } = value.span;
    const written = end - start - 2 === value.value.length;
    const { toText } = this.source;
    return new PartReading(part, index, value.value, form, (from, to) =>
      // With escapes in it, one character of the value is not one of the text.
      written ? toText(start + 1 + from, start + 1 + to) : toText(start, end),
    );
  }

  wrongType(member: string, value: JsonNode, expected: string): void {
    this.faults.add('MEMBER_TYPE', this.place(value.span), {
      member,
      actual: kindInWords(value),
      expected,
    });
  }

  protectedHeader(node: JsonNode, index: number): PartReading | undefined {
    const part = this.string(node, 'protected', 'header', index);
    if (part === undefined) return undefined;
    readHeader(part, this.faults);
    this.parts.push(part);
    return part;
  }

  /** `header` or `unprotected`: JSON as it stands. */
  plainHeader(node: JsonNode, name: string, index: number): PartReading | undefined {
    const value = memberNamed(node, name)?.value;
    if (value === undefined) return undefined;
    if (value.kind !== 'object') {
      this.wrongType(name, value, 'an object');
      return undefined;
    }
    const { start, end } = value.span;
    const part = new PartReading(
      'unprotected-header',
      index,
      this.source.jsonText.slice(start, end),
      'plain',
      (from, to) => this.source.toText(start + from, start + to),
    );
    part.decode(this.faults).read(this.faults);
    addJsonValueFaults(part, this.faults, false);
    this.parts.push(part);
    return part;
  }

  overlap(protectedPart: PartReading | undefined, plain: PartReading | undefined): void {
    if (protectedPart?.json?.kind !== 'object' || plain?.json?.kind !== 'object') return;
    for (const { name, nameSpan } of plain.json.members)
      if (memberNamed(protectedPart.json, name) !== undefined)
        this.faults.add('HEADERS_OVERLAP', plain.jsonPlace(nameSpan, name), {
          name: shown(named(name)),
        });
  }

  missing(node: JsonNode, form: string, member: string): void {
    this.faults.add('MEMBER_MISSING', this.place(node.span), { form, member });
  }

  mixed(node: JsonNode, first: string, second: string): void {
    const member = memberNamed(node, second);
    if (memberNamed(node, first) !== undefined && member !== undefined)
      this.faults.add('MEMBERS_MIXED', this.place(member.nameSpan), { first, second });
  }
}

/** The place of an object where no part could be read, as a part of no characters. */
const standIn = (reader: SerializationReader, node: JsonNode): PartReading =>
  new PartReading('header', 0, '', 'plain', () =>
    reader.source.toText(node.span.start, node.span.end),
  );

interface ReadSigner {
  readonly view: HeaderView;
  readonly header: PartReading | undefined;
  readonly plain: PartReading | undefined;
  readonly signature: PartReading | undefined;
}

const readSigner = (reader: SerializationReader, node: JsonNode, index: number): ReadSigner => {
  const header = reader.protectedHeader(node, index);
  const plain = reader.plainHeader(node, 'header', index);
  reader.overlap(header, plain);
  const signature = reader.string(node, 'signature', 'signature', index)?.decode(reader.faults);
  if (signature === undefined) {
    if (memberNamed(node, 'signature') === undefined) reader.missing(node, 'JWS', 'signature');
  } else reader.parts.push(signature);
  const others = plain === undefined ? [] : [plain];
  const main = header ?? plain ?? standIn(reader, node);
  return { view: new HeaderView(header, others, main), header, plain, signature };
};

/** Entries of `signatures` or `recipients` that are objects. */
const entriesOf = (reader: SerializationReader, node: JsonNode, name: string): JsonNode[] => {
  const value = memberNamed(node, name)?.value;
  if (value?.kind !== 'array') return [];
  const entries: JsonNode[] = [];
  for (const item of value.items.slice(0, MOST_SIGNERS)) {
    if (item.kind === 'object') entries.push(item);
    else reader.wrongType(`an entry of ${name}`, item, 'an object');
  }
  if (entries.length === 0)
    reader.missing(node, name === 'signatures' ? 'JWS' : 'JWE', `entry in ${name}`);
  return entries;
};

const readSigned = (
  reader: SerializationReader,
  { node, serialization }: FoundSerialization,
): { signers: ReadSigner[]; payload: PartReading | undefined } => {
  const payloadAt = memberNamed(node, 'payload')?.value.span.start ?? 0;
  const entries = serialization === 'jws-general' ? entriesOf(reader, node, 'signatures') : [node];
  reader.mixed(node, 'signatures', 'signature');
  const signers = entries.map((entry, index) => readSigner(reader, entry, index));
  const plainPayload = signers[0] !== undefined && leavesPayloadPlain(signers[0].view);
  const payload = reader
    .string(node, 'payload', 'payload', 0, plainPayload ? 'plain' : 'base64url')
    ?.decode(reader.faults)
    .read(reader.faults);
  const view = signers[0]?.view;
  if (payload !== undefined) {
    reader.parts.push(payload);
    if (plainPayload) reader.faults.add('UNENCODED_PAYLOAD', payload.place());
    if (payload.raw === '') reader.faults.add('DETACHED', payload.place());
    else if (view !== undefined && (!plainPayload || payload.reading?.ok === true))
      addPayloadFaults(payload, view, reader.faults);
  } else if (memberNamed(node, 'payload') === undefined)
    reader.faults.add(
      'DETACHED',
      reader.place({ start: payloadAt || node.span.start, end: node.span.end }),
    );
  const claims = payload?.json?.kind === 'object';
  for (const signer of signers) {
    addHeaderFaults(signer.view, serialization, claims, reader.faults);
    if (signer.signature !== undefined)
      addSignatureFaults(signer.signature, signer.view.string('alg'), reader.faults);
  }
  return { signers, payload };
};

const readEncrypted = (
  reader: SerializationReader,
  { node, serialization }: FoundSerialization,
): void => {
  const { faults } = reader;
  const header = reader.protectedHeader(node, 0);
  const shared = reader.plainHeader(node, 'unprotected', 0);
  reader.overlap(header, shared);
  const entries = serialization === 'jwe-general' ? entriesOf(reader, node, 'recipients') : [node];
  reader.mixed(node, 'recipients', 'encrypted_key');
  entries.forEach((entry, index) => {
    const own = reader.plainHeader(entry, 'header', index);
    reader.overlap(header, own);
    const key = reader.string(entry, 'encrypted_key', 'encrypted-key', index)?.decode(faults);
    if (key !== undefined) reader.parts.push(key);
    const others = [shared, own].filter((part) => part !== undefined);
    const main = header ?? shared ?? own ?? standIn(reader, node);
    const view = new HeaderView(header, others, main);
    addHeaderFaults(view, serialization, false, faults);
    if (index === 0)
      faults.add('ENCRYPTED', main.place(), {
        alg: shown(named(view.string('alg') ?? 'no alg')),
        enc: shown(named(view.string('enc') ?? 'no enc')),
      });
  });
  for (const [name, part] of [
    ['iv', 'initialization-vector'],
    ['ciphertext', 'ciphertext'],
    ['tag', 'authentication-tag'],
    ['aad', 'additional-data'],
  ] as const) {
    const reading = reader.string(node, name, part, 0)?.decode(faults);
    if (reading !== undefined) reader.parts.push(reading);
  }
};

/** Takes a JWS or JWE in JSON apart (RFC 7515 §7.2, RFC 7516 §7.2). */
export const inspectSerialization = (
  found: FoundSerialization,
  source: JsonSource,
  wrapping: Wrapping,
): InspectedToken => {
  const reader = new SerializationReader(source);
  const { node, serialization, path } = found;
  const encrypted = serialization.startsWith('jwe');
  const span = source.toText(node.span.start, node.span.end);
  const compact = source.jsonText.slice(node.span.start, node.span.end);
  let read: ReturnType<typeof readSigned> | undefined;
  if (encrypted) readEncrypted(reader, found);
  else read = readSigned(reader, found);

  const ordered = reader.parts
    .map((part) => ({ part, segment: part.segment() }))
    .sort((a, b) => a.segment.span.start - b.segment.span.start);
  const segmentOf = (part: PartReading | undefined): InspectedToken['header'] =>
    ordered.find((entry) => entry.part === part)?.segment;
  const signers: Signer[] = (read?.signers ?? []).map(({ header, plain, signature }) => ({
    header: segmentOf(header),
    unprotectedHeader: plain?.json,
    signature: segmentOf(signature),
  }));
  const first = read?.signers[0];
  const headerPart = encrypted
    ? reader.parts.find(({ part }) => part === 'header')
    : (first?.header ?? reader.parts.find(({ part }) => part === 'header'));
  const view = first?.view;
  return {
    serialization,
    wrapping,
    name: path === '' ? undefined : path,
    span,
    compact,
    segments: ordered.map(({ segment }) => segment),
    signers,
    header: segmentOf(headerPart),
    payload: segmentOf(read?.payload),
    signature: segmentOf(first?.signature),
    traits: {
      unsecured:
        read?.signers.some(
          (signer) => isNone(signer.view.string('alg')) || signer.signature?.raw === '',
        ) ?? false,
      detached: !encrypted && (read?.payload === undefined || read.payload.raw === ''),
      unencodedPayload: view !== undefined && leavesPayloadPlain(view),
      nested: view !== undefined && isNested(read?.payload, view),
    },
    size: utf8Length(compact),
    faults: reader.faults.sorted(),
  };
};
