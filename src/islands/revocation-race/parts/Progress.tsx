import { Button } from '../../../ui/Button.tsx';
import type { Running } from '../use-race.ts';
import styles from '../RaceLab.module.css';

/** How far a large run has come, and a way to stop it. */
export function Progress({ running }: { readonly running: Running | undefined }) {
  const progress = running?.progress;
  return (
    <div role="status" className={styles.progress}>
      {progress !== undefined && (
        <>
          <span>
            {progress.stopped ? 'Stopped' : 'Running'}: {progress.done} of {progress.of} lanes, of
            about {progress.requests.toLocaleString('en')} requests in all.
          </span>
          {progress.stopped ? (
            <Button onClick={progress.resume}>Run all lanes</Button>
          ) : (
            <Button onClick={progress.cancel}>Cancel</Button>
          )}
        </>
      )}
    </div>
  );
}
