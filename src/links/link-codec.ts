import { shortLink } from './codec-types.ts';
import type {
  LinkCodec,
  LinkCodecOptions,
  LinkReading,
  LinkWriting,
  Migration,
} from './codec-types.ts';
import { differences, withDifferences } from './differences.ts';
import type { Json } from './differences.ts';
import { widgetPayload, withWidgetPayload } from './fragment.ts';
import { linkSentences } from './link-faults.ts';
import type { LinkFaultCode } from './link-faults.ts';
import { deflate, fromBase64url, inflate, toBase64url } from './packing.ts';
import { holdsSecret } from './secrets.ts';

const longestFragment = 8192;
const inflatedLimit = 16_384;
const deflateFrom = 400;
const fileLimit = 12_000_000;

export { shortLink } from './codec-types.ts';
export type { LinkCodecOptions } from './codec-types.ts';

type Parsed = { ok: true; value: Json } | { ok: false; code: LinkFaultCode };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch {
    return { ok: false, code: 'LINK_JSON' };
  }
}

async function unpack(body: string, deflated: boolean): Promise<Parsed> {
  const packed = fromBase64url(body);
  if (packed === undefined) return { ok: false, code: 'LINK_BASE64URL' };
  const plain = deflated
    ? await inflate(packed, inflatedLimit)
    : { ok: true as const, bytes: packed };
  if (!plain.ok) return plain;
  try {
    return parse(new TextDecoder('utf-8', { fatal: true }).decode(plain.bytes));
  } catch {
    return { ok: false, code: 'LINK_JSON' };
  }
}

/** Makes the codec of one widget. See README.md in this folder for the form and its reasons. */
export function createLinkCodec<State extends object>(
  options: LinkCodecOptions<State>,
): LinkCodec<State> {
  const { widget, version, defaults, validate, migrations = {} } = options;

  const refused = (code: LinkFaultCode, sentence = linkSentences[code]) =>
    ({ ok: false, code, sentence, state: defaults }) as const;

  const migrationOf = (old: number): Migration => {
    const migration = migrations[old];
    if (migration === undefined)
      throw new Error(`${widget}: no migration from version ${String(old)}`);
    return migration;
  };

  const read = (
    written: Json,
    from: number,
    newer: LinkFaultCode = 'LINK_VERSION',
  ): LinkReading<State> => {
    if (!Number.isInteger(from) || from < 1 || from > version) return refused(newer);
    let state: Json;
    try {
      state = withDifferences(from === version ? defaults : migrationOf(from).defaults, written);
      for (let old = from; old < version; old += 1) state = migrationOf(old).up(state);
    } catch {
      // A migration meets values that nothing has validated yet.
      return refused('LINK_STATE');
    }
    const checked = validate(state);
    return checked.ok
      ? { ok: true, found: true, state: checked.state }
      : refused('LINK_STATE', `${linkSentences.LINK_STATE} ${checked.sentence}`);
  };

  const write = (state: State): Json => differences(defaults, state as Json) ?? {};

  const payloadOf = async (state: State): Promise<string | undefined> => {
    const written = differences(defaults, state as Json);
    if (written === undefined) return undefined;
    const text = JSON.stringify(written);
    const bytes = new TextEncoder().encode(text);
    const packed = text.length > deflateFrom ? await deflate(bytes) : undefined;
    return packed === undefined || packed.length >= bytes.length
      ? `v${String(version)}.${toBase64url(bytes)}`
      : `v${String(version)}z.${toBase64url(packed)}`;
  };

  const encode = async (state: State): Promise<LinkWriting> => {
    if (holdsSecret(state as Json))
      return { ok: false, code: 'LINK_SECRET', sentence: linkSentences.LINK_SECRET, length: 0 };
    const fragment = withWidgetPayload('', widget, await payloadOf(state));
    const { length } = fragment;
    const inflated = new TextEncoder().encode(JSON.stringify(write(state))).length;
    if (length > longestFragment || inflated > inflatedLimit)
      return {
        ok: false,
        code: 'LINK_TOO_LONG',
        sentence: `As a link this would take ${length.toLocaleString('en')} characters, more than can be opened again. Save it as a file.`,
        length,
      };
    return { ok: true, fragment, length, short: length <= shortLink };
  };

  return {
    encode,
    async decode(hash) {
      const payload = widgetPayload(hash, widget);
      if (payload === undefined) return { ok: true, found: false, state: defaults };
      if (hash.length > longestFragment) return refused('LINK_TOO_LONG');
      const form = /^v([1-9]\d{0,3})(z?)\.(.*)$/.exec(payload);
      if (form === null) return refused('LINK_FORM');
      const unpacked = await unpack(form[3] ?? '', form[2] === 'z');
      return unpacked.ok ? read(unpacked.value, Number(form[1])) : refused(unpacked.code);
    },
    async place(hash, state) {
      const made = await encode(state);
      return made.ok ? withWidgetPayload(hash, widget, widgetPayload(made.fragment, widget)) : hash;
    },
    toFile(state) {
      if (holdsSecret(state as Json))
        return { ok: false, code: 'LINK_SECRET', sentence: linkSentences.LINK_SECRET };
      const text = JSON.stringify({ widget, version, state: write(state) }, null, 2);
      return { ok: true, name: `${widget}.json`, text: `${text}\n` };
    },
    fromFile(text) {
      if (text.length > fileLimit) return refused('FILE_TOO_LARGE');
      const parsed = parse(text);
      if (!parsed.ok) return refused('FILE_FORM');
      const { value } = parsed;
      if (
        typeof value !== 'object' ||
        value === null ||
        !('widget' in value) ||
        !('state' in value)
      )
        return refused('FILE_FORM');
      if (value.widget !== widget || typeof value.version !== 'number') return refused('FILE_FORM');
      return read(value.state, value.version, 'FILE_VERSION');
    },
  };
}
