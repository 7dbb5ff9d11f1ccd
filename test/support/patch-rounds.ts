import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { indexable, indexPages } from '../../src/publish/index-pages.ts';
import { wordTexts } from '../../src/publish/word-texts.ts';
import { ChangingPages } from './changing-pages.ts';
import { patchInPlace } from './patched-index.ts';
import { readSearchIndex } from './search-index.ts';

interface Rounds {
  seed: number;
  pages: number;
  rounds: number;
}

/** Changes pages round after round, and holds the index that is patched against one of all pages. */
export async function patchRounds(folder: string, { seed, pages, rounds }: Rounds): Promise<number> {
  const [whole, patched] = [path.join(folder, 'whole'), path.join(folder, 'patched')];
  const changing = new ChangingPages(seed, pages);
  await mkdir(patched, { recursive: true });
  const first = await indexPages(changing.pages.map(indexable), patched, 'engine');
  let { state } = first;
  let texts = wordTexts(first.words);
  const seen = new Map<string, string>();
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    await holdFragments(patched, seen);
    const request = { folder: patched, state, key: 'engine', changed: changing.change(), total: changing.pages.length };
    const result = await patchInPlace(request);
    await rm(whole, { recursive: true, force: true });
    await mkdir(whole);
    const { state: made, words } = await indexPages(changing.pages.map(indexable), whole, 'engine');
    const where = `seed ${seed}, round ${round}: ${JSON.stringify(request.changed).slice(0, 500)}`;
    if (result.isPatched) {
      count++;
      ({ state } = result);
      expect(await readSearchIndex(patched), where).toEqual(await readSearchIndex(whole));
      expect([...state.pages].sort(), where).toEqual([...made.pages].sort());
      expect([...state.silent].sort(), where).toEqual([...made.silent].sort());
      expect(result.words, where).toEqual(words);
      for (const [number, text] of wordTexts(result.words, result.recounted).entries())
        texts[number] = text ?? texts[number];
      expect(texts, where).toEqual(wordTexts(words));
    } else {
      expect(result.reason, where).toMatch(/^too many pages have changed since/);
      await rm(patched, { recursive: true });
      await cp(whole, patched, { recursive: true });
      state = made;
      texts = wordTexts(words);
    }
  }
  return count;
}

/** A name never means another content, in all indexes that there were. */
async function holdFragments(folder: string, seen: Map<string, string>): Promise<void> {
  for (const file of await readdir(path.join(folder, 'fragment'))) {
    const text = (await readFile(path.join(folder, 'fragment', file))).toString('base64');
    expect(seen.get(file) ?? text, file).toBe(text);
    seen.set(file, text);
  }
}
