import { Figure } from '../../../ui/Figure.tsx';
import styles from '../Fired.module.css';
import { outcomeOf, runMornings } from '../morning.ts';
import type { Given } from '../morning.ts';
import { clockOf, stripOf } from '../strips.ts';
import { OutageTable } from './OutageTable.tsx';
import { Picture } from './Picture.tsx';
import { LastAnswered } from './Stayed.tsx';
import { Takeaway } from './Takeaway.tsx';

const lanes = ['session', 'session-cache', 'jwt-long', 'jwt-refresh'] as const;

/** The picture without script: the morning in its four lanes, run when the page was built, and what to take away. */
export function Finished(given: Given) {
  const mornings = runMornings(given);
  const { morning } = mornings;
  const clock = clockOf(morning);
  return (
    <div className={styles.experiment}>
      <Figure label="The morning in four lanes">
        <Picture
          course={morning}
          lanes={lanes.map((lane) => stripOf(morning, lane, morning.to))}
          below={(id) => (
            <p className={styles.result}>
              <LastAnswered outcome={outcomeOf(morning, id)} clock={clock} />
            </p>
          )}
        />
      </Figure>
      <Takeaway />
      <OutageTable {...mornings} />
    </div>
  );
}
