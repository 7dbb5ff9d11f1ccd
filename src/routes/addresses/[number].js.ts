import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAt } from '../../site/addressed.ts';
import { loadModel } from '../../site/model.ts';
import { addressFiles, pathsOf } from '../../site/routes.ts';
import { dataResponse } from '../data-response.ts';

export const getStaticPaths = (async () => pathsOf(addressFiles(await loadModel()), 'number')) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  dataResponse(shownAt(addressFiles(await loadModel()), params['number']));
