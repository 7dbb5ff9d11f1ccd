import type { APIRoute } from 'astro';
import { loadModel } from '../site/model.ts';
import { toCsv } from '../site/remediations/csv.ts';
import { allRows } from '../site/remediations/overview.ts';

/** All remediations, for a spreadsheet. */
export const GET: APIRoute = async () =>
  new Response(toCsv(allRows(await loadModel())), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
