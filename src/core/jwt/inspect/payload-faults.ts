import { beginsJsonObject, runEnd } from '../recognise/token-characters.ts';
import { addClaimFaults } from './claim-faults.ts';
import type { FaultList } from './fault-list.ts';
import { isJwtType } from './header-faults.ts';
import type { HeaderView } from './header-view.ts';
import { kindOnly } from './json-kind.ts';
import { addJsonTextFaults } from './json-text-faults.ts';
import { addJsonValueFaults } from './json-value-faults.ts';
import type { PartReading } from './part-reading.ts';

/** Whether a payload is itself a compact JOSE object, or its header says so (RFC 7519 §5.2). */
export const isNested = (payload: PartReading | undefined, header: HeaderView): boolean => {
  const cty = header.string('cty')?.toLowerCase();
  if (cty === 'jwt' || cty === 'application/jwt') return true;
  const text = payload?.text;
  if (text === undefined || !beginsJsonObject(text, 0) || runEnd(text, 0) !== text.length)
    return false;
  const dots = text.split('.', 7).length - 1;
  return dots === 2 || dots === 4;
};

/** Lists what is wrong or noteworthy in the payload of a signed token. */
export const addPayloadFaults = (
  payload: PartReading,
  header: HeaderView,
  faults: FaultList,
): void => {
  const { reading, text } = payload;
  if (reading === undefined || text === undefined) return;
  const typ = header.string('typ');
  const jwt = typ !== undefined && isJwtType(typ);
  if (isNested(payload, header) && !reading.ok) {
    faults.add('CTY_NESTED', payload.place());
    return;
  }
  if (reading.ok && reading.node.kind !== 'object') {
    faults.add(
      'PAYLOAD_NOT_OBJECT',
      payload.jsonPlace(reading.node.span, ''),
      { kind: kindOnly(reading.node) },
      jwt || reading.node.kind === 'array' ? 'error' : 'warning',
    );
    return;
  }
  const opening = text.trimStart().charAt(0);
  if (!reading.ok && text !== '' && opening !== '{' && opening !== '[' && opening !== '\ufeff') {
    const bytes = payload.bytes?.length ?? 0;
    faults.add('PAYLOAD_NOT_JSON', payload.place(), { bytes }, jwt ? 'error' : 'warning');
    return;
  }
  addJsonTextFaults(payload, faults);
  addJsonValueFaults(payload, faults, true);
  addClaimFaults(payload, faults);
};
