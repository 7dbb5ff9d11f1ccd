import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAt } from '../../../site/addressed.ts';
import { loadModel } from '../../../site/model.ts';
import { pathsOf, schemaFiles } from '../../../site/routes.ts';

export const getStaticPaths = (async () => pathsOf(schemaFiles(await loadModel()), 'name')) satisfies GetStaticPaths;

/** What the files for machines look like, as JSON Schema. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(shownAt(schemaFiles(await loadModel()), params['name']));
