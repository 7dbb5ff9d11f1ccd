import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAt } from '../../site/addressed.ts';
import { atomFeed } from '../../site/feeds.ts';
import { loadModel } from '../../site/model.ts';
import { feeds, pathsOf } from '../../site/routes.ts';

export const getStaticPaths = (async () => pathsOf(feeds(await loadModel()), 'kind')) satisfies GetStaticPaths;

/** The newest pages of a kind that is listed by day, for feed readers and chats. */
export const GET: APIRoute = async ({ params }) => {
  const model = await loadModel();
  return new Response(atomFeed(model, shownAt(feeds(model), params['kind']), model.site.address ?? ''), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
