import { isInvisibleCode } from '../recognise/token-characters.ts';

const LONGEST = 60;

/** `U+200B`, the way Unicode writes a code point. */
export const codePointName = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A stretch of the reader's text as a sentence can hold it: short, and with nothing invisible in it. */
export const shown = (text: string): string => {
  let out = '';
  for (const character of text.slice(0, LONGEST)) {
    const code = character.charCodeAt(0);
    out +=
      code < 32 || code === 127 || code === 0xa0 || isInvisibleCode(code)
        ? `[${codePointName(character)}]`
        : character;
  }
  return text.length > LONGEST ? `${out}…` : out;
};
