import type { Sample } from './sample.ts';

// Loaded when the first sample is chosen. The shape is checked at build by the site's own schema.
const files = import.meta.glob<Sample>('/content/samples/*.json', {
  eager: true,
  import: 'default',
});

/** The sample with this id, or undefined. */
export const sampleById = (id: string): Sample | undefined =>
  Object.values(files).find((sample) => sample.id === id);
