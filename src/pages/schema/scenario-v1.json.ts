import type { APIRoute } from 'astro';
import { scenarioSchema } from '../../core/revocation/index.ts';
import { withBase } from '../../site/paths.ts';

/** The schema of scenarios, made from what reads them: lanes and parameters are those of this build. */
export const GET: APIRoute = ({ site }) => {
  const path = withBase('/schema/scenario-v1.json');
  // An identifier of a schema is absolute; a build that does not know its site has none.
  const schema = scenarioSchema(site === undefined ? undefined : new URL(path, site).href);
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
