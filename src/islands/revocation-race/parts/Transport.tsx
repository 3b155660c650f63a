import type { ReactNode } from 'react';
import type { Ms, Race } from '../../../core/revocation/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { stepFrom } from '../moment.ts';
import { usePlaying } from '../use-playing.ts';
import styles from './Picture.module.css';

interface TransportProps {
  readonly races: readonly Race[];
  /** What is drawn. */
  readonly from: Ms;
  readonly to: Ms;
  readonly at: Ms;
  /** `after`: only if the moment still stands there. */
  readonly onAt: (at: Ms, after?: Ms) => void;
  /** The slider. */
  readonly children: ReactNode;
}

/** Play, pause, and one event at a time in either direction. */
export function Transport({ races, from, to, at, onAt, children }: TransportProps) {
  const { playing, play, pause } = usePlaying({ from, to, at, onAt });
  const step = (way: 1 | -1): void => {
    pause();
    const found = stepFrom(races, at, way);
    if (found !== undefined) onAt(found);
  };
  return (
    <div className={styles.transport}>
      {children}
      <div className={styles.buttons}>
        <Button onClick={playing ? pause : play}>{playing ? 'Pause' : 'Play'}</Button>
        <Button onClick={() => step(-1)}>One event back</Button>
        <Button onClick={() => step(1)}>One event on</Button>
        <Button
          onClick={() => {
            pause();
            onAt(to);
          }}
        >
          To the end
        </Button>
      </div>
    </div>
  );
}
