import { useId, useRef } from 'react';
import type { ChangeEvent, ClipboardEvent, DragEvent, RefObject } from 'react';
import { grouped } from '../../../core/jwt/grouped.ts';
import { useTypedBefore } from '../../../ui/use-typed-before.ts';
import { MOST_CHARACTERS, WHOLE_IN_BOX } from '../state.ts';
import styles from './PasteBox.module.css';

const HEAD = 4_000;
const TAIL = 1_000;

/** Head and tail of a text too long for a text area to hold without stalling the page. */
const shortened = (text: string): string =>
  `${text.slice(0, HEAD)}\n\n… ${grouped(text.length - HEAD - TAIL)} characters not shown, all kept …\n\n${text.slice(-TAIL)}`;

interface Props {
  readonly label: string;
  readonly text: string;
  readonly refusedLength: number | undefined;
  /** The box holds an untouched sample: whatever is pasted is meant instead of it. */
  readonly untouched: boolean;
  /** `fresh`: the text replaces the whole box. */
  readonly onText: (text: string, fresh: boolean) => void;
  readonly onTooLong: (length: number) => void;
  readonly boxRef: RefObject<HTMLTextAreaElement | null>;
  readonly describedBy?: string;
}

/** The one box. Long texts are kept whole and shown as head and tail. */
export function PasteBox({
  label,
  text,
  refusedLength,
  untouched,
  onText,
  onTooLong,
  boxRef,
  describedBy,
}: Props) {
  const id = useId();
  const fresh = useRef(false);
  const long = text.length > WHOLE_IN_BOX;
  useTypedBefore(id, text, (typed) => {
    onText(typed, false);
  });

  const take = (incoming: string, box: HTMLTextAreaElement | null): void => {
    const whole =
      long ||
      untouched ||
      box === null ||
      (box.selectionStart === 0 && box.selectionEnd === text.length);
    onText(
      whole
        ? incoming
        : text.slice(0, box.selectionStart) + incoming + text.slice(box.selectionEnd),
      whole && incoming !== text,
    );
  };

  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const incoming = event.clipboardData.getData('text/plain');
    const box = event.currentTarget;
    // A text area takes a third of a second to lay out a megabyte: long texts never reach it.
    if (long || untouched || incoming.length + text.length > WHOLE_IN_BOX) {
      event.preventDefault();
      take(incoming, box);
    } else {
      fresh.current = box.selectionStart === 0 && box.selectionEnd === text.length;
    }
  };

  const changed = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    // A paste that changes nothing is not heard of here: what is typed next is no paste.
    const { inputType } = event.nativeEvent as Partial<InputEvent>;
    onText(
      event.currentTarget.value,
      fresh.current && inputType?.startsWith('insertFrom') !== false,
    );
    fresh.current = false;
  };

  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > MOST_CHARACTERS) onTooLong(file.size);
    else onText(await file.text(), true);
  };

  const dropped = (event: DragEvent<HTMLTextAreaElement>): void => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    void takeFile(file);
  };

  return (
    <div className={styles.box}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={boxRef}
        className={styles.text}
        value={long ? shortened(text) : text}
        readOnly={long}
        onPaste={pasted}
        onChange={changed}
        onDrop={dropped}
        rows={5}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        aria-describedby={describedBy}
      />
      <div className={styles.below}>
        {long ? (
          <span>
            {grouped(text.length)} characters: head and tail shown, the whole is kept and worked on.
            Paste to replace it.
          </span>
        ) : (
          <span>{grouped(text.length)} characters</span>
        )}
        <label className={styles.file}>
          Open a file
          <input
            type="file"
            onChange={(event) => {
              void takeFile(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      {refusedLength === undefined ? null : (
        <p role="alert" className={styles.refused}>
          That text has {grouped(refusedLength)} characters. The box takes up to{' '}
          {grouped(MOST_CHARACTERS)} (about 8 MB), so it was not taken over and what stood here is
          untouched. Cut out the part around the token and paste that.
        </p>
      )}
    </div>
  );
}
