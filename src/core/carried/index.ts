export type { Bench } from './bench-of.ts';
export { carriedBy, type Carried } from './carried-by.ts';
