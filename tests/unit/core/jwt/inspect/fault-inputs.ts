import type { FaultCode } from '../../../../../src/core/jwt/fault-sentences.ts';
import type { Fault } from '../../../../../src/core/jwt/fault.ts';
import { encode, signature, token } from './write-token.ts';

/** An input that has one fault, and what must be said of it. All expectations are worked out by hand. */
export interface FaultInput {
  readonly code: FaultCode;
  readonly text: string;
  readonly severity: Fault['severity'];
  readonly part?: Fault['part'];
  /** The characters underlined in the text; left out where they are not worth spelling out. */
  readonly marks?: string;
  /** Line, column and path in the decoded JSON. */
  readonly json?: readonly [line: number, column: number, path: string];
  /** Must stand in the sentence. */
  readonly says?: readonly string[];
}

const header = '{"alg":"HS256","typ":"JWT"}';
const claims = (payload: string): string => token(header, payload);
const named = (parameter: string): string => token(`{"alg":"HS256","typ":"JWT",${parameter}}`);
const good = token();
const [h = '', p = '', s = ''] = good.split('.');
const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const ascii = (text: string): number[] => [...Buffer.from(text)];
const signedBy = (alg: string, bytes: Uint8Array): string =>
  token(`{"alg":"${alg}","typ":"JWT"}`, '{"sub":"u-9"}', encode(bytes));
const der = Uint8Array.from([
  0x30,
  70,
  2,
  33,
  0,
  ...Array<number>(32).fill(1),
  2,
  33,
  0,
  ...Array<number>(32).fill(2),
]);
const flat = (members: string): string => `{"payload":"e30","protected":"${h}",${members}}`;

const jsonFaults: readonly FaultInput[] = [
  { code: 'JSON_EMPTY', text: `.${p}.${s}`, severity: 'error', part: 'header' },
  {
    code: 'JSON_BYTE_ORDER_MARK',
    text: claims('\ufeff{"sub":"a"}'),
    severity: 'error',
    part: 'payload',
    json: [1, 1, ''],
  },
  {
    code: 'JSON_TRAILING_COMMA',
    text: claims('{"a":1,\n "b":2,}'),
    severity: 'error',
    part: 'payload',
    json: [2, 7, ''],
    says: ['line 2', 'column 7'],
  },
  {
    code: 'JSON_MISSING_COMMA',
    text: claims('{"a":1 "b":2}'),
    severity: 'error',
    json: [1, 8, ''],
  },
  { code: 'JSON_MISSING_COLON', text: claims('{"a" 1}'), severity: 'error', json: [1, 6, ''] },
  { code: 'JSON_SINGLE_QUOTES', text: claims("{'a':1}"), severity: 'error', json: [1, 2, ''] },
  { code: 'JSON_SMART_QUOTES', text: claims('{“a”:1}'), severity: 'error', json: [1, 2, ''] },
  { code: 'JSON_UNQUOTED_NAME', text: claims('{sub:1}'), severity: 'error', says: ['sub'] },
  {
    code: 'JSON_UNTERMINATED_STRING',
    text: claims('{"a":"bc'),
    severity: 'error',
    json: [1, 6, ''],
  },
  { code: 'JSON_BAD_ESCAPE', text: claims('{"a":"\\x41"}'), severity: 'error', says: ['\\x'] },
  {
    code: 'JSON_CONTROL_CHARACTER',
    text: claims('{"a":"b\tc"}'),
    severity: 'error',
    says: ['U+0009'],
  },
  { code: 'JSON_LEADING_ZERO', text: claims('{"a":007}'), severity: 'error', says: ['007'] },
  { code: 'JSON_BAD_NUMBER', text: claims('{"a":+1}'), severity: 'error', says: ['+1'] },
  { code: 'JSON_NOT_A_NUMBER', text: claims('{"a":NaN}'), severity: 'error', says: ['NaN'] },
  { code: 'JSON_FOREIGN_LITERAL', text: claims('{"a":None}'), severity: 'error', says: ['None'] },
  { code: 'JSON_COMMENT', text: claims('{"a":1}//b'), severity: 'error', json: [1, 8, ''] },
  { code: 'JSON_UNEXPECTED_CHARACTER', text: claims('{"a":]}'), severity: 'error', says: [']'] },
  { code: 'JSON_UNEXPECTED_END', text: claims('{"a":1'), severity: 'error', json: [1, 7, ''] },
  { code: 'JSON_STRAY_TEXT', text: claims('{"a":1}}'), severity: 'error', json: [1, 8, ''] },
  { code: 'JSON_TOO_DEEP', text: claims(`{"a":${'['.repeat(600)}`), severity: 'error' },
  {
    code: 'LONE_SURROGATE',
    text: claims('{"a":"\\ud83d"}'),
    severity: 'warning',
    says: ['\\ud83d'],
  },
];

const claimFaults: readonly FaultInput[] = [
  {
    code: 'TIME_MILLISECONDS',
    text: claims('{"exp":1735606800000}'),
    severity: 'warning',
    part: 'payload',
    json: [1, 8, 'exp'],
    says: ['1735606800000', '2024-12-31T01:00:00.000Z', 'milliseconds'],
  },
  {
    code: 'TIME_STRING',
    text: claims('{"exp":"1735606800"}'),
    severity: 'error',
    json: [1, 8, 'exp'],
  },
  {
    code: 'TIME_NOT_NUMBER',
    text: claims('{"nbf":true}'),
    severity: 'error',
    says: ['nbf', 'true'],
  },
  { code: 'TIME_NEGATIVE', text: claims('{"iat":-5}'), severity: 'warning', says: ['-5'] },
  {
    code: 'TIME_FRACTIONAL',
    text: claims('{"iat":1735603200.25}'),
    severity: 'note',
    says: ['.25'],
  },
  {
    code: 'EXP_BEFORE_IAT',
    text: claims('{"iat":100,"exp":50}'),
    severity: 'warning',
    json: [1, 18, 'exp'],
    says: ['50', '100'],
  },
  {
    code: 'EXP_BEFORE_NBF',
    text: claims('{"nbf":100,"exp":100}'),
    severity: 'warning',
    json: [1, 18, 'exp'],
  },
  {
    code: 'CLAIM_TYPE',
    text: claims('{"aud":["a",7]}'),
    severity: 'error',
    json: [1, 13, 'aud[1]'],
    says: ['7', 'a string'],
  },
  {
    code: 'NUMBER_INEXACT',
    text: claims('{"sub":"a","id":9007199254740993}'),
    severity: 'warning',
    json: [1, 17, 'id'],
    says: ['9007199254740993', '9007199254740992'],
  },
  {
    code: 'DUPLICATE_NAME',
    text: claims('{"sub":"u-9","sub":"admin"}'),
    severity: 'warning',
    json: [1, 14, 'sub'],
    says: ['u-9', 'admin', 'last'],
  },
  {
    code: 'SECRET_NAME',
    text: claims('{"db":{"client_secret":"hunter2hunter2"}}'),
    severity: 'warning',
    json: [1, 24, 'db.client_secret'],
    says: ['14 characters'],
  },
  // The number of the test cards: 4111 1111 1111 1111 passes the check digit.
  {
    code: 'SECRET_CARD',
    text: claims('{"pay":"4111 1111 1111 1111"}'),
    severity: 'warning',
    json: [1, 8, 'pay'],
    says: ['16', '1111'],
  },
  {
    code: 'SECRET_KEY',
    text: claims(`{"note":"AKIAIOSFODNN7EXAMPLE"}`),
    severity: 'warning',
    json: [1, 9, 'note'],
    says: ['AWS'],
  },
  {
    code: 'SECRET_TOKEN',
    text: claims(`{"act":"${good}"}`),
    severity: 'warning',
    json: [1, 8, 'act'],
  },
];

const headerFaults: readonly FaultInput[] = [
  { code: 'ALG_MISSING', text: token('{"typ":"JWT"}'), severity: 'error', part: 'header' },
  {
    code: 'ALG_NOT_STRING',
    text: token('{"alg":["HS256"],"typ":"JWT"}'),
    severity: 'error',
    json: [1, 8, 'alg'],
    says: ['an array'],
  },
  {
    code: 'ALG_NONE',
    text: token('{"alg":"nOnE","typ":"JWT"}', '{"sub":"a"}', ''),
    severity: 'error',
    json: [1, 8, 'alg'],
    says: ['nOnE'],
  },
  {
    code: 'ALG_CASE',
    text: token('{"alg":"hs256","typ":"JWT"}'),
    severity: 'error',
    json: [1, 8, 'alg'],
    says: ['hs256', 'HS256'],
  },
  {
    code: 'ALG_UNKNOWN',
    text: token('{"alg":"HS1024","typ":"JWT"}'),
    severity: 'warning',
    says: ['HS1024'],
  },
  {
    code: 'ALG_FOR_OTHER_USE',
    text: token('{"alg":"RSA-OAEP","typ":"JWT"}'),
    severity: 'error',
    says: ['RSA-OAEP', 'encrypts keys'],
  },
  {
    code: 'ALG_POLYMORPHIC',
    text: signedBy('EdDSA', new Uint8Array(64)),
    severity: 'note',
    says: ['EdDSA'],
  },
  {
    code: 'ALG_WEAK',
    text: `${encode('{"alg":"RSA1_5","enc":"A128GCM"}')}.AA.AA.AA.AA`,
    severity: 'warning',
    says: ['RSA1_5'],
  },
  {
    code: 'ENC_MISSING',
    text: `${encode('{"alg":"dir"}')}..AA.AA.AA`,
    severity: 'error',
    part: 'header',
  },
  {
    code: 'ENC_UNKNOWN',
    text: `${encode('{"alg":"dir","enc":"A512GCM"}')}..AA.AA.AA`,
    severity: 'warning',
    says: ['A512GCM'],
  },
  { code: 'TYP_ABSENT', text: token('{"alg":"HS256"}'), severity: 'note', part: 'header' },
  {
    code: 'TYP_NOT_STRING',
    text: token('{"alg":"HS256","typ":1}'),
    severity: 'error',
    json: [1, 22, 'typ'],
  },
  {
    code: 'TYP_ODD',
    text: token('{"alg":"HS256","typ":"Bearer"}'),
    severity: 'note',
    says: ['Bearer'],
  },
  {
    code: 'CTY_NESTED',
    text: token('{"alg":"HS256","cty":"JWT"}', good),
    severity: 'note',
    part: 'payload',
  },
  { code: 'CRIT_NOT_ARRAY', text: named('"crit":"exp"'), severity: 'error', says: ['"exp"'] },
  { code: 'CRIT_EMPTY', text: named('"crit":[]'), severity: 'error', json: [1, 35, 'crit'] },
  {
    code: 'CRIT_UNKNOWN',
    text: named('"x":1,"crit":["x"]'),
    severity: 'error',
    json: [1, 42, 'crit[0]'],
    says: ['x'],
  },
  { code: 'CRIT_REGISTERED', text: named('"crit":["alg"]'), severity: 'error', says: ['alg'] },
  { code: 'CRIT_ABSENT', text: named('"crit":["y"]'), severity: 'error', says: ['y'] },
  {
    code: 'CRIT_DUPLICATE',
    text: named('"x":1,"crit":["x","x"]'),
    severity: 'error',
    json: [1, 46, 'crit[1]'],
  },
  {
    code: 'CRIT_UNPROTECTED',
    text: flat(`"header":{"x":1,"crit":["x"]},"signature":"${signature}"`),
    severity: 'error',
    part: 'unprotected-header',
    marks: '["x"]',
  },
  {
    code: 'B64_NOT_BOOLEAN',
    text: named('"b64":"false","crit":["b64"]'),
    severity: 'error',
    says: ['"false"'],
  },
  {
    code: 'B64_NOT_CRITICAL',
    text: `${encode('{"alg":"HS256","b64":false}')}.abc.${signature}`,
    severity: 'error',
    json: [1, 22, 'b64'],
  },
  {
    code: 'KEY_EMBEDDED',
    text: named('"jwk":{"kty":"EC"}'),
    severity: 'warning',
    json: [1, 34, 'jwk'],
    says: ['jwk'],
  },
  {
    code: 'KEY_LINKED',
    text: named('"jku":"https://evil.example/jwks"'),
    severity: 'warning',
    says: ['https://evil.example/jwks', 'nothing is fetched'],
  },
  {
    code: 'KEY_PRIVATE',
    text: named('"jwk":{"kty":"EC","d":"AA"}'),
    severity: 'error',
    json: [1, 46, 'jwk.d'],
    says: ['d'],
  },
  {
    code: 'KID_SUSPICIOUS',
    text: named('"kid":"../../dev/null"'),
    severity: 'warning',
    says: ['../../dev/null', 'path'],
  },
  { code: 'KID_NOT_STRING', text: named('"kid":7'), severity: 'error', says: ['7'] },
  { code: 'ZIP_SIGNED', text: named('"zip":"DEF"'), severity: 'warning', says: ['DEF'] },
  {
    code: 'ZIP_ENCRYPTED',
    text: `${encode('{"alg":"dir","enc":"A128GCM","zip":"DEF"}')}..AA.AA.AA`,
    severity: 'warning',
  },
  {
    code: 'HEADER_NOT_OBJECT',
    text: token('["HS256"]'),
    severity: 'error',
    part: 'header',
    says: ['an array'],
  },
  {
    code: 'PAYLOAD_NOT_OBJECT',
    text: claims('[{"sub":"a"}]'),
    severity: 'error',
    part: 'payload',
    says: ['an array'],
  },
  {
    code: 'PAYLOAD_NOT_JSON',
    text: token('{"alg":"HS256"}', 'hello'),
    severity: 'warning',
    part: 'payload',
    says: ['5 bytes'],
  },
];

const encodingFaults: readonly FaultInput[] = [
  {
    code: 'BASE64_STANDARD',
    text: `${h}.${p}.ab+/${s.slice(4)}`,
    severity: 'error',
    part: 'signature',
    marks: '+/',
    says: ['+/'],
  },
  {
    code: 'BASE64_PADDING',
    text: `${h}.${p}=.${s}`,
    severity: 'error',
    part: 'payload',
    marks: '=',
  },
  {
    code: 'BASE64_WHITESPACE',
    text: flat(`"signature":"${s.slice(0, 5)} ${s.slice(5)}"`),
    severity: 'error',
    part: 'signature',
    marks: ' ',
  },
  {
    code: 'BASE64_PERCENT',
    text: `${h}.${p.slice(0, 4)}%zz${p.slice(4)}.${s}`,
    severity: 'error',
    part: 'payload',
    marks: '%',
  },
  {
    code: 'BASE64_QUOTE',
    text: `${h}.${p.slice(0, 4)}’${p.slice(4)}.${s}`,
    severity: 'error',
    part: 'payload',
    marks: '’',
  },
  {
    code: 'BASE64_FOREIGN',
    text: `${h}.${p.slice(0, 4)}!${p.slice(4)}.${s}`,
    severity: 'error',
    part: 'payload',
    marks: '!',
    says: ['!'],
  },
  {
    code: 'HIDDEN_CHARACTER',
    text: `${h}.${p.slice(0, 4)}\u200b${p.slice(4)}.${s}`,
    severity: 'error',
    part: 'payload',
    marks: '\u200b',
    says: ['U+200B'],
  },
  {
    code: 'FULL_WIDTH',
    text: `${h}.${p.slice(0, 4)}Ａ${p.slice(5)}.${s}`,
    severity: 'error',
    part: 'payload',
    marks: 'Ａ',
  },
  {
    code: 'BASE64_LENGTH',
    text: `${h}.${p}.${s.slice(0, 41)}`,
    severity: 'error',
    part: 'signature',
    says: ['41'],
  },
  // "R" is 17: the two low bits of the last of 43 characters are unused, and 17 has one of them set.
  {
    code: 'BASE64_TRAILING_BITS',
    text: `${h}.${p}.${'A'.repeat(42)}R`,
    severity: 'warning',
    part: 'signature',
    marks: 'R',
    says: ['R', 'Q', '2', '4'],
  },
  {
    code: 'UTF8_INVALID',
    text: token(header, bytesOf(...ascii('{"a":"'), 0xff, ...ascii('"}'))),
    severity: 'error',
    part: 'payload',
    // Byte 6 is in the third group of four characters: characters 8 and 9.
    marks: encode(bytesOf(...ascii('{"a":"'), 0xff, ...ascii('"}'))).slice(8, 10),
    json: [1, 7, ''],
    says: ['Byte 6', '0xff'],
  },
  {
    code: 'TRUNCATED',
    text: `${h.slice(0, 20)}….${p}.${s}`,
    severity: 'error',
    part: 'header',
    marks: '…',
  },
];

const formFaults: readonly FaultInput[] = [
  { code: 'PARTS_ONE', text: h, severity: 'error' },
  { code: 'LONE_PAYLOAD', text: encode('{"sub":"u-9","iat":1}'), severity: 'error' },
  { code: 'PARTS_TWO', text: `${h}.${p}`, severity: 'error' },
  {
    code: 'FINAL_DOT_MISSING',
    text: `${encode('{"alg":"none"}')}.${p}`,
    severity: 'error',
    says: ['none'],
  },
  { code: 'PARTS_FOUR', text: `${good}.abcd`, severity: 'error', marks: 'abcd' },
  { code: 'PARTS_TOO_MANY', text: `${good}.a.b.c`, severity: 'error', marks: 'a.b.c', says: ['6'] },
  {
    code: 'PARTS_ENCRYPTED',
    text: `${encode('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA`,
    severity: 'error',
    says: ['4'],
  },
  { code: 'JUNK_BEFORE', text: `x-${good}`, severity: 'warning', marks: 'x-' },
  { code: 'JUNK_AFTER', text: `${good}!!`, severity: 'warning', marks: '!!' },
  {
    code: 'BLANKS_REMOVED',
    text: `${h}.\n  ${p}.${s}`,
    severity: 'warning',
    part: 'text',
    marks: '\n  ',
  },
  { code: 'PERCENT_DECODED', text: `token=${h}%2E${p}%2E${s}`, severity: 'note', says: ['2'] },
  {
    code: 'SD_JWT',
    text: `${good}~WyJhIiwiYiIsMV0~`,
    severity: 'note',
    marks: '~WyJhIiwiYiIsMV0~',
  },
  {
    code: 'SIGNATURE_EMPTY',
    text: token(header, '{"sub":"a"}', ''),
    severity: 'error',
    part: 'signature',
    says: ['HS256'],
  },
  {
    code: 'SIGNATURE_ON_NONE',
    text: token('{"alg":"none"}'),
    severity: 'error',
    part: 'signature',
    marks: signature,
    says: ['32'],
  },
  {
    code: 'SIGNATURE_LENGTH',
    text: token(header, '{"sub":"a"}', 'AAAA'),
    severity: 'error',
    part: 'signature',
    marks: 'AAAA',
    says: ['3 bytes', '32'],
  },
  {
    code: 'SIGNATURE_DER',
    text: signedBy('ES256', der),
    severity: 'error',
    part: 'signature',
    says: ['72', '64'],
  },
  {
    code: 'TOO_LARGE_COOKIE',
    text: claims(`{"a":"${'x'.repeat(3100)}"}`),
    severity: 'warning',
    says: ['4096'],
  },
  {
    code: 'TOO_LARGE_HEADER',
    text: claims(`{"a":"${'x'.repeat(6200)}"}`),
    severity: 'warning',
    says: ['8 kB'],
  },
  { code: 'DETACHED', text: `${h}..${s}`, severity: 'note', part: 'payload' },
  {
    code: 'UNENCODED_PAYLOAD',
    text: `${encode('{"alg":"HS256","b64":false,"crit":["b64"]}')}.a b.${signature}`,
    severity: 'note',
    part: 'payload',
    marks: 'a b',
  },
  {
    code: 'ENCRYPTED',
    text: `${encode('{"alg":"dir","enc":"A128GCM"}')}..AA.AA.AA`,
    severity: 'note',
    says: ['dir', 'A128GCM'],
  },
  {
    code: 'MEMBER_MISSING',
    text: `{"payload":"e30","protected":"${h}"}`,
    severity: 'error',
    says: ['signature'],
  },
  {
    code: 'MEMBER_TYPE',
    text: flat(`"header":"x","signature":"${s}"`),
    severity: 'error',
    marks: '"x"',
    says: ['header', 'an object'],
  },
  {
    code: 'MEMBERS_MIXED',
    text: flat(`"signatures":[{"protected":"${h}","signature":"${s}"}],"signature":"${s}"`),
    severity: 'error',
    marks: '"signature"',
  },
  {
    code: 'HEADERS_OVERLAP',
    text: flat(`"header":{"alg":"none"},"signature":"${s}"`),
    severity: 'error',
    marks: '"alg"',
    says: ['alg'],
  },
];

const textFaults: readonly FaultInput[] = [
  { code: 'TEXT_EMPTY', text: ' \n', severity: 'note' },
  {
    code: 'TEXT_TOO_LARGE',
    text: 'a'.repeat(8 * 1024 * 1024 + 1),
    severity: 'error',
    says: ['8388609'],
  },
  { code: 'NO_TOKEN', text: 'please have a look at this', severity: 'error', says: ['26'] },
  {
    code: 'FOUND_PEM',
    text: '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----',
    severity: 'error',
    says: ['PUBLIC KEY'],
  },
  {
    code: 'FOUND_PRIVATE_KEY',
    text: `-----BEGIN RSA PRIVATE KEY-----\nMIIB\n`,
    severity: 'error',
    says: ['RSA PRIVATE KEY'],
  },
  { code: 'FOUND_JWK', text: '{"kty":"EC","crv":"P-256"}', severity: 'error', says: ['EC'] },
  {
    code: 'FOUND_JWKS',
    text: '{"keys":[{"kty":"EC"},{"kty":"RSA"}]}',
    severity: 'error',
    says: ['2'],
  },
  {
    code: 'FOUND_PASETO',
    text: 'v4.public.eyJkYXRhIjoidGhpcyBpcyBhIHRlc3QifQ',
    severity: 'error',
    says: ['v4.public.'],
  },
  {
    code: 'FOUND_XML',
    text: '<samlp:Response xmlns:samlp="x"/>',
    severity: 'error',
    says: ['samlp'],
  },
  { code: 'FOUND_FERNET', text: `gAAAAAB${'x'.repeat(110)}`, severity: 'error' },
  { code: 'FOUND_OPAQUE', text: '2YotnFZFEjr1zCsicMWpAA', severity: 'error', says: ['22'] },
  { code: 'FOUND_JSON', text: '{"sub":"u-9","exp":1}', severity: 'error', says: ['sub, exp'] },
  {
    code: 'FOUND_ENCODED',
    text: Buffer.from('<samlp:Response xmlns="x">').toString('base64'),
    severity: 'error',
    says: ['SAML'],
  },
];

export const faultInputs: readonly FaultInput[] = [
  ...jsonFaults,
  ...claimFaults,
  ...headerFaults,
  ...encodingFaults,
  ...formFaults,
  ...textFaults,
];
