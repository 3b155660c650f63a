import { useEffect, useState } from 'react';
import { keptBeside } from '../../../core/revocation/index.ts';
import type { Race, RequestEntry } from '../../../core/revocation/index.ts';
import type { Opened } from '../carry.ts';
import styles from './Request.module.css';

interface CarriedProps {
  readonly race: Race;
  readonly lane: number;
  readonly request: RequestEntry;
  readonly workbench: string;
}

type Making =
  | { readonly is: 'under-way' }
  | { readonly is: 'failed'; readonly sentence: string }
  | { readonly is: 'made'; readonly opened: Opened };

/** The string itself, made when somebody looks at it: signing comes with it, and not with the page. */
export function Carried({ race, lane, request, workbench }: CarriedProps) {
  const [making, setMaking] = useState<Making>({ is: 'under-way' });
  useEffect(() => {
    const gone = new AbortController();
    const say = (next: Making): void => {
      if (!gone.signal.aborted) setMaking(next);
    };
    import('../carry.ts')
      .then(({ openCarried }) => openCarried(race, lane, request))
      .then((opened) => {
        say(
          opened === undefined
            ? {
                is: 'failed',
                sentence:
                  'It cannot be made here: over plain http browsers keep their crypto from pages.',
              }
            : { is: 'made', opened },
        );
      })
      .catch((problem: unknown) => {
        say({ is: 'failed', sentence: `It could not be made (${String(problem)}).` });
      });
    return () => {
      gone.abort();
    };
  }, [race, lane, request]);
  if (making.is === 'under-way') return <p className={styles.quiet}>Making it …</p>;
  if (making.is === 'failed') return <p className={styles.quiet}>{making.sentence}</p>;
  const { carried, fragment } = making.opened;
  return (
    <div className={styles.carried}>
      <code className={styles.wire} translate="no">
        {carried.sent}
      </code>
      {carried.claims === undefined ? (
        <p className={styles.quiet}>
          Nothing stands in it: it is a random string, and all that counts is kept by whoever issued
          it.
        </p>
      ) : (
        <code className={styles.wire} translate="no">
          {carried.claims}
        </code>
      )}
      {keptBeside.has(request.check) && (
        <p className={styles.quiet}>
          Nothing is wrong with the token itself. What refused it is kept at the service, beside the
          token: the workbench has the token, the key and the clock, and lets it in.
        </p>
      )}
      {fragment !== '' && (
        <a className={styles.link} href={`${workbench}${fragment}`}>
          Open it in the workbench, at this moment’s clock
        </a>
      )}
    </div>
  );
}
