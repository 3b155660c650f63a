import { useState } from 'react';
import { readScenario, writeScenario } from '../../../core/revocation/index.ts';
import type { Scenario, ScenarioFault, ScenarioNote } from '../../../core/revocation/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Field } from '../../../ui/Field.tsx';
import styles from './Editing.module.css';

interface PaperProps {
  /** What is run now. */
  readonly scenario: Scenario;
  readonly onPaste: (scenario: Scenario) => void;
  /** Told of the text as it is typed, so that the error boundary can keep it. */
  readonly onTyped: (text: string) => void;
}

/** The scenario as a document. What is typed stands until it can be run, or is put back. */
export function Paper({ scenario, onPaste, onTyped }: PaperProps) {
  const [typed, setTyped] = useState<string>();
  const [faults, setFaults] = useState<readonly ScenarioFault[]>([]);
  const [notes, setNotes] = useState<readonly ScenarioNote[]>();
  const text = typed ?? writeScenario(scenario);
  const type = (words: string | undefined): void => {
    setTyped(words);
    onTyped(words ?? '');
  };
  const take = (): void => {
    const reading = readScenario(text);
    if (reading.ok) {
      setFaults([]);
      setNotes(reading.notes);
      type(undefined);
      onPaste(reading.scenario);
    } else {
      setFaults(reading.faults);
      setNotes(undefined);
    }
  };
  return (
    <div className={styles.editor}>
      <Field
        label="The scenario, as JSON"
        hint="Paste one, or change this one. Until it can be run, the picture stays as it is."
        fault={faults.length > 0 && <FaultList faults={faults} />}
      >
        {(control) => (
          <textarea
            {...control}
            rows={16}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            translate="no"
            value={text}
            onChange={({ currentTarget }) => {
              type(currentTarget.value);
            }}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button kind="primary" onClick={take}>
          Run this document
        </Button>
        <CopyButton label="Copy the document" text={() => text} />
        <Button
          onClick={() => {
            type(undefined);
            setFaults([]);
            setNotes(undefined);
          }}
        >
          Put back what is run
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {faults.length > 0 &&
          `${faults.length === 1 ? 'One thing keeps' : `${String(faults.length)} things keep`} it from being run. The picture has not changed.`}
        {notes !== undefined &&
          ['It is run now.', ...notes.map(({ sentence }) => sentence)].join(' ')}
      </p>
    </div>
  );
}

function FaultList({ faults }: { readonly faults: readonly ScenarioFault[] }) {
  return (
    <ul className={styles.faults}>
      {faults.map(({ path, code, sentence, mend, line, column }, nth) => (
        <li key={`${path} ${code} ${String(nth)}`}>
          {line !== undefined && (
            <b>
              Line {line}, column {column}
              {path !== '' && <> ({path})</>}:{' '}
            </b>
          )}
          {sentence} {mend}
        </li>
      ))}
    </ul>
  );
}
