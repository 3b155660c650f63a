import { memo } from 'react';
import type { KeyEntry } from '../../../core/jwt/key-entry.ts';
import type { WorkbenchAction } from '../state.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './SignBar.module.css';

interface Props {
  /** The key in the key box that can sign; undefined when there is none. */
  readonly signer: KeyEntry | undefined;
  readonly resign: boolean;
  /** The token is of a kind that is not signed here: encrypted, or written as JSON. */
  readonly notSigned: boolean;
  /** What the last attempt said, when it did not work. */
  readonly refusal: string | undefined;
  readonly onSign: () => void;
  /** The sample's private key, when the sample has one and no key that signs is given. */
  readonly sampleKey: string | undefined;
  readonly dispatch: (action: WorkbenchAction) => void;
}

/** Signing stands where reading stands: edit above, sign here. */
export const SignBar = memo(function SignBar({
  signer,
  resign,
  notSigned,
  refusal,
  onSign,
  sampleKey,
  dispatch,
}: Props) {
  return (
    <div className={styles.bar}>
      <Button kind="primary" disabled={signer === undefined} onClick={onSign}>
        Sign again
      </Button>
      <label>
        <input
          type="checkbox"
          checked={resign}
          disabled={signer === undefined}
          onChange={(event) => {
            dispatch({ type: 'set-resign', resign: event.currentTarget.checked });
          }}
        />
        after each edit
      </label>
      {notSigned ? (
        <p>Only compact signed tokens are edited and signed here.</p>
      ) : signer === undefined ? (
        <p>
          Signing needs a secret or a private key in the key box.
          {sampleKey === undefined ? ' Generate one there, or paste yours.' : null}
        </p>
      ) : null}
      {sampleKey === undefined || notSigned ? null : (
        <Button
          onClick={() => {
            dispatch({ type: 'enter-key', text: sampleKey, ofSample: true });
          }}
        >
          Use this sample’s published private key
        </Button>
      )}
      <p role="status">{refusal}</p>
    </div>
  );
});
