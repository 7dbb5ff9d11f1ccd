import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAt } from '../../site/addressed.ts';
import { loadModel } from '../../site/model.ts';
import { indexFiles, pathsOf } from '../../site/routes.ts';

export const getStaticPaths = (async () => pathsOf(indexFiles(await loadModel()), 'number')) satisfies GetStaticPaths;

/** A part of the list of all pages, where that is large (docs/machines.md). */
export const GET: APIRoute = async ({ params }) =>
  Response.json(shownAt(indexFiles(await loadModel()), params['number']));
