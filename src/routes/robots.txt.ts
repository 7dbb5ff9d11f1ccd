import type { APIRoute } from 'astro';
import { fileUrl } from '../content/addresses.ts';
import { loadModel } from '../site/model.ts';

/** Everything may be read; where the sitemap is, when there is one. */
export const GET: APIRoute = async () => {
  const { site } = await loadModel();
  const sitemap =
    site.address === undefined ? '' : `Sitemap: ${new URL(fileUrl('sitemap-index.xml', site.base), site.address)}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
