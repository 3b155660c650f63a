import { useState } from 'react';
import type { ReactNode } from 'react';
import { shortLink } from '../../../links/codec-types.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { fileOf, forms } from '../saved.ts';
import type { Form, Saved } from '../saved.ts';
import styles from '../RaceLab.module.css';

interface SavingProps {
  readonly saved: Saved | undefined;
  readonly link: string;
  readonly reset: ReactNode;
}

/** Takes the lab along: as a link, a picture, a log, a document. */
export function Saving({ saved, link, reset }: SavingProps) {
  const [said, setSaid] = useState('');
  const length = link.includes('#') ? link.length - link.indexOf('#') - 1 : 0;
  const give = async (form: Form): Promise<void> => {
    if (saved === undefined) return;
    const file = await fileOf(form, saved);
    if (file === undefined) {
      setSaid('This browser cannot draw it. The SVG holds the same picture.');
      return;
    }
    hand(file.name, file.blob);
    setSaid(`Saved: ${file.name}, ${(file.blob.size / 1000).toFixed(1)} kB.`);
  };
  return (
    <div className={styles.saving} role="group" aria-label="Save and share">
      <CopyButton label="Copy a link to this state" text={link} />
      {(Object.keys(forms) as Form[]).map((form) => (
        <Button key={form} onClick={() => void give(form)}>
          {forms[form]}
        </Button>
      ))}
      {reset}
      <p role="status" className={styles.wide}>
        {said}
        {length > shortLink &&
          ` The link has ${length.toLocaleString('en')} characters. Some programs cut links of more than ${shortLink.toLocaleString('en')}; the scenario as a file holds the same events.`}
      </p>
    </div>
  );
}

/** Hands a file to the browser's own saving. */
const hand = (name: string, blob: Blob): void => {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // At once is too early for some browsers.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
};
