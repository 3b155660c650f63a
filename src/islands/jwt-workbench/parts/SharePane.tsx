import { useRef, useState } from 'react';
import type { KeyReading } from '../../../core/jwt/key-entry.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import type { PageTime } from '../../../ui/page-clock.ts';
import type { Sample } from '../sample.ts';
import { MOST_CHARACTERS } from '../state.ts';
import type { Entered } from '../state.ts';
import styles from './SharePane.module.css';

interface Props {
  readonly entered: Entered;
  /** The sample the bench began from, while it still counts. */
  readonly sample: Sample | undefined;
  /** undefined while the key box has not been read: nothing is then known of what it holds. */
  readonly reading: KeyReading | undefined;
  readonly clock: PageTime;
  readonly onFile: (text: string) => void;
}

type Made = { readonly of: Entered } & (
  { readonly link: string; readonly length: number } | { readonly sentence: string }
);

/** The one place where what was entered can leave the page, and only by the reader's own hand. */
export function SharePane({ entered, sample, reading, clock, onFile }: Props) {
  const [withToken, setWithToken] = useState(false);
  const [latest, setMade] = useState<Made>();
  // A link made of an earlier state would be shared for this one.
  const made = latest?.of === entered ? latest : undefined;
  const file = useRef<HTMLInputElement>(null);
  const own = entered.text !== sample?.text && entered.text !== '';
  const ownKey = entered.keyText !== sample?.keys.verify && entered.keyText !== '';
  const isPublic =
    reading !== undefined &&
    reading.entries.length > 0 &&
    reading.faults.length === 0 &&
    reading.entries.every((entry) => entry.holds === 'public');

  const shared = async () => {
    const { benchLinks, toShared } = await import('../link.ts');
    const state = toShared(entered, sample, {
      text: withToken,
      publicKey: isPublic ? entered.keyText : undefined,
      now: clock.mode === 'fixed' ? clock.now : null,
    });
    return { benchLinks, state };
  };
  const makeLink = async (): Promise<void> => {
    const { benchLinks, state } = await shared();
    const written = await benchLinks.encode(state);
    if (written.ok && written.fragment === '') {
      const sentence = own
        ? 'Without the token there is nothing to share: no sample, policy, switch or clock was chosen.'
        : 'There is nothing to share yet: this is the empty bench.';
      setMade({ of: entered, sentence });
      return;
    }
    setMade(
      written.ok
        ? {
            of: entered,
            link: `${location.origin}${location.pathname}${written.fragment}`,
            length: written.length,
          }
        : { of: entered, sentence: written.sentence },
    );
  };
  const saveFile = async (): Promise<void> => {
    const { benchLinks, state } = await shared();
    const written = benchLinks.toFile(state);
    if (!written.ok) {
      setMade({ of: entered, sentence: written.sentence });
      return;
    }
    const url = URL.createObjectURL(new Blob([written.text], { type: 'application/json' }));
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.download = written.name;
    anchor.click();
    // Firefox still reads the blob after the click has returned.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 10_000);
  };

  return (
    <div className={styles.pane}>
      <p>
        A link holds the sample, policy, switches and clock, after the # where servers do not see
        it.
        {ownKey
          ? isPublic
            ? ' Your public key goes in.'
            : ' Your key stays here: only keys known to be wholly public go in.'
          : ''}
      </p>
      {own ? (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={withToken}
            onChange={(event) => {
              setWithToken(event.currentTarget.checked);
              setMade(undefined);
            }}
          />
          <span>
            With my token. Until it expires it is a credential: whoever has the link has the token,
            and links stay in histories and chats.
          </span>
        </label>
      ) : null}
      <div className={styles.actions}>
        <Button
          onClick={() => {
            void makeLink();
          }}
        >
          Make a link
        </Button>
        <Button
          onClick={() => {
            void saveFile();
          }}
        >
          Save as a file
        </Button>
        <Button onClick={() => file.current?.click()}>Open a saved file</Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            const opened = event.currentTarget.files?.[0];
            if (opened !== undefined && opened.size > MOST_CHARACTERS)
              setMade({ of: entered, sentence: 'That file is far larger than a saved state.' });
            else void opened?.text().then(onFile);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {made === undefined ? null : 'sentence' in made ? (
        <p role="alert">{made.sentence}</p>
      ) : (
        <div className={styles.link}>
          <input type="text" readOnly aria-label="Link to this state" value={made.link} />
          <CopyButton label="Copy link" text={made.link} />
          <p role="status">
            {made.length} characters after the #.
            {made.length > 1500 ? ' Some chats cut links of this length: a file is safer.' : ''}
          </p>
        </div>
      )}
    </div>
  );
}
