import type { Span } from '../span.ts';

/** One `"name": value` pair as it stands in the text. Duplicate names stay: both are members. */
export interface JsonMember {
  /** The name after unescaping. */
  readonly name: string;
  /** Where the name stands, quotes included. */
  readonly nameSpan: Span;
  readonly value: JsonNode;
}

/**
 * A JSON value read without loss: spans are offsets into the JSON text, numbers keep their digits,
 * duplicate members stay. RFC 8259.
 */
export type JsonNode =
  | { readonly kind: 'object'; readonly span: Span; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly span: Span; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly span: Span; readonly value: string }
  | {
      readonly kind: 'number';
      readonly span: Span;
      /** The digits as written. */
      readonly raw: string;
      /** What JSON.parse makes of them. */
      readonly value: number;
      /**
       * False when JavaScript writes `value` back as another number than `raw` does (beyond 2^53, too
       * many decimals, overflow). `0.1` is exact in this sense: no digit of it is lost.
       */
      readonly exact: boolean;
    }
  | { readonly kind: 'boolean'; readonly span: Span; readonly value: boolean }
  | { readonly kind: 'null'; readonly span: Span };
