import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXES } from '../../../../src/core/verifiers/fixes.ts';
import { VERIFIERS } from '../../../../src/core/verifiers/index.ts';
import { lineOfMark, shownSource } from '../../../../src/core/verifiers/source.ts';

const linesOf = (file: string): string[] =>
  shownSource(readFileSync(resolve('src/core/verifiers', file), 'utf8')).split('\n');

describe.each(FIXES.map((fix) => [fix.of, fix] as const))('the fix of %s', (id, fix) => {
  const broken = VERIFIERS.find((verifier) => verifier.id === id);
  const before = linesOf(broken?.file ?? '');
  const after = linesOf(fix.file);
  const at = lineOfMark(after.join('\n'), fix.mark);

  test('is of a broken verifier, and confesses nothing any more', () => {
    expect(broken?.sound).toBe(false);
    expect(after[0]).toMatch(/^\/\/ FIXED: /u);
  });

  test('is one line, which its mark names; all others are as they were', () => {
    expect(at).toBeDefined();
    const changed = (at ?? 0) - 1;
    // The comment is another, and what is passed in may be used now.
    const body = (lines: readonly string[]): string[] =>
      lines
        .slice(1)
        .map((line) => line.replace(/= (?:async )?\((?:token|token, service)\) =>/u, '='));
    const rest = body(after).toSpliced(changed - 1, 1);
    const added = rest.length === before.length - 1;
    expect(rest).toEqual(added ? body(before) : body(before).toSpliced(changed - 1, 1));
    expect(before).not.toContain(after[changed]);
  });
});
