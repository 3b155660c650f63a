import { memo } from 'react';
import type { InspectedToken, Inspection, Wrapping } from '../../../core/jwt/inspection.ts';
import type { WorkbenchAction } from '../state.ts';
import styles from './FoundTokens.module.css';

const PLACES: Readonly<Record<Wrapping, string>> = {
  bare: 'as it stands',
  'authorization-header': 'in an Authorization header',
  'cookie-header': 'in a Cookie header',
  'set-cookie-header': 'in a Set-Cookie header',
  'url-query': 'in a URL query',
  'url-fragment': 'in a URL fragment',
  'json-member': 'in a JSON document',
  quoted: 'in quotes',
  prose: 'in running text',
};

/** "access_token, in a JSON document: 428 characters". */
const placeOf = (token: InspectedToken): string =>
  `${token.name === undefined ? '' : `${token.name}, `}${PLACES[token.wrapping]}: ${String(token.size)} bytes`;

interface Props {
  readonly inspection: Inspection;
  readonly chosen: number;
  readonly dispatch: (action: WorkbenchAction) => void;
}

/** Shown when a text holds several tokens: the reader chooses which one is looked at. */
export const FoundTokens = memo(function FoundTokens({ inspection, chosen, dispatch }: Props) {
  const { tokens, more } = inspection;
  const only = tokens[0];
  if (only === undefined) return null;
  if (tokens.length === 1) {
    return only.wrapping === 'bare' ? null : (
      <p className={styles.place}>
        Found {placeOf(only)}, from character {only.span.start + 1}.
      </p>
    );
  }
  return (
    <fieldset className={styles.choice}>
      <legend>
        {tokens.length + more} tokens in this text. Which one?
        {more > 0 ? ` The first ${String(tokens.length)} are listed.` : ''}
      </legend>
      {tokens.map((token, index) => (
        <label key={`${String(token.span.start)}:${String(index)}`}>
          <input
            type="radio"
            name="found-token"
            checked={index === chosen}
            onChange={() => {
              dispatch({ type: 'choose-token', index });
            }}
          />
          <span>
            {placeOf(token)} <code>{token.compact.slice(0, 12)}…</code>
          </span>
        </label>
      ))}
    </fieldset>
  );
});
