import { dataScript } from '../shared/data-script.ts';

/** A file of data that the site's own scripts load. */
export const dataResponse = (data: unknown): Response =>
  new Response(dataScript(data), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
