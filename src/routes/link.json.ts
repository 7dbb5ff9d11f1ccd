import type { APIRoute } from 'astro';
import { linkPagesOf } from '../site/link-pages.ts';
import { loadModel } from '../site/model.ts';

/** What the link builder needs of all alerts' pages: asked for on its page only. */
export const GET: APIRoute = async () => Response.json(linkPagesOf(await loadModel()));
