import type { APIRoute } from 'astro';
import { loadModel } from '../site/model.ts';
import { allRows } from '../site/remediations/overview.ts';

/** All remediations, for other programs. */
export const GET: APIRoute = async () => Response.json({ remediations: allRows(await loadModel()) });
