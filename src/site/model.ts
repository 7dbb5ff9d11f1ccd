import { statSync } from 'node:fs';
import { developing, snapshotFile } from 'virtual:pagebook/site';
import { PageCache } from '../cache/page-cache.ts';
import type { CompiledPage } from '../compiler/compiled-page.ts';
import type { PageRecord } from '../project/page-record.ts';
import { readSnapshot } from '../project/read-snapshot.ts';
import { type Model, makeModel } from './make-model.ts';

let loaded: { of: string; model: Model } | undefined;

let given: Model | undefined;

/** Gives the model to pages that are laid out by the process which has it; others read the snapshot. */
export function giveModel(model: Model): void {
  given = model;
}

/** The model, made once for a build, and while developing whenever there is another snapshot. */
export async function loadModel(): Promise<Model> {
  if (given) return given;
  const of = developing ? editionOf(snapshotFile) : '';
  if (loaded?.of !== of) loaded = { of, model: makeModel(readSnapshot(snapshotFile)) };
  return loaded.model;
}

function editionOf(file: string): string {
  const { ino, mtimeNs } = statSync(file, { bigint: true });
  return `${ino}:${mtimeNs}`;
}

/** What a page was compiled to. */
export const compiledPage = (model: Model, page: PageRecord): CompiledPage =>
  new PageCache(model.pageCache).read(page.key);
