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
