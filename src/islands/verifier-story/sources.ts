// As text only: `?raw` gives the characters of a file and runs nothing of it.
const files = import.meta.glob<string>('../../core/verifiers/{broken,fixed}/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of a verifier's file, by the path its column names; empty where there is none. */
export const sourceOf = (file: string): string => files[`../../core/verifiers/${file}`] ?? '';
