import { counted } from './counted.ts';
import { faultSentences } from './fault-sentences.ts';
import type { Clause } from './clause.ts';
import type { Fault } from './fault.ts';

/** `{name}` becomes the value of that name, `{name:byte}` the same as a count of bytes. */
const fill = (template: string, values: Fault['values']): string =>
  template.replace(
    /\{(\w+)(?::([\w -]+))?\}/gu,
    (whole: string, name: string, noun: string | undefined) => {
      const value = values[name];
      if (value === undefined) return whole;
      return noun === undefined ? String(value) : counted(Number(value), noun);
    },
  );

/** The words of a fault for the reader: its name, one sentence with the deciding values, the mend, the clause. */
export const describeFault = (
  fault: Fault,
): {
  readonly name: string;
  readonly sentence: string;
  readonly mend: string;
  readonly clause: Clause | undefined;
} => {
  const words = faultSentences[fault.code];
  return {
    name: words.name,
    sentence: fill(words.sentence, fault.values),
    mend: fill(words.mend, fault.values),
    clause: words.clause,
  };
};
