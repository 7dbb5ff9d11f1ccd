import { statSync } from 'node:fs';
import { developing, snapshotFile } from 'virtual:pagebook/site';
import { PageCache } from '../cache/page-cache.ts';
import type { CompiledPage } from '../compiler/compile-page.ts';
import type { PageRecord } from '../project/page-record.ts';
import { readSnapshot } from '../project/read-snapshot.ts';
import { type Model, makeModel } from './make-model.ts';

let loaded: { of: string; model: Model } | undefined;

/** The model, made once for a build, and while developing whenever there is another snapshot. */
export async function loadModel(): Promise<Model> {
  const of = developing ? editionOf(snapshotFile) : '';
  if (loaded?.of !== of) loaded = { of, model: makeModel(readSnapshot(snapshotFile)) };
  return loaded.model;
}

function editionOf(file: string): string {
  const { ino, mtimeNs } = statSync(file, { bigint: true });
  return `${ino}:${mtimeNs}`;
}

/** What a page was compiled to. */
export const compiledPage = (model: Model, page: PageRecord): Promise<CompiledPage> =>
  new PageCache(model.pageCache).read(page.key);
