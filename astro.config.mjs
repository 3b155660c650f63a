// @ts-check
import react from '@astrojs/react';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { finish } from './src/integrations/finish.ts';
import { project } from './src/site/project.ts';

/** Starlight parts that are ours; everything not named here is Starlight's. */
const own = Object.fromEntries(
  [
    'ContentPanel',
    'Footer',
    'Head',
    'Header',
    'PageFrame',
    'PageSidebar',
    'PageTitle',
    'Search',
    'Sidebar',
    'SiteTitle',
    'SkipLink',
    'ThemeProvider',
    'ThemeSelect',
    'TwoColumnContent',
  ].map((name) => [name, `./src/site/starlight/${name}.astro`]),
);

export default defineConfig({
  // Only the site map and canonical addresses use it; a build without SITE has neither.
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  server: { host: 'localhost', port: 4321 },
  devToolbar: { enabled: false },
  prefetch: false,
  // Every style and script is a file of its own, so that the policy can name 'self' and little else.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own "use astro:head-inject" in every MDX page; Astro reads it before bundling.
        checks: { moduleLevelDirective: false },
        output: {
          codeSplitting: {
            groups: [
              // Small modules that pages need at once would otherwise be put into the engine's chunk,
              // and pull the whole engine into the first load.
              {
                name: 'jwt-basics',
                test: /src[\\/]core[\\/]jwt[\\/](policy|clause|counted|grouped|length-of-time|calendar|json[\\/]read-json)\.ts$/,
              },
              // Controls that most islands share: one file packs better than a dozen of them.
              {
                name: 'controls',
                test: /src[\\/]ui[\\/](Button|Choices|CopyButton|Disclosure|ErrorBoundary|Field|Figure|LiveRegion|page-clock|predicting|Prediction|use-(?!waking)[a-z-]+|instant)\.tsx?$|src[\\/]links[\\/](fragment|packing)\.ts$/,
              },
            ],
          },
        },
      },
    },
  },
  integrations: [
    starlight({
      title: project.title,
      description: project.description,
      favicon: '/favicon.svg',
      tableOfContents: false,
      pagination: false,
      credits: false,
      sidebar: [],
      // Asides are made only in the folders named here, once content is not in src/content.
      markdown: { headingLinks: false, processedDirs: ['./content/docs/'] },
      customCss: ['./src/styles/site.css'],
      components: own,
    }),
    react(),
    finish(),
  ],
});
