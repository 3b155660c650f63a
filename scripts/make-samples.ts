/**
 * Writes content/samples/*.json: the tokens a reader can open in the workbench.
 * Run it again after changing a recipe; samples whose recipe did not change keep their text.
 *
 *   npm exec -- node scripts/make-samples.ts
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { sampleSchema } from '../src/site/sample-schema.ts';
import { makePublishedKeys, makeSample } from './samples/make.ts';
import type { PublishedKeys } from './samples/make.ts';
import { providerRecipes } from './samples/provider-recipes.ts';
import { smallRecipes } from './samples/small-recipes.ts';

const samplesFolder = new URL('../content/samples/', import.meta.url);
const keysFile = new URL('samples/published-keys.json', import.meta.url);

const readJson = async (file: URL): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

const writeJson = async (file: URL, value: unknown): Promise<void> => {
  const options = (await resolveConfig(file)) ?? {};
  await writeFile(file, await format(JSON.stringify(value), { ...options, parser: 'json' }));
};

const publishedKeys = async (): Promise<PublishedKeys> => {
  const kept = (await readJson(keysFile)) as { keys: PublishedKeys } | undefined;
  if (kept !== undefined) return kept.keys;
  const keys = await makePublishedKeys();
  await writeJson(keysFile, {
    readme:
      'These private keys are published on purpose. They sign the sample tokens of this site and protect nothing. Never use them, or any key you found on a web page, for anything else.',
    keys,
  });
  return keys;
};

const keys = await publishedKeys();
await mkdir(samplesFolder, { recursive: true });
const recipes = [...smallRecipes, ...providerRecipes];
for (const recipe of recipes) {
  const file = new URL(`${recipe.id}.json`, samplesFolder);
  const before = sampleSchema.safeParse(await readJson(file)).data;
  await writeJson(file, sampleSchema.parse(await makeSample(recipe, keys, before)));
}
const made = new Set(recipes.map(({ id }) => `${id}.json`));
for (const name of await readdir(samplesFolder)) {
  if (name.endsWith('.json') && !made.has(name)) await rm(new URL(name, samplesFolder));
}
console.log(`${String(recipes.length)} samples in content/samples`);
