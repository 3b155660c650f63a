import type { JsonMember, JsonNode } from '../json/json-node.ts';
import { memberNamed } from '../json/read-json.ts';
import type { FaultPlace } from './fault-list.ts';
import type { PartReading } from './part-reading.ts';

/** A header parameter with the part it stands in. */
export interface Parameter {
  readonly value: JsonNode;
  readonly part: PartReading;
  readonly protected: boolean;
  readonly place: () => FaultPlace;
}

/** The JOSE header of one signer or recipient: protected and unprotected parts read as one (RFC 7515 §4). */
export class HeaderView {
  readonly parts: readonly PartReading[];
  /** Which member the protected header is, for faults of what is not there. */
  readonly main: PartReading;
  readonly protectedPart: PartReading | undefined;

  constructor(
    protectedPart: PartReading | undefined,
    others: readonly PartReading[],
    main: PartReading,
  ) {
    this.protectedPart = protectedPart;
    this.parts = protectedPart === undefined ? others : [protectedPart, ...others];
    this.main = main;
  }

  /** Whether every part of it was read to its end, so that what is absent is absent. */
  get complete(): boolean {
    return this.parts.length > 0 && this.parts.every((part) => part.reading?.ok === true);
  }

  get(name: string): Parameter | undefined {
    for (const part of this.parts) {
      const member: JsonMember | undefined = memberNamed(part.json, name);
      if (member !== undefined)
        return {
          value: member.value,
          part,
          protected: part === this.protectedPart,
          place: () => part.jsonPlace(member.value.span, name),
        };
    }
    return undefined;
  }

  string(name: string): string | undefined {
    const value = this.get(name)?.value;
    return value?.kind === 'string' ? value.value : undefined;
  }
}
