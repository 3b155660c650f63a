import { changedStretch } from '../../../core/deny-lists/changed-stretch.ts';
import styles from '../DenyListLab.module.css';
import { visible } from '../told.ts';

interface SpeltOutProps {
  /** Compact tokens with the same header and payload. */
  readonly before: string;
  readonly after: string;
}

const around = 20;

/** One text round its changed stretch, which is underlined. */
function Line({
  name,
  text,
  span,
}: {
  readonly name: string;
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}) {
  const from = Math.max(0, span.start - around);
  const to = Math.min(text.length, span.end + around);
  const changed = text.slice(span.start, span.end);
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd translate="no">
        {from > 0 && '…'}
        {text.slice(from, span.start)}
        {changed === '' ? null : <mark>{visible(changed)}</mark>}
        {text.slice(span.end, to)}
        {to < text.length && '…'}
      </dd>
    </div>
  );
}

const characters = (text: string): string =>
  text.length === 1 ? `“${visible(text)}”` : `${String(text.length)} characters`;

/** What the change is, in words. */
function sentence(before: string, after: string): string {
  const { before: was, after: is } = changedStretch(before, after);
  const old = before.slice(was.start, was.end);
  const now = after.slice(is.start, is.end);
  const place = `character ${String(is.start + 1)} of ${String(after.length)}`;
  if (old === '') return `${characters(now)} put in at ${place}; nothing else is changed.`;
  if (old.length === 1 && now.length === 1)
    return `“${old}” became “${now}”, ${place}; nothing else is changed.`;
  return `${characters(now)} from ${place} on are others; header, payload and the first half of the signature are as they were.`;
}

/** The two texts over one another, where they differ. */
export function SpeltOut({ before, after }: SpeltOutProps) {
  const stretch = changedStretch(before, after);
  return (
    <div className={styles.spelt}>
      <dl>
        <Line name="revoked" text={before} span={stretch.before} />
        <Line name="presented" text={after} span={stretch.after} />
      </dl>
      <p>{sentence(before, after)}</p>
    </div>
  );
}
