import type { APIRoute } from 'astro';
import { llmsText } from '../site/llms-text.ts';
import { loadModel } from '../site/model.ts';

/** What there is to read, for language models (docs/machines.md). */
export const GET: APIRoute = async () =>
  new Response(llmsText(await loadModel()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
