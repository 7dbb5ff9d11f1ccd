import type { APIRoute } from 'astro';
import { loadModel } from '../site/model.ts';

/** The list of all pages, for machines (DESIGN.md 6). */
export const GET: APIRoute = async () => {
  const { pages } = await loadModel();
  return Response.json({
    pages: pages.map(({ kind, title, url, services, severity, symptoms, owner, used, reviewed }) => ({
      kind,
      title,
      url,
      service: services[0] ?? null,
      severity: severity ?? null,
      symptoms: symptoms ?? [],
      owner: owner ?? null,
      parameters: used,
      reviewed: reviewed ?? null,
    })),
  });
};
