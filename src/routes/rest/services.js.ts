import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAt } from '../../site/addressed.ts';
import { loadModel } from '../../site/model.ts';
import { factFiles, pathsOf } from '../../site/routes.ts';
import { dataResponse } from '../data-response.ts';

export const getStaticPaths = (async () => pathsOf(factFiles(await loadModel()), 'number')) satisfies GetStaticPaths;

/** The facts of some services: asked for where a page has not the catalogue, and its link names one. */
export const GET: APIRoute = async ({ params }) =>
  dataResponse(shownAt(factFiles(await loadModel()), params['number']));
