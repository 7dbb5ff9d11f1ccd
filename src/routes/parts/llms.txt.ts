import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAt } from '../../site/addressed.ts';
import { loadModel } from '../../site/model.ts';
import { llmsFiles, pathsOf } from '../../site/routes.ts';

export const getStaticPaths = (async () => pathsOf(llmsFiles(await loadModel()), 'number')) satisfies GetStaticPaths;

/** A part of what there is to read, where that is large (docs/machines.md). */
export const GET: APIRoute = async ({ params }) =>
  new Response(shownAt(llmsFiles(await loadModel()), params['number']), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
