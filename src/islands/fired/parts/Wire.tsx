import { useEffect, useState } from 'react';
import type { Race, RequestEntry } from '../../../core/revocation/index.ts';
import styles from '../Fired.module.css';
import type { Carried } from '../carry.ts';

interface WireProps {
  readonly race: Race;
  readonly lane: number;
  readonly request: RequestEntry;
  readonly workbench: string;
}

/** The line that travelled. Signing comes with the first one that is looked at, not with the page. */
export function Wire({ race, lane, request, workbench }: WireProps) {
  const [made, setMade] = useState<{ readonly of: RequestEntry; readonly is: Carried | string }>();
  useEffect(() => {
    let current = true;
    void import('../carry.ts')
      .then(({ carry }) => carry(race, lane, request))
      .then(
        (carried) =>
          carried ??
          'It cannot be made here: over plain http browsers keep their crypto from pages.',
        () => 'It could not be made: part of the page did not load. Reload the page to try again.',
      )
      .then((is) => {
        if (current) setMade({ of: request, is });
      });
    return () => {
      current = false;
    };
  }, [race, lane, request]);
  if (made?.of !== request) return <p className={styles.wire}>Making it …</p>;
  const { is } = made;
  if (typeof is === 'string') return <p className={styles.wire}>{is}</p>;
  return (
    <div className={styles.wire}>
      <code translate="no">{is.sent}</code>
      <p>
        {is.signed
          ? 'Signed in this page, with a key that is published and protects nothing. '
          : 'Nothing stands in it: a random string. What it stands for is in the store. '}
        {is.fragment !== '' && (
          <a href={`${workbench}${is.fragment}`}>Open it in the workbench, at this moment</a>
        )}
      </p>
    </div>
  );
}
