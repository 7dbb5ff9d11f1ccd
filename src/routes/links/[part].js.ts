import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAt } from '../../site/addressed.ts';
import { loadModel } from '../../site/model.ts';
import { linkFiles, pathsOf } from '../../site/routes.ts';
import { dataResponse } from '../data-response.ts';

export const getStaticPaths = (async () => pathsOf(linkFiles(await loadModel()), 'part')) satisfies GetStaticPaths;

/** A part of the list of all alerts' pages, or where it is cut: asked for on the page of links only. */
export const GET: APIRoute = async ({ params }) => dataResponse(shownAt(linkFiles(await loadModel()), params['part']));
