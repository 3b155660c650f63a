import { useId, useRef, useState } from 'react';
import { removeMember, setMember } from '../../../core/jwt/edit/edit-member.ts';
import type { JsonMember, JsonNode } from '../../../core/jwt/json/json-node.ts';
import { Button } from '../../../ui/Button.tsx';
import { explanationOf } from '../explain.ts';
import type { Explanation } from '../explain.ts';
import {
  formatRelative,
  fromDateTimeLocal,
  toDateTimeLocal,
  zoneName,
} from '../../../ui/instant.ts';
import { usePageClock } from '../../../ui/use-page-clock.ts';
import { isNumericDate } from '../numeric-date.ts';
import styles from './Fields.module.css';

interface RowProps {
  readonly part: 'header' | 'payload';
  readonly member: JsonMember;
  /** The value as written. */
  readonly written: string;
  readonly duplicate: boolean;
  readonly now: number;
  readonly zone: string;
  readonly onValue: ((valueJson: string) => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** One member: its name with what it means, its value as text, a date picker where it is a time. */
function Row({ part, member, written, duplicate, now, zone, onValue, onRemove }: RowProps) {
  const id = useId();
  const { value, name } = member;
  const [explanation, setExplanation] = useState<Explanation | 'unknown'>();
  const seconds = value.kind === 'number' ? value.value : undefined;
  const isTime = part === 'payload' && isNumericDate(name) && seconds !== undefined;
  const locked = onValue === undefined || duplicate;
  return (
    <li className={styles.row}>
      <details
        onToggle={(event) => {
          if (event.currentTarget.open && explanation === undefined) {
            void explanationOf(part, name).then((found) => {
              setExplanation(found ?? 'unknown');
            });
          }
        }}
      >
        <summary>
          <code>{name}</code>
        </summary>
        <p>
          {explanation === undefined
            ? 'Loading…'
            : explanation === 'unknown'
              ? 'Not a registered name: it means what issuer and verifier agreed on.'
              : `${explanation.sentence}${explanation.trap === undefined ? '' : ` ${explanation.trap}`}`}{' '}
          {typeof explanation === 'object' ? (
            <a href={explanation.clause.url}>{explanation.clause.label}</a>
          ) : null}
        </p>
      </details>
      <div className={styles.value}>
        <label htmlFor={id} className={styles.hidden}>
          {name}, {value.kind}
        </label>
        {value.kind === 'string' ? (
          <input
            id={id}
            type="text"
            value={value.value}
            readOnly={locked}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            onChange={(event) => {
              onValue?.(JSON.stringify(event.currentTarget.value));
            }}
          />
        ) : (
          <JsonInput id={id} written={written} readOnly={locked} onValue={onValue} />
        )}
        {onRemove === undefined || duplicate ? null : (
          <Button onClick={onRemove} aria-label={`Remove ${name}`}>
            Remove
          </Button>
        )}
        {isTime ? (
          <div className={styles.time}>
            <label>
              {zoneName(zone)}{' '}
              <input
                aria-label={`${name} as a date, ${zoneName(zone)}`}
                type="datetime-local"
                step={1}
                value={toDateTimeLocal(seconds, zone)}
                readOnly={locked}
                onChange={(event) => {
                  const picked = fromDateTimeLocal(event.currentTarget.value, zone);
                  if (picked !== undefined) onValue?.(String(picked));
                }}
              />
            </label>
            <span>{formatRelative(seconds, now)}</span>
          </div>
        ) : null}
        {duplicate ? (
          <small>
            This name stands here more than once. Change it in the JSON, where each is visible.
          </small>
        ) : null}
      </div>
    </li>
  );
}

interface JsonInputProps {
  readonly id: string;
  readonly written: string;
  readonly readOnly: boolean;
  readonly onValue: ((valueJson: string) => void) | undefined;
}

/** A value that is not a string, as JSON. A half-typed value waits here and changes nothing yet. */
function JsonInput({ id, written, readOnly, onValue }: JsonInputProps) {
  const [latest, setDraft] = useState<{ typed: string; over: string }>();
  // A half-typed value gives way when the token brings another.
  const draft = latest?.over === written ? latest.typed : undefined;
  const broken = draft !== undefined && !isJson(draft);
  return (
    <>
      <textarea
        id={id}
        rows={Math.min(6, Math.ceil((draft ?? written).length / 48))}
        value={draft ?? written}
        readOnly={readOnly}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={broken || undefined}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setDraft({ typed, over: isJson(typed) ? typed.trim() : written });
          if (isJson(typed)) onValue?.(typed.trim());
        }}
        onBlur={() => {
          if (!broken) setDraft(undefined);
        }}
      />
      {broken ? <small>Not JSON yet: the token keeps the last whole value.</small> : null}
    </>
  );
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

interface Props {
  readonly part: 'header' | 'payload';
  readonly text: string;
  readonly node: Extract<JsonNode, { kind: 'object' }>;
  readonly onJson: ((json: string) => void) | undefined;
}

/** Header or payload member by member. Each edit changes that member's characters and no others. */
export function Fields({ part, text, node, onJson }: Props) {
  // Asked for here, where it is shown: the editor around it is not drawn again at every second.
  const { now, zone } = usePageClock(0);
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const newName = useRef<HTMLInputElement>(null);
  const counts = new Map<string, number>();
  for (const member of node.members) counts.set(member.name, (counts.get(member.name) ?? 0) + 1);

  const add = (): void => {
    if (name === '') setSaid('Write the name of the new member first.');
    else if (counts.has(name)) setSaid(`${name} is there already.`);
    else {
      onJson?.(
        setMember(text, name, part === 'payload' && isNumericDate(name) ? String(now) : '""'),
      );
      setName('');
    }
  };

  return (
    <div className={styles.fields}>
      <ul className={styles.rows}>
        {node.members.slice(0, 200).map((member, index) => (
          <Row
            key={`${member.name}:${String(index)}`}
            part={part}
            member={member}
            written={text.slice(member.value.span.start, member.value.span.end)}
            duplicate={(counts.get(member.name) ?? 0) > 1}
            now={now}
            zone={zone}
            onValue={
              onJson === undefined
                ? undefined
                : (value) => {
                    onJson(setMember(text, member.name, value));
                  }
            }
            onRemove={
              onJson === undefined
                ? undefined
                : () => {
                    onJson(removeMember(text, member.name));
                    setSaid(`${member.name} is removed.`);
                    // The button goes with its row, and the keyboard must not be left nowhere.
                    newName.current?.focus();
                  }
            }
          />
        ))}
      </ul>
      {onJson === undefined ? null : (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <label>
            New member{' '}
            <input
              ref={newName}
              type="text"
              value={name}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              onChange={(event) => {
                setName(event.currentTarget.value);
                setSaid('');
              }}
            />
          </label>
          <Button type="submit">Add</Button>
          <span role="status">{said}</span>
        </form>
      )}
    </div>
  );
}
