import type { APIRoute } from 'astro';
import { siteFile } from '../machines/page-files.ts';
import { loadModel } from '../site/model.ts';

/** What all pages share, for programs that fill them (docs/machines.md). */
export const GET: APIRoute = async () => Response.json(siteFile(await loadModel()));
