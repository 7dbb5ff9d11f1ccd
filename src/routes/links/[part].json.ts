import type { APIRoute, GetStaticPaths } from 'astro';
import { linkedPages } from '../../site/linked-pages.ts';
import { loadModel } from '../../site/model.ts';

export const getStaticPaths = (async () => {
  const { index, parts } = linkedPages(await loadModel());
  return [
    { params: { part: 'index' }, props: { content: index as unknown } },
    ...parts.map((part, number) => ({ params: { part: String(number) }, props: { content: part as unknown } })),
  ];
}) satisfies GetStaticPaths;

/** A part of the list of all alerts' pages, or where it is cut: asked for on the page of links only. */
export const GET: APIRoute<{ content: unknown }> = ({ props }) => Response.json(props.content);
