import { lazy, memo, Suspense, useId, useState } from 'react';
import type { Segment } from '../../../core/jwt/inspection.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import styles from './PartEditor.module.css';

const Fields = lazy(() => import('./Fields.tsx').then((module) => ({ default: module.Fields })));

/** Longest JSON that is edited in place; beyond it the part is read, not written. */
const LONGEST_EDITED = 16_000;

interface Props {
  readonly part: 'header' | 'payload';
  readonly segment: Segment | undefined;
  /** Typed, but not in the token yet: shown in place of the segment's text. */
  readonly waiting: string | undefined;
  /** Whether there is a token at all. */
  readonly empty: boolean;
  /** The text around the token is too long to be rewritten at every keystroke. */
  readonly tooLong: boolean;
  /** The engine is there: field by field every key press builds on the one before, and must not wait for it. */
  readonly ready: boolean;
  /** Takes the part's new JSON text, whatever state it is in: the token follows byte for byte. */
  readonly onJson: ((json: string) => void) | undefined;
}

/** A segment is taken apart anew at every keystroke; an unchanged one need not be drawn again. */
const sameView = (before: Props, after: Props): boolean =>
  before.waiting === after.waiting &&
  before.empty === after.empty &&
  before.tooLong === after.tooLong &&
  before.ready === after.ready &&
  before.segment?.raw === after.segment?.raw &&
  before.segment?.jsonComplete === after.segment?.jsonComplete &&
  before.onJson === after.onJson;

/** Header or payload, as the exact JSON that is signed or field by field. Both write the same bytes. */
export const PartEditor = memo(function PartEditor({
  part,
  segment,
  waiting,
  empty,
  tooLong,
  ready,
  onJson,
}: Props) {
  const id = useId();
  const [view, setView] = useState<'json' | 'fields'>('json');
  const text = waiting ?? segment?.text;
  const title = part === 'header' ? 'Header' : 'Payload';
  const object =
    segment?.json?.kind === 'object' && segment.jsonComplete ? segment.json : undefined;
  const readOnly = tooLong || (text !== undefined && text.length > LONGEST_EDITED);
  const edit = text === undefined || readOnly ? undefined : onJson;
  return (
    <section className={styles.editor} data-part={part} aria-labelledby={`${id}-title`}>
      <div className={styles.top}>
        <h3 id={`${id}-title`}>{title}</h3>
        <div role="group" aria-label={`${title} view`} className={styles.views}>
          {(['json', 'fields'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={view === each}
              disabled={each === 'fields' && object === undefined}
              onClick={() => {
                setView(each);
              }}
            >
              {each === 'json' ? 'JSON' : 'By field'}
            </button>
          ))}
        </div>
      </div>
      {text === undefined ? (
        <p className={styles.none}>
          {empty
            ? 'No token is in the box.'
            : part === 'payload'
              ? 'No payload can be read here: it is left out, or encrypted.'
              : 'No header can be read here.'}
        </p>
      ) : view === 'fields' && object !== undefined && !ready ? (
        <p className={styles.none}>Loading the fields…</p>
      ) : view === 'fields' && object !== undefined ? (
        <Suspense fallback={<p className={styles.none}>Loading the fields…</p>}>
          <Fields part={part} text={segment?.text ?? text} node={object} onJson={edit} />
        </Suspense>
      ) : (
        <>
          <label htmlFor={`${id}-json`} className={styles.hint}>
            {title} JSON, exactly the bytes that are signed
          </label>
          <textarea
            id={`${id}-json`}
            className={styles.json}
            value={text.length > LONGEST_EDITED ? `${text.slice(0, LONGEST_EDITED)}…` : text}
            readOnly={edit === undefined}
            onChange={(event) => {
              edit?.(event.currentTarget.value);
            }}
            rows={part === 'header' ? 3 : 6}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
          />
          {readOnly ? (
            <p className={styles.hint}>
              Too long to be edited here. {tooLong ? 'Paste the token by itself to edit it.' : ''}
            </p>
          ) : null}
          <CopyButton label={`Copy ${part} JSON`} text={text} />
        </>
      )}
    </section>
  );
}, sameView);
