import { decodeBase64url, encodeBase64url } from '../base64url.ts';
import { kindWithArticle } from '../json/kind-with-article.ts';
import { memberNamed, stringNamed, toPlain } from '../json/read-json.ts';
import type { JsonNode } from '../json/json-node.ts';
import { parseJson } from '../json/parse-json.ts';
import type { KeyEntry, KeyFault, KeyReading, SecretEncoding } from '../key-entry.ts';
import { keyFault } from './key-faults.ts';
import { edgesOfSecret } from './edges-of-secret.ts';
import { dangerInSecret } from './danger-in-secret.ts';
import { readJwk } from './read-jwk.ts';
import { secretBytes } from './secret.ts';

const MOST_KEYS = 200;

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;
const plainOf = (node: JsonNode): Readonly<Record<string, unknown>> =>
  toPlain(node) as Readonly<Record<string, unknown>>;

/** RFC 7517 §4: names must be unique; a reader that goes on takes the last. */
const duplicateFaults = (node: ObjectNode): KeyFault[] => {
  const seen = new Set<string>();
  const faults: KeyFault[] = [];
  for (const member of node.members) {
    if (seen.has(member.name))
      faults.push(keyFault('KEY_DUPLICATE_NAME', { name: member.name }, member.nameSpan.start));
    seen.add(member.name);
  }
  return faults;
};

/** What is wrong with a JWK besides its material: names that stand twice, a secret that is no secret. */
const remarksOn = async (node: ObjectNode, entry: KeyEntry): Promise<KeyFault[]> => {
  const faults = duplicateFaults(node);
  if (entry.kty !== 'oct') return faults;
  const what = await dangerInSecret(decodeBase64url(String(entry.jwk.k)).bytes);
  return what === undefined ? faults : [...faults, keyFault('KEY_DANGEROUS_SECRET', { what })];
};

const readSet = async (items: readonly JsonNode[]): Promise<KeyReading> => {
  const entries: KeyEntry[] = [];
  const faults: KeyFault[] = [];
  for (const [nth, item] of items.slice(0, MOST_KEYS).entries()) {
    if (item.kind !== 'object') {
      faults.push(
        keyFault(
          'KEY_SET_ITEM',
          { nth: nth + 1, kind: kindWithArticle(item.kind) },
          item.span.start,
        ),
      );
      continue;
    }
    const read = await readJwk(plainOf(item), 'jwks');
    if (read.entry === undefined) faults.push(...read.faults);
    else {
      const remarks = await remarksOn(item, read.entry);
      entries.push({ ...read.entry, faults: [...read.entry.faults, ...remarks] });
    }
  }
  if (items.length > MOST_KEYS)
    faults.push(keyFault('KEY_TOO_MANY', { read: MOST_KEYS, count: items.length }));
  if (items.length === 0) faults.push(keyFault('KEY_SET_EMPTY'));
  const counts = new Map<string, number>();
  for (const { kid } of entries) if (kid !== undefined) counts.set(kid, (counts.get(kid) ?? 0) + 1);
  for (const [kid, count] of counts)
    if (count > 1) faults.push(keyFault('KEY_DUPLICATE_KID', { kid, count }));
  const asymmetric = entries.some((entry) => entry.kty !== 'oct');
  if (entries.some((entry) => entry.holds === 'private'))
    faults.push(keyFault('KEY_PRIVATE_IN_SET'));
  if (asymmetric && entries.some((entry) => entry.kty === 'oct'))
    faults.push(keyFault('KEY_SECRET_IN_SET'));
  return { entries, faults };
};

/** Google and Firebase publish certificates as an object: kid → PEM. */
const certificateMap = async (node: ObjectNode): Promise<KeyReading | undefined> => {
  const pems = node.members.filter(
    ({ value }) => value.kind === 'string' && value.value.includes('-----BEGIN'),
  );
  if (pems.length === 0 || pems.length < node.members.length) return undefined;
  const { readPem } = await import('./read-pem.ts');
  const entries: KeyEntry[] = [];
  const faults: KeyFault[] = [];
  for (const { name, value } of pems) {
    const read = await readPem(value.kind === 'string' ? value.value : '');
    entries.push(...read.entries.map((entry) => ({ ...entry, kid: name })));
    faults.push(...read.faults);
  }
  return { entries, faults };
};

/** The file that Google gives out for a service account: the PEM of its key is one of several members. */
const serviceAccount = async (node: ObjectNode): Promise<KeyReading | undefined> => {
  const pem = memberNamed(node, 'private_key')?.value;
  if (pem?.kind !== 'string' || !pem.value.includes('-----BEGIN')) return undefined;
  const at = pem.span.start;
  const { readPem } = await import('./read-pem.ts');
  const read = await readPem(pem.value);
  const kid = stringNamed(node, 'private_key_id');
  const entries = read.entries.map((entry) => ({
    ...entry,
    kid,
    faults: entry.faults.map((fault) => ({ ...fault, at: undefined })),
  }));
  const notes = entries.length === 0 ? [] : [keyFault('KEY_SERVICE_ACCOUNT', {}, at)];
  const faults = read.faults.map((fault) => ({ ...fault, at }));
  return { entries, faults: [...duplicateFaults(node), ...faults, ...notes] };
};

const readJsonKeys = async (text: string): Promise<KeyReading> => {
  const json = parseJson(text);
  if (!json.ok)
    return {
      entries: [],
      faults: [keyFault('KEY_JSON', { line: json.line, column: json.column }, json.offset)],
    };
  const { node } = json;
  if (node.kind === 'array') return readSet(node.items);
  if (node.kind !== 'object') return { entries: [], faults: [keyFault('KEY_JSON_NOT_A_KEY')] };
  const keys = memberNamed(node, 'keys')?.value;
  if (keys?.kind === 'array') return readSet(keys.items);
  if (memberNamed(node, 'kty') !== undefined) {
    const read = await readJwk(plainOf(node), 'jwk');
    if (read.entry === undefined) return { entries: [], faults: read.faults };
    const faults = [...read.entry.faults, ...(await remarksOn(node, read.entry))];
    return { entries: [{ ...read.entry, faults }], faults: [] };
  }
  const uri = memberNamed(node, 'jwks_uri')?.value;
  if (uri?.kind === 'string')
    return { entries: [], faults: [keyFault('KEY_DISCOVERY_DOCUMENT', { uri: uri.value })] };
  const account = await serviceAccount(node);
  if (account !== undefined) return account;
  return (await certificateMap(node)) ?? { entries: [], faults: [keyFault('KEY_JSON_NOT_A_KEY')] };
};

/** The other encodings take no white space for part of the secret. */
const edgeFaults = (text: string): KeyFault[] => {
  const { first, last } = edgesOfSecret(text);
  if (first === undefined && last === undefined) return [];
  const values = { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
  return [keyFault('KEY_SECRET_EDGE', values, first === undefined ? text.length - 1 : 0)];
};

const readSecret = async (text: string, encoding: SecretEncoding): Promise<KeyReading> => {
  const bytes = secretBytes(text, encoding);
  if (bytes === undefined)
    return { entries: [], faults: [keyFault('KEY_SECRET_ENCODING', { encoding })] };
  const read = await readJwk({ kty: 'oct', k: encodeBase64url(bytes) }, `secret-${encoding}`);
  const what = await dangerInSecret(bytes);
  const faults = what === undefined ? [] : [keyFault('KEY_DANGEROUS_SECRET', { what })];
  // What was copied by mistake is told alone.
  if (what === undefined && encoding === 'text') faults.push(...edgeFaults(text));
  return { entries: read.entry === undefined ? [] : [read.entry], faults };
};

/**
 * Reads what stands in a key box: PEM blocks, a JWK, a JWKS; anything else is a shared secret, whose
 * characters stand for bytes as the reader said. Never throws; an empty text gives nothing.
 */
export const readKeys = async (text: string, encoding: SecretEncoding): Promise<KeyReading> => {
  // The first for a caller without types.
  if (typeof (text as unknown) !== 'string' || text.trim() === '')
    return { entries: [], faults: [] };
  if (/^\s*(?:"|')?\s*[[{]/u.test(text)) return readJsonKeys(text.trim());
  // In any letter case and with too few dashes: key text in PEM must never be taken for a secret.
  if (/-{2,} ?BEGIN /iu.test(text)) {
    const { readPem } = await import('./read-pem.ts');
    return readPem(text);
  }
  return readSecret(text, encoding);
};
