import type { APIRoute, GetStaticPaths } from 'astro';
import { indexParts } from '../../machines/page-files.ts';
import type { IndexFile } from '../../machines/schemas.ts';
import { loadModel } from '../../site/model.ts';

export const getStaticPaths = (async () =>
  indexParts(await loadModel()).map((file, number) => ({
    params: { number: String(number) },
    props: { file },
  }))) satisfies GetStaticPaths;

/** A part of the list of all pages, where that is large (docs/machines.md). */
export const GET: APIRoute<{ file: IndexFile }> = ({ props }) => Response.json(props.file);
