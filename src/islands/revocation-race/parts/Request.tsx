import { checks, howLong } from '../../../core/revocation/index.ts';
import type { Credential, LaneLog, Race, RequestEntry } from '../../../core/revocation/index.ts';
import type { RefObject } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { clockText } from '../spans.ts';
import { deviceName, formNames, judgementSentence, whoWasAsked } from '../words.ts';
import { Carried } from './Carried.tsx';
import styles from './Request.module.css';

interface RequestProps {
  readonly race: Race;
  readonly lane: number;
  /** The place of the request in the log of its lane. */
  readonly place: number;
  /** The address of the workbench. */
  readonly workbench: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onStep: (way: 1 | -1, onlyWrong: boolean) => void;
  readonly onLane: (lane: number) => void;
  readonly onClose: () => void;
}

/** One request told whole: what it carried, who was asked, which check decided, and whether that was right. */
export function Request({
  race,
  lane,
  place,
  workbench,
  heading,
  onStep,
  onLane,
  onClose,
}: RequestProps) {
  const log = race.lanes[lane];
  const request = log?.entries[place];
  if (log === undefined || request?.kind !== 'request') return null;
  const credential = log.credentials[request.credential];
  const wrong = request.judgement !== 'right';
  return (
    <section className={styles.request} aria-labelledby="race-request">
      <h2 id="race-request" ref={heading} tabIndex={-1}>
        {log.label}, {clockText(race.scenario, request.at)}:{' '}
        {request.accepted ? 'answered' : 'refused'}
      </h2>
      <p className={styles.verdict} data-wrong={wrong || undefined}>
        <span>{judgementSentence(race, request)}</span>
      </p>
      <dl className={styles.facts}>
        <dt>Who asked</dt>
        <dd>
          {deviceName(race, request.device)}
          {race.scenario.services.length > 1 &&
            `, at service “${race.scenario.services[request.service]?.name ?? ''}”`}
        </dd>
        <dt>The check that decided</dt>
        <dd>{checks[request.check]}</dd>
        <dt>Who was asked</dt>
        <dd>
          {whoWasAsked(request)}
          {request.reads + request.writes > 0 &&
            ` (${String(request.reads)} read${request.reads === 1 ? '' : 's'}, ${String(request.writes)} write${request.writes === 1 ? '' : 's'} of the store)`}
        </dd>
        <dt>What it carried</dt>
        <dd>
          {credential === undefined ? (
            'nothing'
          ) : (
            <Carries race={race} request={request} credential={credential} />
          )}
        </dd>
      </dl>
      {credential !== undefined && (
        <Carried
          key={`${String(lane)} ${String(place)}`}
          race={race}
          lane={lane}
          request={request}
          workbench={workbench}
        />
      )}
      <div className={styles.buttons}>
        <Button onClick={() => onStep(-1, false)}>Previous request</Button>
        <Button onClick={() => onStep(1, false)}>Next request</Button>
        <Button onClick={() => onStep(1, true)}>Next that was wrong</Button>
        {race.lanes.length > 1 && <OtherLane lanes={race.lanes} lane={lane} onLane={onLane} />}
        <Button onClick={onClose}>Close</Button>
      </div>
    </section>
  );
}

function OtherLane({
  lanes,
  lane,
  onLane,
}: {
  readonly lanes: readonly LaneLog[];
  readonly lane: number;
  readonly onLane: (lane: number) => void;
}) {
  return (
    <label className={styles.lane}>
      The same moment in
      <select
        value={lane}
        onChange={({ currentTarget }) => {
          onLane(Number(currentTarget.value));
        }}
      >
        {lanes.map(({ label }, nth) => (
          <option key={nth} value={nth}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Carries({
  race: { scenario },
  request,
  credential,
}: {
  readonly race: Race;
  readonly request: RequestEntry;
  readonly credential: Credential;
}) {
  const { form, at, expires, role } = credential;
  return (
    <>
      {formNames[form]}, issued at {clockText(scenario, at)} ({howLong(request.at - at)} before)
      {expires !== undefined && <>, over at {clockText(scenario, expires)}</>}
      {role !== undefined && <>; the role that stands in it: “{role}”</>}
    </>
  );
}
