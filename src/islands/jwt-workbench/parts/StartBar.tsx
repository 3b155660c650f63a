import { memo, useId } from 'react';
import { Button } from '../../../ui/Button.tsx';
import styles from './StartBar.module.css';

export interface SampleTitle {
  readonly id: string;
  readonly title: string;
  /** Heading it stands under in the list. */
  readonly group: string;
}

interface Props {
  readonly samples: readonly SampleTitle[];
  readonly chosen: string | undefined;
  readonly canBringBack: boolean;
  readonly onSample: (id: string) => void;
  readonly onReset: () => void;
  readonly onClear: () => void;
  readonly onBringBack: () => void;
}

/** Where to start from, and the way back from every replacement. */
export const StartBar = memo(function StartBar({
  samples,
  chosen,
  canBringBack,
  onSample,
  onReset,
  onClear,
  onBringBack,
}: Props) {
  const id = useId();
  const groups = [...new Set(samples.map((sample) => sample.group))];
  return (
    <div className={styles.bar}>
      <label htmlFor={id}>Or start from</label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => {
          onSample(event.currentTarget.value);
        }}
      >
        <option value="" disabled>
          a sample
        </option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {samples
              .filter((sample) => sample.group === group)
              .map((sample) => (
                <option key={sample.id} value={sample.id}>
                  {sample.title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <Button onClick={onReset}>Reset</Button>
      <Button onClick={onClear}>Clear</Button>
      {canBringBack ? <Button onClick={onBringBack}>Bring back what was here</Button> : null}
    </div>
  );
});
