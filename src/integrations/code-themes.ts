import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Scheme = 'light' | 'dark';

/** Reads one side of the `light-dark()` pairs in tokens.css, so that code is coloured by the same table as everything else. */
const tokens = (scheme: Scheme): ((role: string) => string) => {
  // From where the build was begun: this module is also bundled into it, and then stands elsewhere.
  const css = readFileSync(resolve('src/styles/tokens.css'), 'utf8');
  const pairs = new Map<string, string>();
  for (const [, role, light, dark] of css.matchAll(
    /--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g,
  )) {
    if (role && light && dark) pairs.set(role, scheme === 'light' ? light : dark);
  }
  return (role) => {
    const colour = pairs.get(role);
    if (!colour) throw new Error(`tokens.css has no light-dark() pair for --${role}`);
    return colour;
  };
};

/**
 * A Shiki theme for Expressive Code in the site's own ink: colour carries meaning here, and the parts of
 * speech of a program are no such meaning. Keywords are bold, comments slanted and quieter.
 */
export const codeTheme = (scheme: Scheme) => {
  const of = tokens(scheme);
  return {
    name: `strip-chart-${scheme}`,
    type: scheme,
    colors: {
      'editor.background': of('raised'),
      'editor.foreground': of('ink'),
      'editor.selectionBackground': of('hairline'),
    },
    tokenColors: [
      {
        scope: ['comment', 'punctuation.definition.comment'],
        settings: { foreground: of('ink-2'), fontStyle: 'italic' },
      },
      { scope: ['keyword', 'storage', 'keyword.operator.new'], settings: { fontStyle: 'bold' } },
      { scope: ['keyword.operator', 'punctuation'], settings: { fontStyle: '' } },
    ],
  };
};
