import type { ReactNode } from 'react';
import { writeScenario } from '../../../core/revocation/index.ts';
import type { Race } from '../../../core/revocation/index.ts';
import { shortLink } from '../../../links/link-codec.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import type { RaceState } from '../state.ts';
import styles from '../RaceLab.module.css';

interface SavingProps {
  readonly state: RaceState;
  /** The run that is saved: that of the course which is being changed. */
  readonly race: Race | undefined;
  readonly link: string;
  readonly reset: ReactNode;
}

/** Takes the lab along: as a link, as a document. */
export function Saving({ race, link, reset }: SavingProps) {
  const length = link.includes('#') ? link.length - link.indexOf('#') - 1 : 0;
  return (
    <div className={styles.saving} role="group" aria-label="Save and share">
      <CopyButton label="Copy a link to this state" text={link} />
      {length > shortLink && (
        <span>
          The link has {length.toLocaleString('en')} characters; some programs cut links that are
          longer than {shortLink.toLocaleString('en')}. The scenario as a file holds the same
          events.
        </span>
      )}
      {race !== undefined && (
        <Button
          onClick={() => {
            save(`${race.scenario.id}.json`, 'application/json', writeScenario(race.scenario));
          }}
        >
          Save the scenario
        </Button>
      )}
      {reset}
    </div>
  );
}

/** Hands a file to the browser's own saving. */
const save = (name: string, type: string, text: string | Blob): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then; at once is too early for some.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
};
