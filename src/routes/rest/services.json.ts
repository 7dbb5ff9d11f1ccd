import type { APIRoute, GetStaticPaths } from 'astro';
import type { ServicesFile } from '../../shared/rest-of-page.ts';
import { loadModel } from '../../site/model.ts';
import { catalogueIsLarge, servicesFiles } from '../../site/rest-of-page.ts';

export const getStaticPaths = (async () => {
  const model = await loadModel();
  const files = catalogueIsLarge(model) ? servicesFiles(model) : [];
  return files.map((file, number) => ({ params: { number: String(number) }, props: { file } }));
}) satisfies GetStaticPaths;

/** The facts of some services: asked for where a page has not the catalogue, and its link names one. */
export const GET: APIRoute<{ file: ServicesFile }> = ({ props }) => Response.json(props.file);
