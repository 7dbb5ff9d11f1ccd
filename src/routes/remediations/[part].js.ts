import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAt } from '../../site/addressed.ts';
import { loadModel } from '../../site/model.ts';
import { pathsOf, remediationFiles } from '../../site/routes.ts';
import { dataResponse } from '../data-response.ts';

export const getStaticPaths = (async () =>
  pathsOf(remediationFiles(await loadModel()), 'part')) satisfies GetStaticPaths;

/** A part of all remediations, or what is in which: a browser loads those that a filter needs. */
export const GET: APIRoute = async ({ params }) =>
  dataResponse(shownAt(remediationFiles(await loadModel()), params['part']));
