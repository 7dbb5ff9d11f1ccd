import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAt } from '../../site/addressed.ts';
import { aroundService } from '../../site/around-service.ts';
import { loadModel } from '../../site/model.ts';
import { pathsOf, serviceFiles } from '../../site/routes.ts';
import { dataResponse } from '../data-response.ts';

export const getStaticPaths = (async () =>
  pathsOf(serviceFiles(await loadModel()), 'service')) satisfies GetStaticPaths;

/** What happened around a service lately: asked for by pages whose link names it. */
export const GET: APIRoute = async ({ params }) => {
  const model = await loadModel();
  return dataResponse(aroundService(model, shownAt(serviceFiles(model), params['service'])));
};
