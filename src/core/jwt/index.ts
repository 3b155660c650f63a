/** The JWT engine, inspecting half: what a text holds, taken apart without loss. */
export type { Clause } from './clause.ts';
export type { Span } from './span.ts';
export type { Fault } from './fault.ts';
export type {
  InspectedToken,
  Inspection,
  PartName,
  Segment,
  Serialization,
  Signer,
  Wrapping,
} from './inspection.ts';
export type { JsonMember, JsonNode } from './json/json-node.ts';
export type { JsonFaultCode } from './json/json-fault.ts';
export { parseJson } from './json/parse-json.ts';
export type { JsonReading } from './json/parse-json.ts';
export { formatJson } from './json/format-json.ts';
export { memberNamed, membersNamed, pathAt, stringNamed, toPlain } from './json/read-json.ts';
export { decodeBase64url, encodeBase64url } from './base64url.ts';
export type { Base64urlReading, ForeignCharacters, ForeignKind } from './base64url.ts';
export { removeMember, renameMember, setMember } from './edit/edit-member.ts';
export { replacePart } from './edit/replace-part.ts';

/** The JWT engine, verifying half: keys, verification in steps, signing. */
export type { KeyEntry, KeyFault, KeyReading, KeySource, SecretEncoding } from './key-entry.ts';
export type { Policy, Strictness } from './policy.ts';
export { openPolicy, strict } from './policy.ts';
export type { PartOutcome, Step, StepOutcome, Verdict, VerdictPart } from './verdict.ts';
export { ALGORITHMS } from './algorithms.ts';
export type { Algorithm } from './algorithms.ts';
export { readKeys } from './keys/read-keys.ts';
export { secretReadings } from './keys/secret.ts';
export type { SecretReading } from './keys/secret.ts';
export type { SecretEdges } from './keys/edges-of-secret.ts';
export { publicJwk } from './keys/public-jwk.ts';
export { thumbprint } from './thumbprint.ts';
export { supportedAlgorithms } from './supported-algorithms.ts';
export { verify } from './verify/verify.ts';
export type { VerifyRequest } from './verify/verify-request.ts';
export { generateKey, sign } from './on-demand.ts';
export { inspect } from './inspect/inspect.ts';
export { describeFault } from './describe-fault.ts';
export type { FaultCode } from './fault-sentences.ts';
