import { memo } from 'react';
import type { Fault } from '../../../core/jwt/fault.ts';
import type { FaultWords } from '../rendered.ts';
import styles from './FaultList.module.css';

const SEVERITY: Readonly<Record<Fault['severity'], string>> = {
  error: 'Fault',
  warning: 'Warning',
  note: 'Note',
};
const partName = (fault: Fault): string =>
  fault.part === 'text' ? 'pasted text' : fault.part.replaceAll('-', ' ');

/** "payload, line 1, column 14 (sub); character 60 of the text". Counted from 1. */
const placeOf = (fault: Fault): string => {
  const json = fault.inJson;
  const inJson =
    json === undefined
      ? ''
      : `, line ${String(json.line)}, column ${String(json.column)}${json.path === '' ? '' : ` (${json.path})`}`;
  const inPart =
    json === undefined && fault.inPart !== undefined
      ? `, character ${String(fault.inPart.start + 1)} of it`
      : '';
  return `${partName(fault)}${inJson}${inPart}; character ${String(fault.at.start + 1)} of the text`;
};

interface Props {
  readonly faults: readonly Fault[];
  readonly describe: (fault: Fault) => FaultWords | undefined;
  /** Selects the place in the paste box; absent when the box does not hold the whole text. */
  readonly onShow: ((fault: Fault) => void) | undefined;
}

/** Without faults nobody sees the list: it stays as it was, and the next stroke often brings the same again. */
const sameView = (before: Props, after: Props): boolean =>
  after.faults.length === 0 ||
  (before.faults === after.faults &&
    before.describe === after.describe &&
    before.onShow === after.onShow);

/**
 * Every fault: what it is, where it stands, how to mend it. Errors first, then in order of position.
 * To be hidden while there are none.
 */
export const FaultList = memo(function FaultList({ faults, describe, onShow }: Props) {
  const rank = { error: 0, warning: 1, note: 2 } as const;
  const ordered = faults.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  return (
    <ul className={styles.list}>
      {ordered.slice(0, 50).map((fault, index) => {
        const words = describe(fault);
        if (words === undefined) return null;
        return (
          <li key={`${fault.code}:${String(index)}`} data-severity={fault.severity}>
            <p className={styles.name}>
              <span className={styles.severity}>{SEVERITY[fault.severity]}</span> {words.name}
            </p>
            <p>
              {words.sentence} {words.mend}
            </p>
            <p className={styles.place}>
              {onShow === undefined ? (
                placeOf(fault)
              ) : (
                <button
                  type="button"
                  onClick={() => {
                    onShow(fault);
                  }}
                >
                  {placeOf(fault)}
                </button>
              )}
              {words.clause === undefined ? null : (
                <>
                  {' · '}
                  <a href={words.clause.url}>{words.clause.label}</a>
                </>
              )}
            </p>
          </li>
        );
      })}
      {ordered.length > 50 ? <li>{ordered.length - 50} more, of the same kinds.</li> : null}
    </ul>
  );
}, sameView);
