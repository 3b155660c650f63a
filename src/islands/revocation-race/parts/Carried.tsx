import type { LaneLog, Race, RequestEntry } from '../../../core/revocation/index.ts';

interface CarriedProps {
  readonly race: Race;
  readonly log: LaneLog;
  readonly request: RequestEntry;
  readonly workbench: string;
}

export function Carried(_: CarriedProps) {
  return null;
}
