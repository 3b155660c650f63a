import { rfc } from './clause.ts';
import type { Clause } from './clause.ts';
import type { Fault } from './fault.ts';

/** The words of one fault. `{name}` stands for the value of that name in the fault, `{name:byte}` for a count of bytes. */
interface FaultWords {
  readonly severity: Fault['severity'];
  readonly name: string;
  readonly sentence: string;
  readonly mend: string;
  readonly clause: Clause | undefined;
}

const cookieLimit: Clause = {
  label: 'RFC 6265 §6.1',
  url: 'https://www.rfc-editor.org/rfc/rfc6265#section-6.1',
};

const base64url = rfc(7515, '2');
const json = rfc(8259, '2');
const numericDate = rfc(7519, '2');
const crit = rfc(7515, '4.1.11');

/** Every fault that an inspection can find, with its words and the clause that decides. */
export const faultSentences = {
  // The text as a whole
  TEXT_EMPTY: {
    severity: 'note',
    name: 'Nothing to read yet',
    sentence: 'The box is empty.',
    mend: 'Paste a token, an Authorization or Cookie line, a URL, a JSON response or any text with a token in it.',
    clause: undefined,
  },
  TEXT_TOO_LARGE: {
    severity: 'error',
    name: 'Too much text',
    sentence: 'The text has {length:character}; more than {limit} are not read.',
    mend: 'Paste the token alone, or the part of the text that holds it.',
    clause: undefined,
  },
  NO_TOKEN: {
    severity: 'error',
    name: 'No token found',
    sentence:
      'The text has {length:character}, and there is no token in it. We looked for base64url parts joined by dots that begin as a JSON object does (usually eyJ), and for JSON with a signature or a ciphertext.',
    mend: 'Paste the whole token, from its first eyJ to its end.',
    clause: rfc(7515, '3.1'),
  },
  FOUND_PEM: {
    severity: 'error',
    name: 'A PEM block, not a token',
    sentence: 'This is a PEM block with the label {label}.',
    mend: 'Put it in the key box; the token goes here.',
    clause: rfc(7468, '2'),
  },
  FOUND_PRIVATE_KEY: {
    severity: 'error',
    name: 'A private key, not a token',
    sentence: 'This is a private key ({label}). Whoever holds it can sign in your name.',
    mend: 'Put it in the key box if you want to sign. If it has been shown to anyone, replace it.',
    clause: rfc(7468, '10'),
  },
  FOUND_JWK: {
    severity: 'error',
    name: 'A key, not a token',
    sentence: 'This is a JSON Web Key with kty {kty}.',
    mend: 'Put it in the key box; the token goes here.',
    clause: rfc(7517, '4'),
  },
  FOUND_JWKS: {
    severity: 'error',
    name: 'A key set, not a token',
    sentence: 'This is a JWK Set; keys in it: {count}.',
    mend: 'Put it in the key box; the token goes here.',
    clause: rfc(7517, '5'),
  },
  FOUND_PASETO: {
    severity: 'error',
    name: 'A PASETO, not a JWT',
    sentence:
      'This begins with {opening}, the opening of a PASETO. It has dots too and another format.',
    mend: 'Use a PASETO library; nothing here can read it.',
    clause: undefined,
  },
  FOUND_XML: {
    severity: 'error',
    name: 'XML, not a token',
    sentence:
      'This is XML that begins with {opening}. SAML responses look like this; they are no JWTs.',
    mend: 'Look for an id_token or access_token in the response, or read it with a SAML tool.',
    clause: undefined,
  },
  FOUND_FERNET: {
    severity: 'error',
    name: 'A Fernet token, not a JWT',
    sentence:
      'This begins with gAAAA, as Fernet tokens do: encrypted, and readable only with the key.',
    mend: 'Decrypt it where it was made; it holds no header and no claims to show.',
    clause: undefined,
  },
  FOUND_OPAQUE: {
    severity: 'error',
    name: 'An opaque value, not a JWT',
    sentence:
      'This is one word of {length:character} without a readable part. Session ids, reference tokens and many refresh tokens look like this: they mean something only to the server that issued them.',
    mend: 'Ask the issuer what it stands for (RFC 7662 calls that introspection), or look for the token that begins with eyJ.',
    clause: rfc(7662, '1'),
  },
  FOUND_JSON: {
    severity: 'error',
    name: 'JSON without a token',
    sentence: 'This is JSON, and no string in it is a token. Its first names are {names}.',
    mend: 'Paste the encoded token. If these are the claims of a token, the issuer still has to encode and sign them.',
    clause: rfc(7519, '3'),
  },
  FOUND_ENCODED: {
    severity: 'error',
    name: 'Encoded, but no token',
    sentence: 'This is base64 and decodes to {what}.',
    mend: 'Paste the token itself: two dots, and the first part begins with eyJ.',
    clause: rfc(7515, '3.1'),
  },
  SD_JWT: {
    severity: 'note',
    name: 'Selective disclosure',
    sentence:
      'Behind the token stand disclosures, parted by ~ ({count:piece}): this is an SD-JWT. The JWT is read here; the disclosures are not.',
    mend: 'Read the _sd members of the payload as hashes of what may be disclosed.',
    clause: rfc(9901, '4'),
  },
  JUNK_BEFORE: {
    severity: 'warning',
    name: 'Something stands before the token',
    sentence: 'The characters {text} stand directly before the token and were left out.',
    mend: 'Delete them: a verifier that is given them finds a different first part.',
    clause: rfc(7515, '7.1'),
  },
  JUNK_AFTER: {
    severity: 'warning',
    name: 'Something stands behind the token',
    sentence: 'The characters {text} stand directly behind the token and were left out.',
    mend: 'Delete them: a verifier that is given them refuses the token.',
    clause: rfc(7515, '7.1'),
  },
  BLANKS_REMOVED: {
    severity: 'warning',
    name: 'Blanks inside the token',
    sentence:
      'Blanks or line breaks inside the token were taken out, with any marks of quoting at them ({count} in all), the first between {before} and {after}.',
    mend: 'Send the token as one unbroken string; a strict verifier refuses blanks.',
    clause: base64url,
  },
  PERCENT_DECODED: {
    severity: 'note',
    name: 'Percent-encoded',
    sentence:
      'Characters of the token were percent-encoded, as in a URL, and were decoded first ({count} in all).',
    mend: 'Decode the parameter or cookie before handing it to a verifier.',
    clause: rfc(3986, '2.1'),
  },

  // The number of parts
  PARTS_ONE: {
    severity: 'error',
    name: 'One part',
    sentence:
      'There is one part and no dot. A signed token has three parts, an encrypted one five.',
    mend: 'Copy the whole token. Selecting by double click often stops at the first dot.',
    clause: rfc(7515, '7.1'),
  },
  LONE_PAYLOAD: {
    severity: 'error',
    name: 'A payload on its own',
    sentence:
      'This one part decodes to a JSON object without alg: it reads as claims, and nobody signed it. Header and signature are missing.',
    mend: 'Paste the whole token, header and signature included.',
    clause: rfc(7519, '3'),
  },
  PARTS_TWO: {
    severity: 'error',
    name: 'Two parts',
    sentence:
      'There are two parts where a signed token has three: the signature is cut off, with its dot.',
    mend: 'Copy the token again, up to its very end.',
    clause: rfc(7515, '7.1'),
  },
  FINAL_DOT_MISSING: {
    severity: 'error',
    name: 'The last dot is missing',
    sentence:
      'alg is {alg}, so the signature is empty, and the dot before it must still be written.',
    mend: 'Put a dot at the end. It makes the token well formed; nothing makes it trustworthy.',
    clause: rfc(7519, '6.1'),
  },
  PARTS_FOUR: {
    severity: 'error',
    name: 'Four parts',
    sentence: 'There are four parts; a signed token has three, an encrypted one five.',
    mend: 'Look for a dot too many (two pasted together) or for the last part of an encrypted token.',
    clause: rfc(7516, '9'),
  },
  PARTS_TOO_MANY: {
    severity: 'error',
    name: 'Too many parts',
    sentence: 'There are {count:part}; a signed token has three, an encrypted one five.',
    mend: 'Look for two tokens pasted together or for dots that do not belong.',
    clause: rfc(7516, '9'),
  },
  PARTS_ENCRYPTED: {
    severity: 'error',
    name: 'Parts of an encrypted token are missing',
    sentence:
      'The header names enc, as encrypted tokens do, and those have five parts. This one has {count}.',
    mend: 'Copy the whole token, or look for what changed its header.',
    clause: rfc(7516, '7.1'),
  },
  TRUNCATED: {
    severity: 'error',
    name: 'Abbreviated',
    sentence:
      'The token holds {text} where characters were left out, so that it would fit a page or a log.',
    mend: 'Copy it from where it stands in full.',
    clause: rfc(7515, '7.1'),
  },

  // Encoding
  BASE64_STANDARD: {
    severity: 'error',
    name: 'The other base64 alphabet',
    sentence: 'The characters {text} belong to standard base64. Tokens write - for + and _ for /.',
    mend: 'Encode with base64url. The bytes shown here were read as if + were - and / were _.',
    clause: rfc(4648, '5'),
  },
  BASE64_PADDING: {
    severity: 'error',
    name: 'Padding',
    sentence: 'The part ends with {text} as padding. Base64url in tokens has none.',
    mend: 'Leave the = signs out. Some verifiers ignore them, and then one token has several spellings.',
    clause: base64url,
  },
  BASE64_WHITESPACE: {
    severity: 'error',
    name: 'A blank in the part',
    sentence: 'Blanks stand among the base64url characters ({count} in all).',
    mend: 'Take them out.',
    clause: base64url,
  },
  BASE64_PERCENT: {
    severity: 'error',
    name: 'Half a percent-encoding',
    sentence:
      'The part holds {text}, which looks like URL encoding and is none that stands for a base64url character.',
    mend: 'Decode the URL or cookie once before using the token.',
    clause: rfc(3986, '2.1'),
  },
  BASE64_QUOTE: {
    severity: 'error',
    name: 'A quotation mark in the part',
    sentence: 'The quotation mark {text} stands among the base64url characters.',
    mend: 'Take it out; word processors and chats put curly ones in.',
    clause: base64url,
  },
  BASE64_FOREIGN: {
    severity: 'error',
    name: 'A character that does not belong',
    sentence:
      'The part holds {text} ({codePoint}), and base64url knows only A–Z, a–z, 0–9, - and _. It was left out in what is shown.',
    mend: 'Copy the token again. Some decoders skip such characters silently, and then one token has many spellings.',
    clause: rfc(4648, '3.3'),
  },
  HIDDEN_CHARACTER: {
    severity: 'error',
    name: 'A character you cannot see',
    sentence: 'An invisible character, {codePoint}, stands inside the token.',
    mend: 'Delete it; it came from the page or chat the token was copied from.',
    clause: base64url,
  },
  FULL_WIDTH: {
    severity: 'error',
    name: 'Full-width characters',
    sentence:
      '{text} is written in full-width letters, as East Asian keyboards type them. They were read as their plain twins.',
    mend: 'Type or copy the plain ASCII letters.',
    clause: base64url,
  },
  BASE64_LENGTH: {
    severity: 'error',
    name: 'A length that cannot be',
    sentence:
      'The part has {count:base64url character}. Four make three bytes, and a single one left over makes none: a character is missing or too many.',
    mend: 'Copy the token again; compare the ends of the part.',
    clause: rfc(4648, '4'),
  },
  BASE64_TRAILING_BITS: {
    severity: 'warning',
    name: 'Unused bits are set',
    sentence:
      'The last character {character} has {unused:unused bit} that are not zero. {spellings:spelling} of this part decode to the same bytes; the canonical one ends with {canonical}.',
    mend: 'Write {canonical} instead of {character}. Never use the token text as a key for a deny-list: use iss and jti.',
    clause: rfc(4648, '3.5'),
  },
  UTF8_INVALID: {
    severity: 'error',
    name: 'Not UTF-8',
    sentence:
      'Byte {byteOffset} of the decoded part, {byte}, begins no UTF-8 sequence. It is shown as U+FFFD.',
    mend: 'Encode the JSON as UTF-8 before base64url.',
    clause: rfc(7515, '3'),
  },

  // JSON
  JSON_EMPTY: {
    severity: 'error',
    name: 'Nothing in it',
    sentence: 'The {part} is empty; a JSON object was expected.',
    mend: 'Write at least {}.',
    clause: json,
  },
  JSON_BYTE_ORDER_MARK: {
    severity: 'error',
    name: 'Byte order mark',
    sentence:
      'The {part} begins with a byte order mark, U+FEFF. JSON must not be sent with one, and JSON.parse refuses it.',
    mend: 'Save the JSON as UTF-8 without BOM.',
    clause: rfc(8259, '8.1'),
  },
  JSON_TRAILING_COMMA: {
    severity: 'error',
    name: 'Comma before the end',
    sentence: 'In line {line}, column {column} a comma is followed by a closing bracket.',
    mend: 'Take the comma out; JSON allows none behind the last element.',
    clause: rfc(8259, '4'),
  },
  JSON_MISSING_COMMA: {
    severity: 'error',
    name: 'A comma is missing',
    sentence: 'In line {line}, column {column} something new begins without a comma before it.',
    mend: 'Put a comma between the two.',
    clause: rfc(8259, '4'),
  },
  JSON_MISSING_COLON: {
    severity: 'error',
    name: 'A colon is missing',
    sentence: 'In line {line}, column {column} a name is not followed by a colon.',
    mend: 'Write a colon between name and value.',
    clause: rfc(8259, '4'),
  },
  JSON_SINGLE_QUOTES: {
    severity: 'error',
    name: 'Single quotes',
    sentence:
      "In line {line}, column {column} a string is quoted with '. That is JavaScript or Python, not JSON.",
    mend: 'Use double quotes; print it with a JSON library instead of str() or a template.',
    clause: rfc(8259, '7'),
  },
  JSON_SMART_QUOTES: {
    severity: 'error',
    name: 'Curly quotes',
    sentence: 'In line {line}, column {column} stands a typographic quotation mark.',
    mend: 'Use the straight double quote.',
    clause: rfc(8259, '7'),
  },
  JSON_UNQUOTED_NAME: {
    severity: 'error',
    name: 'A name without quotes',
    sentence: 'In line {line}, column {column} the name {text} stands without quotes.',
    mend: 'Put the name in double quotes.',
    clause: rfc(8259, '4'),
  },
  JSON_UNTERMINATED_STRING: {
    severity: 'error',
    name: 'A string without an end',
    sentence: 'The string that begins in line {line}, column {column} is never closed.',
    mend: 'Part of the token is missing here, or a quote inside the string needs a backslash.',
    clause: rfc(8259, '7'),
  },
  JSON_BAD_ESCAPE: {
    severity: 'error',
    name: 'An escape that JSON does not know',
    sentence: 'In line {line}, column {column} stands {text}.',
    mend: 'Write \\\\ for a backslash, and four hexadecimal digits behind \\u.',
    clause: rfc(8259, '7'),
  },
  JSON_CONTROL_CHARACTER: {
    severity: 'error',
    name: 'A bare control character',
    sentence: 'In line {line}, column {column} the character {codePoint} stands inside a string.',
    mend: 'Escape it: \\n for a line feed, \\t for a tab, \\u and four digits for others.',
    clause: rfc(8259, '7'),
  },
  JSON_LEADING_ZERO: {
    severity: 'error',
    name: 'A zero before the number',
    sentence: 'In line {line}, column {column} the number {text} begins with a zero.',
    mend: 'Leave the zero out, or make it a string if it is an identifier.',
    clause: rfc(8259, '6'),
  },
  JSON_BAD_NUMBER: {
    severity: 'error',
    name: 'Not a JSON number',
    sentence: 'In line {line}, column {column}, {text} is no number in JSON.',
    mend: 'Write digits on both sides of the point, no plus sign and no other base.',
    clause: rfc(8259, '6'),
  },
  JSON_NOT_A_NUMBER: {
    severity: 'error',
    name: 'NaN or Infinity',
    sentence: 'In line {line}, column {column} stands {text}, which JSON cannot hold.',
    mend: 'Leave the member out or write null.',
    clause: rfc(8259, '6'),
  },
  JSON_FOREIGN_LITERAL: {
    severity: 'error',
    name: 'A word JSON does not know',
    sentence:
      'In line {line}, column {column} stands {text}. JSON knows true, false and null, in small letters.',
    mend: 'Python writes True and None, JavaScript undefined: print it with a JSON library.',
    clause: rfc(8259, '3'),
  },
  JSON_COMMENT: {
    severity: 'error',
    name: 'A comment',
    sentence: 'In line {line}, column {column} begins a comment. JSON has none.',
    mend: 'Take it out.',
    clause: json,
  },
  JSON_UNEXPECTED_CHARACTER: {
    severity: 'error',
    name: 'A character that does not fit',
    sentence: 'In line {line}, column {column} stands {text} where JSON expects something else.',
    mend: 'Compare the brackets, quotes and commas just before it.',
    clause: json,
  },
  JSON_UNEXPECTED_END: {
    severity: 'error',
    name: 'Cut off',
    sentence: 'The JSON ends in line {line}, column {column}, in the middle.',
    mend: 'The end of this part is missing: copy the token again.',
    clause: json,
  },
  JSON_STRAY_TEXT: {
    severity: 'error',
    name: 'More text behind the JSON',
    sentence: 'The JSON is complete before line {line}, column {column}; then comes {text}.',
    mend: 'Take out what follows the closing bracket.',
    clause: json,
  },
  JSON_TOO_DEEP: {
    severity: 'error',
    name: 'Nested too deep',
    sentence:
      'In line {line}, column {column} the nesting goes beyond 500 levels, and is not read further.',
    mend: 'No honest token is nested like this; parsers may refuse it or run out of stack.',
    clause: rfc(8259, '9'),
  },
  LONE_SURROGATE: {
    severity: 'warning',
    name: 'Half a character',
    sentence:
      'The escape {text} in line {line}, column {column} is one half of a surrogate pair. Parsers disagree about what it stands for.',
    mend: 'Write both halves, or the character itself.',
    clause: rfc(8259, '8.2'),
  },
  HEADER_NOT_OBJECT: {
    severity: 'error',
    name: 'The header is no object',
    sentence: 'The header is JSON, but {kind} and not an object.',
    mend: 'A header begins with { and names at least alg.',
    clause: rfc(7515, '4'),
  },
  PAYLOAD_NOT_OBJECT: {
    severity: 'error',
    name: 'The payload is no object',
    sentence:
      'The payload is {kind}. A JWS may carry that; the claims of a JWT must be a JSON object.',
    mend: 'Put the claims in an object. A verifier that takes an array for an object checks no claims at all.',
    clause: rfc(7519, '7.2'),
  },
  PAYLOAD_NOT_JSON: {
    severity: 'warning',
    name: 'The payload is not JSON',
    sentence:
      'The payload has {bytes:byte} and does not begin as JSON does. A JWS may carry anything; a JWT carries claims.',
    mend: 'If this should be a JWT, encode a JSON object; if not, do not give it to a JWT library.',
    clause: rfc(7519, '7.2'),
  },
  DUPLICATE_NAME: {
    severity: 'warning',
    name: 'A name that comes twice',
    sentence:
      '{name} is there {count:time}: first {first}, last {last}. JSON.parse and most libraries take the last, some take the first, strict ones refuse.',
    mend: 'Write each name once. A parser must refuse it or take the last; one that takes the first reads another token.',
    clause: rfc(7519, '4'),
  },
  NUMBER_INEXACT: {
    severity: 'warning',
    name: 'A number JavaScript changes',
    sentence: '{path} is {raw}; JSON.parse makes {value} of it.',
    mend: 'Send long identifiers as strings.',
    clause: rfc(8259, '6'),
  },

  // Claims
  TIME_MILLISECONDS: {
    severity: 'warning',
    name: 'Milliseconds for seconds',
    sentence:
      '{claim} is {raw}. Read in seconds, as it must be, that is in the year {year}; read in {unit} it is {meant}.',
    mend: 'Divide by {factor}: {seconds}.',
    clause: numericDate,
  },
  TIME_STRING: {
    severity: 'error',
    name: 'A time as a string',
    sentence: '{claim} is the string {text}. A NumericDate is a JSON number of seconds.',
    mend: 'Write {meant}.',
    clause: numericDate,
  },
  TIME_NOT_NUMBER: {
    severity: 'error',
    name: 'A time that is no number',
    sentence: '{claim} is {kind}. A NumericDate is a JSON number of seconds.',
    mend: 'Write the seconds since 1970-01-01T00:00:00Z, or leave the claim out.',
    clause: numericDate,
  },
  TIME_NEGATIVE: {
    severity: 'warning',
    name: 'A time before 1970',
    sentence: '{claim} is {raw}, before 1970.',
    mend: 'Check the subtraction that made it.',
    clause: numericDate,
  },
  TIME_FRACTIONAL: {
    severity: 'note',
    name: 'Fractions of a second',
    sentence:
      '{claim} is {raw}. Fractions are allowed; some libraries cut them off, some refuse them.',
    mend: 'Write whole seconds unless both sides agree.',
    clause: numericDate,
  },
  EXP_BEFORE_IAT: {
    severity: 'warning',
    name: 'Expired before it was issued',
    sentence: 'exp is {exp} and iat is {iat}: the token was never valid after it was issued.',
    mend: 'exp is a moment, not a lifetime: add the lifetime to the present time.',
    clause: rfc(7519, '4.1.4'),
  },
  EXP_BEFORE_NBF: {
    severity: 'warning',
    name: 'Expired before it begins',
    sentence: 'exp is {exp} and nbf is {nbf}: there is no moment at which the token is valid.',
    mend: 'Set exp behind nbf.',
    clause: rfc(7519, '4.1.5'),
  },
  CLAIM_TYPE: {
    severity: 'error',
    name: 'A claim of the wrong kind',
    sentence: '{claim} is {actual}; it must be {expected}.',
    mend: 'Change it at the issuer. Comparing it loosely lets other values through.',
    clause: rfc(7519, '4.1'),
  },
  SECRET_NAME: {
    severity: 'warning',
    name: 'A secret, by its name',
    sentence:
      '{path} sounds like a secret ({masked}). The payload is not encrypted: whoever holds the token reads it.',
    mend: 'Keep it on the server. If it is real, replace it.',
    clause: rfc(7519, '12'),
  },
  SECRET_CARD: {
    severity: 'warning',
    name: 'A card number, by its digits',
    sentence: '{path} holds {digits} digits that pass the check of card numbers ({masked}).',
    mend: 'Keep card numbers out of tokens; whoever holds the token reads them.',
    clause: rfc(7519, '12'),
  },
  SECRET_KEY: {
    severity: 'warning',
    name: 'A credential, by its shape',
    sentence: '{path} has the shape of {what} ({masked}).',
    mend: 'Replace it, and keep it on the server. The payload is not encrypted.',
    clause: rfc(7519, '12'),
  },
  SECRET_TOKEN: {
    severity: 'warning',
    name: 'Another token inside',
    sentence: '{path} holds another token ({masked}). Whoever may see this one can use that one.',
    mend: 'Pass tokens apart, each to the one it is meant for.',
    clause: rfc(7519, '12'),
  },

  // Header
  ALG_MISSING: {
    severity: 'error',
    name: 'No algorithm',
    sentence: 'The header names no alg, and a verifier must not guess one.',
    mend: 'Put alg in the protected header.',
    clause: rfc(7515, '4.1.1'),
  },
  ALG_NOT_STRING: {
    severity: 'error',
    name: 'alg is no string',
    sentence: 'alg is {kind}; it must be a string.',
    mend: 'Write one registered name, such as "ES256".',
    clause: rfc(7515, '4.1.1'),
  },
  ALG_NONE: {
    severity: 'error',
    name: 'Unsecured',
    sentence: 'alg is {alg}: nobody signed this token, and anybody can have written it.',
    mend: 'Never accept it. Allow only the algorithms you use, by exact name; do not block names.',
    clause: rfc(8725, '3.2'),
  },
  ALG_CASE: {
    severity: 'error',
    name: 'An algorithm in the wrong case',
    sentence: 'alg is {alg}; the registered name is {registered}, and case counts.',
    mend: 'Write {registered}.',
    clause: rfc(7515, '4.1.1'),
  },
  ALG_UNKNOWN: {
    severity: 'warning',
    name: 'An unregistered algorithm',
    sentence: 'alg is {alg}, which no registry of JOSE algorithms names.',
    mend: 'Use a registered name; verifiers refuse others.',
    clause: rfc(7518, '3.1'),
  },
  ALG_FOR_OTHER_USE: {
    severity: 'error',
    name: 'An algorithm for something else',
    sentence: 'alg is {alg}, which {does}, but the token has the form of {form}.',
    mend: 'Compare the header with the number of parts: one of them was changed.',
    clause: rfc(7516, '9'),
  },
  ALG_POLYMORPHIC: {
    severity: 'note',
    name: 'A name that leaves the curve open',
    sentence:
      'alg is EdDSA, which does not say whether the curve is Ed25519 or Ed448. The name is deprecated.',
    mend: 'New tokens write Ed25519 or Ed448.',
    clause: rfc(9864, '1'),
  },
  ALG_WEAK: {
    severity: 'warning',
    name: 'An algorithm to leave behind',
    sentence: 'alg is {alg}: {why}.',
    mend: 'Use {instead}.',
    clause: rfc(8725, '3.2'),
  },
  ENC_MISSING: {
    severity: 'error',
    name: 'No content encryption named',
    sentence: 'The header of this encrypted token names no enc.',
    mend: 'Put enc in the protected header.',
    clause: rfc(7516, '4.1.2'),
  },
  ENC_UNKNOWN: {
    severity: 'warning',
    name: 'An unregistered content encryption',
    sentence: 'enc is {enc}, which no registry of JOSE algorithms names.',
    mend: 'Use a registered name, such as A256GCM.',
    clause: rfc(7518, '5.1'),
  },
  TYP_ABSENT: {
    severity: 'note',
    name: 'No type',
    sentence: 'The header has no typ, so nothing in the token says what it is for.',
    mend: 'Name the kind of token (at+jwt for access tokens), so that one kind cannot pass for another.',
    clause: rfc(8725, '3.11'),
  },
  TYP_NOT_STRING: {
    severity: 'error',
    name: 'typ is no string',
    sentence: 'typ is {kind}; it must be a string.',
    mend: 'Write "JWT" or a more specific type.',
    clause: rfc(7515, '4.1.9'),
  },
  TYP_ODD: {
    severity: 'note',
    name: 'An unusual type',
    sentence: 'typ is {typ}. JWTs write JWT, or a type that ends with +jwt.',
    mend: 'Check that the verifier expects it.',
    clause: rfc(7519, '5.1'),
  },
  CTY_NESTED: {
    severity: 'note',
    name: 'A token in a token',
    sentence: 'The payload is itself a token: what this signature covers is another JOSE object.',
    mend: 'Verify this one first, then the inner one; both must pass.',
    clause: rfc(7519, '5.2'),
  },
  CRIT_NOT_ARRAY: {
    severity: 'error',
    name: 'crit is no array of names',
    sentence: 'crit is {kind}; it must be an array of strings.',
    mend: 'List the names that must be understood, or leave crit out.',
    clause: crit,
  },
  CRIT_EMPTY: {
    severity: 'error',
    name: 'crit is empty',
    sentence: 'crit is an empty array, which it must not be.',
    mend: 'Leave crit out.',
    clause: crit,
  },
  CRIT_UNKNOWN: {
    severity: 'error',
    name: 'A critical extension',
    sentence:
      'crit names {name}: whoever does not understand it must refuse the token. We do not understand it.',
    mend: 'Verify with a library that implements {name}. One that ignores crit is not conforming.',
    clause: crit,
  },
  CRIT_REGISTERED: {
    severity: 'error',
    name: 'crit names a standard parameter',
    sentence: 'crit names {name}, which the standard itself defines and everyone understands.',
    mend: 'Take it out of crit.',
    clause: crit,
  },
  CRIT_ABSENT: {
    severity: 'error',
    name: 'crit names what is not there',
    sentence: 'crit names {name}, and the header has no such parameter.',
    mend: 'Add the parameter or take its name out of crit.',
    clause: crit,
  },
  CRIT_DUPLICATE: {
    severity: 'error',
    name: 'crit names one thing twice',
    sentence: 'crit names {name} more than once.',
    mend: 'Name it once.',
    clause: crit,
  },
  CRIT_UNPROTECTED: {
    severity: 'error',
    name: 'crit outside the signature',
    sentence: 'crit stands in the unprotected header, where anybody can change it.',
    mend: 'crit belongs in the protected header.',
    clause: crit,
  },
  B64_NOT_BOOLEAN: {
    severity: 'error',
    name: 'b64 is no boolean',
    sentence: 'b64 is {kind}; it must be true or false.',
    mend: 'Write false for an unencoded payload, or leave it out.',
    clause: rfc(7797, '3'),
  },
  B64_NOT_CRITICAL: {
    severity: 'error',
    name: 'b64 is not critical',
    sentence:
      'b64 is false and crit does not name it, so a library that does not know b64 reads another payload.',
    mend: 'Write "crit":["b64"].',
    clause: rfc(7797, '6'),
  },
  KEY_EMBEDDED: {
    severity: 'warning',
    name: 'The token brings its own key',
    sentence:
      'The header carries a key in {member}. Whoever wrote the token wrote it, so a signature that fits it proves nothing.',
    mend: 'Verify with a key you chose beforehand. This key is shown, never used.',
    clause: rfc(8725, '3.10'),
  },
  KEY_LINKED: {
    severity: 'warning',
    name: 'The token says where to get the key',
    sentence:
      '{member} points to {url}. Whoever wrote the token chose that place; nothing is fetched from it here.',
    mend: 'Take keys from a fixed address of the issuer; at the least hold {member} against an exact list.',
    clause: rfc(8725, '3.10'),
  },
  KEY_PRIVATE: {
    severity: 'error',
    name: 'A private key in the header',
    sentence:
      'The key in jwk has the private member {member}. Whoever has seen this token can sign with it.',
    mend: 'Replace the key; publish only public members.',
    clause: rfc(7515, '4.1.3'),
  },
  KID_SUSPICIOUS: {
    severity: 'warning',
    name: 'A kid that looks like an attack',
    sentence: 'kid is {kid}, which looks like {what}.',
    mend: 'Look keys up by exact name in a fixed map; never build a path, query or command from kid.',
    clause: rfc(8725, '3.10'),
  },
  KID_NOT_STRING: {
    severity: 'error',
    name: 'kid is no string',
    sentence: 'kid is {kind}; it must be a string.',
    mend: 'Write the key id as a string.',
    clause: rfc(7515, '4.1.4'),
  },
  ZIP_SIGNED: {
    severity: 'warning',
    name: 'zip in a signed token',
    sentence: 'zip is {zip}. It is defined for encrypted tokens only.',
    mend: 'Leave it out; a verifier that unpacks it does something no standard describes.',
    clause: rfc(7516, '4.1.3'),
  },
  ZIP_ENCRYPTED: {
    severity: 'warning',
    name: 'Compressed before encryption',
    sentence:
      'zip is {zip}. A small token can unpack to megabytes, and the length of the ciphertext tells about the plaintext.',
    mend: 'Do without compression; if it must be read, limit the unpacked size.',
    clause: rfc(8725, '3.6'),
  },

  // Signature and whole
  SIGNATURE_EMPTY: {
    severity: 'error',
    name: 'No signature',
    sentence: 'alg is {alg} and the signature is empty: nothing vouches for the token.',
    mend: 'Never accept it. Look for what cut it off, or for who did.',
    clause: rfc(7515, '5.2'),
  },
  SIGNATURE_ON_NONE: {
    severity: 'error',
    name: 'A signature where none belongs',
    sentence: 'alg is {alg}, and yet there is a signature of {bytes:byte}. It must be empty.',
    mend: 'Refuse it: somebody changed alg in a signed token.',
    clause: rfc(7518, '3.6'),
  },
  SIGNATURE_LENGTH: {
    severity: 'error',
    name: 'A signature of the wrong length',
    sentence: 'The signature has {bytes:byte}; {alg} makes {expected}.',
    mend: 'Part of it is missing, or it was made with another algorithm.',
    clause: rfc(7518, '3.1'),
  },
  SIGNATURE_DER: {
    severity: 'error',
    name: 'A signature in DER',
    sentence:
      'The signature has {bytes:byte} and begins with 0x30, as OpenSSL and Java write ECDSA. {alg} wants R and S bare, {expected:byte}.',
    mend: 'Convert it at the signer (Java: SHA256withECDSAinP1363Format; OpenSSL: take R and S out of the sequence).',
    clause: rfc(7518, '3.4'),
  },
  TOO_LARGE_COOKIE: {
    severity: 'warning',
    name: 'Too large for a cookie',
    sentence:
      'The token has {size:byte}. Browsers keep no cookie whose name and value exceed 4096 bytes together; a name of {nameLength:byte} is assumed.',
    mend: 'Make the claims fewer, or keep them on the server.',
    clause: cookieLimit,
  },
  TOO_LARGE_HEADER: {
    severity: 'warning',
    name: 'Too large for many servers',
    sentence:
      'The token has {size:byte}. Many servers stop at 8 kB for a header line or for all of them.',
    mend: 'Make the claims fewer, or pass a reference.',
    clause: rfc(9110, '5.4'),
  },
  DETACHED: {
    severity: 'note',
    name: 'The payload is elsewhere',
    sentence: 'The payload is empty: this is a detached signature, and its content travels apart.',
    mend: 'To verify it, the very bytes that were signed are needed.',
    clause: {
      label: 'RFC 7515 appendix F',
      url: 'https://www.rfc-editor.org/rfc/rfc7515#appendix-F',
    },
  },
  UNENCODED_PAYLOAD: {
    severity: 'note',
    name: 'The payload is not encoded',
    sentence: 'b64 is false: the payload stands as it is and was signed as it is.',
    mend: 'Verify it only with a library that knows RFC 7797. A JWT must not use it (RFC 7797 §7).',
    clause: rfc(7797, '3'),
  },
  ENCRYPTED: {
    severity: 'note',
    name: 'Encrypted',
    sentence: 'This is a JWE: the header can be read, the claims only with the key ({alg}, {enc}).',
    mend: 'Decrypt it with the recipient’s key; that it decrypts says nothing about who wrote it.',
    clause: rfc(7516, '3'),
  },
  MEMBER_MISSING: {
    severity: 'error',
    name: 'A member is missing',
    sentence: 'This {form} in JSON has no {member}.',
    mend: 'Add it; without it nobody can check or open the token.',
    clause: rfc(7515, '7.2'),
  },
  MEMBER_TYPE: {
    severity: 'error',
    name: 'A member of the wrong kind',
    sentence: '{member} is {actual}; it must be {expected}.',
    mend: 'Write it as the standard has it.',
    clause: rfc(7515, '7.2'),
  },
  MEMBERS_MIXED: {
    severity: 'error',
    name: 'Two forms in one',
    sentence:
      'There is {first} and {second}: the one belongs to the general, the other to the flattened form.',
    mend: 'Refuse it; readers disagree about which signature counts.',
    clause: rfc(7515, '7.2.2'),
  },
  HEADERS_OVERLAP: {
    severity: 'error',
    name: 'A parameter in both headers',
    sentence:
      '{name} stands in the protected and in the unprotected header; the names must not overlap.',
    mend: 'Keep it in the protected header only.',
    clause: rfc(7515, '4'),
  },
} as const satisfies Readonly<Record<string, FaultWords>>;

/** The stable name of a fault: the key of its row in the table. */
export type FaultCode = keyof typeof faultSentences;
