import type { APIRoute, GetStaticPaths } from 'astro';
import type { Kind } from '../../kinds/kind.ts';
import { atomFeed, kindsWithFeed } from '../../site/feeds.ts';
import { loadModel } from '../../site/model.ts';

export const getStaticPaths = (async () =>
  kindsWithFeed(await loadModel()).map((kind) => ({
    params: { kind: kind.folder },
    props: { kind },
  }))) satisfies GetStaticPaths;

/** The newest pages of a kind that is listed by day, for feed readers and chats. */
export const GET: APIRoute<{ kind: Kind }> = async ({ props: { kind } }) => {
  const model = await loadModel();
  return new Response(atomFeed(model, kind, model.site.address ?? ''), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
