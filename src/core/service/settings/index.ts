import type { MakeSetting } from '../setting.ts';
import { es256 } from './es256.ts';
import { indentedPem } from './indented-pem.ts';
import { rs256 } from './rs256.ts';
import { twoIssuers } from './two-issuers.ts';
import { twoServices } from './two-services.ts';
import { es256Unpublished } from './es256-unpublished.ts';

/** The settings, by id: a setting is one file and one line here. */
export const SETTINGS: Readonly<Record<string, MakeSetting>> = {
  rs256,
  es256,
  'two-services': twoServices,
  'two-issuers': twoIssuers,
  'es256-unpublished': es256Unpublished,
  'indented-pem': indentedPem,
};
