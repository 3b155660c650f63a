import { useEffect, useRef, useState } from 'react';
import { sortBySize } from '../../../core/deny-lists/high-s.ts';
import type { Scene } from '../../../core/deny-lists/scene.ts';
import { Button } from '../../../ui/Button.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import { useEntered } from '../../../ui/use-entered.ts';
import styles from '../DenyListLab.module.css';

const signed = 200;

interface HighSProps {
  readonly scene: Scene;
  /** The reader has just had it opened: the focus goes to its title. */
  readonly entered: boolean;
}

/** The mend that breaks honest users: one s of the two for everybody. Counted, not claimed. */
export function HighS({ scene, entered }: HighSProps) {
  const title = useEntered(entered);
  const [sorted, setSorted] = useState<readonly boolean[]>();
  const [busy, setBusy] = useState(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const high = sorted?.filter(Boolean).length ?? 0;
  return (
    <section className={styles.beat}>
      <h3 ref={title} tabIndex={-1}>
        The mend to leave alone
      </h3>
      <p>
        One could refuse the greater of the two values, “high s”, and n − s would be gone. That
        works where all signers are told to send the low one. Signers of ES256 tokens are not: they
        send whichever comes out.
      </p>
      <div className={styles.actions}>
        <Button
          // Disabled, it would lose the focus to the page's beginning.
          aria-disabled={busy}
          onClick={() => {
            if (busy) return;
            setBusy(true);
            void sortBySize(scene, signed).then((found) => {
              if (!here.current) return;
              setSorted(found);
              setBusy(false);
            });
          }}
        >
          {sorted === undefined ? `Sign ${String(signed)} honest tokens` : 'Sign as many again'}
        </Button>
      </div>
      {sorted !== undefined && (
        <div
          className={styles.strip}
          role="img"
          aria-label={`${String(sorted.length)} marks, ${String(high)} hollow`}
        >
          {sorted.map((one, nth) => (
            <span key={nth} data-high={one} />
          ))}
        </div>
      )}
      <LiveRegion className={styles.reveal}>
        {sorted !== undefined && (
          <>
            <strong>
              {high} of {sorted.length} came out high
            </strong>{' '}
            (hollow above). A verifier that demands the low s would have refused{' '}
            {high === 1 ? 'this one' : 'these'}, all signed with the right key by this browser.
            Never ask it of a signer that is not yours.
          </>
        )}
      </LiveRegion>
    </section>
  );
}
