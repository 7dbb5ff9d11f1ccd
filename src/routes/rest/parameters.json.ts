import type { APIRoute, GetStaticPaths } from 'astro';
import type { NamesFile } from '../../shared/rest-of-page.ts';
import { loadModel } from '../../site/model.ts';
import { namesAreMany, namesFiles } from '../../site/rest-of-page.ts';

export const getStaticPaths = (async () => {
  const model = await loadModel();
  const files = namesAreMany(model) ? namesFiles(model) : [];
  return files.map((file, number) => ({ params: { number: String(number) }, props: { file } }));
}) satisfies GetStaticPaths;

/** Some of the names that a link may carry: asked for where a page has not all of them, and its link has one that it does not know. */
export const GET: APIRoute<{ file: NamesFile }> = ({ props }) => Response.json(props.file);
