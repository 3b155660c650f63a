import { ALGORITHMS } from '../algorithms.ts';
import { decodeBase64url } from '../base64url.ts';
import type { KeyEntry, KeyFault, KeyReading, KeySource } from '../key-entry.ts';
import { DerProblem } from './der.ts';
import { keyFault } from './key-faults.ts';
import {
  fromCertificate,
  fromPkcs1Private,
  fromPkcs1Public,
  fromPkcs8,
  fromSec1,
  fromSpki,
} from './key-structures.ts';
import type { PrivateReading } from './key-structures.ts';
import { readJwk } from './read-jwk.ts';

interface Block {
  readonly label: string;
  readonly at: number;
  /** undefined when there is no END. */
  readonly body: string | undefined;
}

/** PEM blocks (RFC 7468), wherever they stand: indented, on one line, with `\n` written out, quoted in a mail. */
const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  const begin = /-----BEGIN ([A-Z0-9. ]{1,40})-----/gu;
  for (let found = begin.exec(text); found !== null; found = begin.exec(text)) {
    const label = found[1] ?? '';
    const end = text.indexOf(`-----END ${label}-----`, begin.lastIndex);
    blocks.push({
      label,
      at: found.index,
      body: end < 0 ? undefined : text.slice(begin.lastIndex, end),
    });
  }
  return blocks;
};

type Read = (bytes: Uint8Array<ArrayBuffer>) => Promise<Record<string, unknown>>;

/** Where a private key leaves out its public half, the platform computes it on import. */
const completed = async ({
  jwk,
  complete,
  pkcs8,
}: PrivateReading): Promise<Record<string, unknown>> => {
  if (complete) return jwk;
  const { subtle } = crypto;
  const algorithm = [...ALGORITHMS.values()].find(
    (each) =>
      each.kty === jwk.kty &&
      (each.crv === jwk.crv || each.kty === 'AKP') &&
      (each.kty !== 'AKP' || each.name === jwk.alg),
  );
  if (subtle === undefined || algorithm === undefined)
    throw new DerProblem(0, 'it leaves out its public half, which this page cannot compute');
  try {
    const key = await subtle.importKey('pkcs8', pkcs8, algorithm.keyParameters, true, ['sign']);
    const { kty, crv, x, y, d, alg, pub, priv } = (await subtle.exportKey('jwk', key)) as Record<
      string,
      unknown
    >;
    const whole: Record<string, unknown> =
      kty === 'AKP' ? { kty, alg, pub, priv } : { kty, crv, x, y, d };
    return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
  } catch {
    throw new DerProblem(0, 'this browser does not accept it');
  }
};

const now =
  (read: (bytes: Uint8Array) => Record<string, unknown>): Read =>
  (bytes) =>
    Promise.resolve(read(bytes));

const LABELS: Readonly<Record<string, { source: KeySource; read: Read }>> = {
  'PUBLIC KEY': { source: 'pem-spki', read: now(fromSpki) },
  'RSA PUBLIC KEY': { source: 'pem-pkcs1', read: now(fromPkcs1Public) },
  'RSA PRIVATE KEY': { source: 'pem-pkcs1', read: now(fromPkcs1Private) },
  'EC PRIVATE KEY': { source: 'pem-sec1', read: (bytes) => completed(fromSec1(bytes)) },
  CERTIFICATE: { source: 'pem-certificate', read: now(fromCertificate) },
  'X509 CERTIFICATE': { source: 'pem-certificate', read: now(fromCertificate) },
  'PRIVATE KEY': { source: 'pem-pkcs8', read: (bytes) => completed(fromPkcs8(bytes)) },
};

const readBlock = async (
  block: Block,
): Promise<{ entry: KeyEntry | undefined; faults: readonly KeyFault[] }> => {
  const { label, at } = block;
  const refused = (fault: KeyFault) => ({ entry: undefined, faults: [fault] });
  const kind = LABELS[label];
  if (label === 'ENCRYPTED PRIVATE KEY' || block.body?.includes('Proc-Type:') === true)
    return refused(keyFault('KEY_PEM_ENCRYPTED', {}, at));
  if (kind === undefined) return refused(keyFault('KEY_PEM_LABEL', { label }, at));
  if (block.body === undefined) return refused(keyFault('KEY_PEM_END', { label }, at));
  // A quoted mail has `> ` before each line.
  const body = block.body.replaceAll(/^[\t >]*>/gmu, '');
  const letters = body.replaceAll(/\\[rn]|[\s"',\\]/gu, '').replace(/={1,2}$/u, '');
  if (!/^[A-Za-z0-9+/]*$/u.test(letters) || letters.length % 4 === 1)
    return refused(keyFault('KEY_PEM', { label, reason: 'its body is not base64' }, at));
  const { bytes } = decodeBase64url(letters.replaceAll('+', '-').replaceAll('/', '_'));
  try {
    const { pss, ...jwk } = await kind.read(bytes);
    const { entry, faults } = await readJwk(jwk, kind.source);
    if (entry === undefined) return { entry, faults };
    const notes = kind.source === 'pem-certificate' ? [keyFault('KEY_CERTIFICATE', {}, at)] : [];
    if (pss === true)
      notes.push(keyFault('KEY_RSA_PSS', entry.alg === undefined ? {} : { alg: entry.alg }, at));
    return { entry: { ...entry, faults: [...entry.faults, ...notes] }, faults: [] };
  } catch (problem) {
    const reason =
      problem instanceof DerProblem ? problem.message : 'it is not the structure it names';
    return refused(keyFault('KEY_PEM', { label, reason }, at));
  }
};

const MOST_BLOCKS = 100;

/** Reads every PEM block of a text: SPKI, PKCS#8, PKCS#1, SEC 1 and certificates. */
export const readPem = async (text: string): Promise<KeyReading> => {
  const entries: KeyEntry[] = [];
  const faults: KeyFault[] = [];
  // OpenSSL writes the curve's name in a block of its own before the key; the key names it too.
  const blocks = blocksOf(text).filter(({ label }) => label !== 'EC PARAMETERS');
  if (blocks.length === 0) faults.push(keyFault('KEY_PEM_NONE'));
  if (blocks.length > MOST_BLOCKS)
    faults.push(keyFault('KEY_TOO_MANY', { read: MOST_BLOCKS, count: blocks.length }));
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    const read = await readBlock(block);
    if (read.entry !== undefined) entries.push(read.entry);
    faults.push(...read.faults);
  }
  return { entries, faults };
};
