import type { APIRoute, GetStaticPaths } from 'astro';
import { loadModel } from '../../site/model.ts';
import { partsOf } from '../../site/remediations/overview.ts';
import { indexOf } from '../../site/remediations/parts.ts';

export const getStaticPaths = (async () => {
  const parts = partsOf(await loadModel());
  if (parts.length === 0) return [];
  return [
    { params: { part: 'index' }, props: { content: indexOf(parts) as unknown } },
    ...parts.map(({ facts, rows }) => ({
      params: { part: facts.file.replace(/\.json$/, '') },
      props: { content: rows as unknown },
    })),
  ];
}) satisfies GetStaticPaths;

/** A part of all remediations, or what is in which: a browser loads those that a filter needs. */
export const GET: APIRoute<{ content: unknown }> = ({ props: { content } }) => Response.json(content);
