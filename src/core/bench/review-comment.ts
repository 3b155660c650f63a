import { shownWord } from './shown.ts';
import type { CellReport } from './report-cell.ts';

/** Where the comment may point to, and when it was computed. */
export interface Provenance {
  /** Absolute address of the cell's page; undefined where it is not known. */
  readonly address: string | undefined;
  /** ISO day. */
  readonly on: string;
}

/** A code span that survives what is in it. */
const code = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
};

/** Where the verifier is broken, where it has just let something in for it. */
const faultsAsComment = ({ faults, source, shown }: CellReport): string[] => {
  if (shown === 'refuse' || shown === 'elsewhere') return [];
  const lines = source.split('\n');
  return [
    ...faults.lines.map(
      ({ line, says }) =>
        `The fault: ${says}\n\n\`\`\`ts\n${(lines[line - 1] ?? '').trim()}\n\`\`\``,
    ),
    ...faults.missing.map((what) => `The fault: no line ${what}.`),
  ];
};

/** A cell as a comment on somebody's code, in Markdown. */
export const reviewComment = (report: CellReport, { address, on }: Provenance): string => {
  const { forged, honest, attack } = report;
  const line =
    report.line === undefined ? undefined : report.source.split('\n')[report.line - 1]?.trim();
  const references = [
    ...report.clauses.map(({ label, url }) => `[${label}](${url})`),
    ...report.cves.map(({ id, url, what }) => `[${id}](${url}) (${what})`),
  ];
  const held = forged.answer.detail;
  return [
    `**${report.sentence}**`,
    forged.expected.because,
    ...faultsAsComment(report),
    ...(line === undefined ? [] : [`The line that decides:\n\n\`\`\`ts\n${line}\n\`\`\``]),
    ...(held === undefined ? [] : [`What it found there: ${code(held)}`]),
    `What it takes: ${attack.precondition}`,
    `Instead: ${attack.defence}`,
    `The honest token of the same scene is ${shownWord[honest.answer.outcome]}.`,
    ...(references.length === 0 ? [] : [`See ${references.join(', ')}.`]),
    `Computed on ${on}${address === undefined ? '' : `: ${address}`}`,
  ]
    .join('\n\n')
    .concat('\n');
};
