import type { APIRoute } from 'astro';
import { alertDirectory } from '../../site/alert-directory.ts';
import { loadModel } from '../../site/model.ts';

/** The alerts by name, for bots (docs/machines.md). */
export const GET: APIRoute = async () => Response.json(alertDirectory(await loadModel()));
