import type { MakeSetting } from '../setting.ts';
import { es256 } from './es256.ts';
import { rs256 } from './rs256.ts';

/** The settings, by id: a setting is one file and one line here. */
export const SETTINGS: Readonly<Record<string, MakeSetting>> = {
  rs256,
  es256,
};
