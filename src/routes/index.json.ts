import type { APIRoute } from 'astro';
import { indexFile } from '../machines/page-files.ts';
import { pagesInOrder } from '../site/in-order.ts';
import { loadModel } from '../site/model.ts';

/** The list of all pages, for machines (DESIGN.md 6). */
export const GET: APIRoute = async () => {
  const model = await loadModel();
  return Response.json(indexFile({ ...model, pages: pagesInOrder(model) }));
};
