import { readFileSync } from 'node:fs';

type Scheme = 'light' | 'dark';

/** Reads one side of the `light-dark()` pairs in tokens.css, so that code is coloured by the same table as everything else. */
const tokens = (scheme: Scheme): ((role: string) => string) => {
  const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
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
 * A Shiki theme for Expressive Code in the site's own colours. Ink does most of the work: keywords are
 * bold, comments slanted and quieter; names and strings take the two hues of a token's first two parts.
 */
export const codeTheme = (scheme: Scheme) => {
  const of = tokens(scheme);
  return {
    name: `strip-chart-${scheme}`,
    type: scheme,
    colors: {
      'editor.background': of('raised'),
      'editor.foreground': of('ink'),
      'editor.selectionBackground': of('header-tint'),
    },
    tokenColors: [
      {
        scope: ['comment', 'punctuation.definition.comment'],
        settings: { foreground: of('ink-2'), fontStyle: 'italic' },
      },
      { scope: ['keyword', 'storage', 'keyword.operator.new'], settings: { fontStyle: 'bold' } },
      { scope: ['keyword.operator', 'punctuation'], settings: { fontStyle: '' } },
      {
        scope: [
          'support.type.property-name',
          'meta.object-literal.key',
          'entity.name.function',
          'entity.name.tag',
        ],
        settings: { foreground: of('header') },
      },
      {
        scope: ['string', 'string.quoted', 'constant.numeric', 'constant.language'],
        settings: { foreground: of('payload') },
      },
      {
        scope: ['punctuation.definition.string', 'meta.property-name punctuation'],
        settings: { foreground: of('ink-2') },
      },
    ],
  };
};
