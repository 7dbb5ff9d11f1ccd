import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAt } from '../../site/addressed.ts';
import { loadModel } from '../../site/model.ts';
import { nameFiles, pathsOf } from '../../site/routes.ts';
import { dataResponse } from '../data-response.ts';

export const getStaticPaths = (async () => pathsOf(nameFiles(await loadModel()), 'number')) satisfies GetStaticPaths;

/** Some of the names that a link may carry: asked for where a page has not all of them, and its link has one that it does not know. */
export const GET: APIRoute = async ({ params }) =>
  dataResponse(shownAt(nameFiles(await loadModel()), params['number']));
