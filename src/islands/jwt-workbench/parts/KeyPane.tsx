import { memo, useId, useState } from 'react';
import { counted } from '../../../core/jwt/counted.ts';
import type {
  KeyEntry,
  KeyFault,
  KeyReading,
  SecretEncoding,
} from '../../../core/jwt/key-entry.ts';
import { loadCore } from '../core.ts';
import type { Core } from '../core.ts';
import type { WorkbenchAction } from '../state.ts';
import { Button } from '../../../ui/Button.tsx';
import { useTypedBefore } from '../../../ui/use-typed-before.ts';
import styles from './KeyPane.module.css';

const ENCODINGS: readonly SecretEncoding[] = ['text', 'base64', 'base64url', 'hex'];

/** "RSA, 2048 bits, public half, kid key-1". */
const nameOf = (entry: KeyEntry): string =>
  [
    entry.kty === 'oct' ? 'Shared secret' : entry.kty,
    entry.crv,
    entry.bits === undefined ? undefined : `${String(entry.bits)} bits`,
    entry.holds === 'secret'
      ? undefined
      : entry.holds === 'private'
        ? 'private half too'
        : 'public half',
    entry.alg === undefined ? undefined : `for ${entry.alg}`,
    entry.kid === undefined ? undefined : `kid ${entry.kid}`,
  ]
    .filter((word) => word !== undefined)
    .join(', ');

function Faults({ faults }: { readonly faults: readonly KeyFault[] }) {
  // Two keys of a set can have the same fault: only its place in the list tells it from the other.
  return faults.map((fault, index) => (
    <p key={index} className={styles.fault} data-severity={fault.severity}>
      {fault.sentence} {fault.mend}{' '}
      {fault.clause === undefined ? null : <a href={fault.clause.url}>{fault.clause.label}</a>}
    </p>
  ));
}

interface Props {
  readonly core: Core | undefined;
  readonly text: string;
  readonly encoding: SecretEncoding;
  readonly reading: KeyReading;
  /** Algorithms this browser can make keys for. */
  readonly algorithms: readonly string[];
  /** What the token asks for, offered first when a key is generated. */
  readonly tokenAlgorithm: string | undefined;
  readonly dispatch: (action: WorkbenchAction) => void;
}

/** The key that the reader brings: a secret, PEM, JWK or JWKS. Never taken from the token, never fetched. */
export const KeyPane = memo(function KeyPane({
  core,
  text,
  encoding,
  reading,
  algorithms,
  tokenAlgorithm,
  dispatch,
}: Props) {
  const id = useId();
  useTypedBefore(id, text, (typed) => {
    dispatch({ type: 'enter-key', text: typed });
  });
  const [picked, setPicked] = useState<string>();
  const [said, setSaid] = useState('');
  const algorithm =
    picked ??
    (tokenAlgorithm !== undefined && algorithms.includes(tokenAlgorithm)
      ? tokenAlgorithm
      : (algorithms[0] ?? 'HS256'));
  // A broken PEM or JWK is no secret: asking for its encoding would lead astray.
  const isSecret =
    reading.entries.some((entry) => entry.source.startsWith('secret-')) ||
    reading.faults.some((fault) => fault.code === 'KEY_SECRET_ENCODING');
  const readings = text !== '' && isSecret ? (core?.secretReadings(text) ?? []) : [];

  const missing =
    core === undefined
      ? []
      : [...core.ALGORITHMS.keys()].filter((alg) => !algorithms.includes(alg));

  const generate = async (): Promise<void> => {
    const { generateKey } = await loadCore();
    const made = await generateKey(algorithm);
    if (made.ok) {
      dispatch({ type: 'enter-key', text: JSON.stringify(made.entry.jwk, null, 2) });
      setSaid(`A fresh ${algorithm} key is in the box. It exists only in this page.`);
    } else setSaid(made.sentence);
  };

  return (
    <div className={styles.pane}>
      <label htmlFor={id}>Secret, PEM, JWK or JWKS</label>
      <textarea
        id={id}
        className={styles.text}
        value={text}
        onChange={(event) => {
          dispatch({ type: 'enter-key', text: event.currentTarget.value });
        }}
        rows={6}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
      />
      {readings.length > 0 ? (
        <fieldset className={styles.encodings}>
          <legend>This is a secret. Its characters stand for bytes as</legend>
          {ENCODINGS.map((each) => {
            const read = readings.find((candidate) => candidate.encoding === each);
            const possible = read?.possible === true;
            return (
              <label key={each}>
                <input
                  type="radio"
                  name={`${id}-encoding`}
                  checked={encoding === each}
                  disabled={!possible && encoding !== each}
                  onChange={() => {
                    dispatch({ type: 'choose-secret-encoding', encoding: each });
                  }}
                />
                <span>
                  {each}
                  <small>
                    {possible ? ` ${counted(read.bytes, 'byte')}, ${read.head}` : ' not possible'}
                  </small>
                </span>
              </label>
            );
          })}
        </fieldset>
      ) : null}
      {reading.entries.length > 0 ? (
        <ul className={styles.entries}>
          {reading.entries.slice(0, 20).map((entry, index) => (
            <li key={`${entry.thumbprint ?? ''}:${String(index)}`}>
              {nameOf(entry)}
              {entry.thumbprint === undefined ? null : (
                <small>
                  {' '}
                  thumbprint <code>{entry.thumbprint}</code>
                </small>
              )}
              <Faults faults={entry.faults} />
            </li>
          ))}
          {reading.entries.length > 20 ? <li>{reading.entries.length - 20} more keys.</li> : null}
        </ul>
      ) : null}
      <Faults faults={reading.faults} />
      <div className={styles.generate}>
        <label htmlFor={`${id}-alg`}>New key for</label>
        <select
          id={`${id}-alg`}
          value={algorithm}
          onChange={(event) => {
            setPicked(event.currentTarget.value);
          }}
        >
          {algorithms.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <Button
          onClick={() => {
            void generate();
          }}
        >
          Generate
        </Button>
        <span role="status">{said}</span>
        {missing.length === 0 ? null : <span>This browser cannot do {missing.join(', ')}.</span>}
      </div>
    </div>
  );
});
