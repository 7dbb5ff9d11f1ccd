import type { APIRoute } from 'astro';
import { ALERT, RETROSPECTIVE } from '../kinds/names.ts';
import type { NewPages } from '../shared/new-file.ts';
import { loadModel } from '../site/model.ts';

/** What the browser needs to begin a new page: loaded when one is begun. */
export const GET: APIRoute = async () => {
  const { site, templates } = await loadModel();
  const { repository, branch, folder } = site;
  const answer: NewPages = {
    ...(repository !== undefined && { repository }),
    branch,
    folder,
    templates: { alert: templates[ALERT] ?? '', retrospective: templates[RETROSPECTIVE] ?? '' },
  };
  return Response.json(answer);
};
