import type { ReactNode } from 'react';
import type { Ms } from '../../../core/revocation/index.ts';
import { clockText, lengthText, readClock, readLength } from '../spans.ts';
import type { Span } from '../spans.ts';
import { WrittenField } from './WrittenField.tsx';
import type { Limits } from './WrittenField.tsx';

interface NumberProps extends Limits {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: number;
  readonly fault?: ReactNode;
  readonly onChange: (value: number) => void;
}

/** A length of time: `5 min`, `1 h 30 min`; a bare number is seconds. */
export function LengthField({
  step = 1,
  ...rest
}: NumberProps & {
  /** What a length is rounded to. */
  readonly step?: Ms;
}) {
  return (
    <WrittenField
      {...rest}
      write={lengthText}
      read={(text) => {
        const ms = readLength(text);
        return ms === undefined ? undefined : Math.round(ms / step) * step;
      }}
      example="5 min, 90 s or 1 h 30 min"
    />
  );
}

/** An instant of the run, as a time of day. */
export function ClockField({ span, ...rest }: NumberProps & { readonly span: Span }) {
  return (
    <WrittenField
      {...rest}
      write={(at) => clockText(span, at)}
      read={(text) => readClock(span, text)}
      example={clockText(span, 0)}
    />
  );
}

/** A whole number. */
export function CountField(props: NumberProps) {
  return (
    <WrittenField
      {...props}
      write={String}
      read={(text) => (/^\s*-?\d{1,10}\s*$/u.test(text) ? Number(text) : undefined)}
      example="3"
    />
  );
}
