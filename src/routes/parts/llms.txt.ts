import type { APIRoute, GetStaticPaths } from 'astro';
import { llmsParts } from '../../site/llms-text.ts';
import { loadModel } from '../../site/model.ts';

export const getStaticPaths = (async () =>
  llmsParts(await loadModel()).map((text, number) => ({
    params: { number: String(number) },
    props: { text },
  }))) satisfies GetStaticPaths;

/** A part of what there is to read, where that is large (docs/machines.md). */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
