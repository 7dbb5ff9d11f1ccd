import type { APIRoute, GetStaticPaths } from 'astro';
import type { Around } from '../../shared/around.ts';
import { aroundService } from '../../site/around-service.ts';
import { loadModel } from '../../site/model.ts';

export const getStaticPaths = (async () => {
  const model = await loadModel();
  return model.services.map(({ name }) => ({
    params: { service: name },
    props: { around: aroundService(model, name) },
  }));
}) satisfies GetStaticPaths;

/** What happened around a service lately: asked for by pages whose link names it. */
export const GET: APIRoute<{ around: Around }> = ({ props: { around } }) => Response.json(around);
