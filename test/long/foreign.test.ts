import { existsSync, statSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Element } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathFrom } from '../../src/content/addresses.ts';
import { findFrontMatter } from '../../src/content/matter/split-front-matter.ts';
import { command, type Ended } from '../support/command.ts';
import { treeOf, wordsIn, wordsOfMarkdown } from '../support/words-of.ts';

const PACKAGES = path.resolve('node_modules');
/** Names of kinds of notes are shown as their titles, and ids of headings are no text. */
const NOT_SHOWN = /^\[!\w+\]$|^:{3,}\w*$|^\{#[\w-]+\}$/;

/** The Markdown of all installed packages: hundreds of collections, of as many hands. */
describe('a foreign collection', () => {
  let folder: string;
  let ended: Ended;
  let pages: { file: string; url: string }[];
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pagebook-'));
    await cp(PACKAGES, path.join(folder, 'all'), { recursive: true, filter: isWanted });
    const environment = { PAGEBOOK_CONTENT: path.join(folder, 'all'), PAGEBOOK_CACHE: path.join(folder, 'cache') };
    ended = await command('build', ['--outDir', path.join(folder, 'dist')], environment);
    pages = JSON.parse(await readFile(path.join(folder, 'dist/index.json'), 'utf8')).pages;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (url: string, name: string): Promise<string> =>
    readFile(path.join(folder, 'dist', decodeURIComponent(url), name), 'utf8');

  test('is built as it is', () => {
    expect(ended.code).toBe(0);
    expect(pages.length).toBeGreaterThan(500);
  });

  test('loses no word, nests no links, and has each id once', async () => {
    const wrong: Record<string, unknown> = {};
    for (const { url } of pages) {
      const html = await read(url, 'index.html');
      const article = treeOf(html.slice(html.indexOf('<article'), html.indexOf('</article>')));
      const lost = lostWords(wordsOfMarkdown(bodyOf(await read(url, 'index.md'))), wordsIn(article));
      const ids: unknown[] = [];
      let nested = 0;
      visitParents(treeOf(html), 'element', (element, parents) => {
        if (element.properties['id'] !== undefined) ids.push(element.properties['id']);
        if (element.tagName === 'a' && parents.some((parent) => (parent as Element).tagName === 'a')) nested++;
      });
      const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
      if (lost.length + doubled.length + nested > 0) wrong[url] = { lost, doubled, nested };
    }
    expect(wrong).toEqual({});
  });

  test('has no dead link to a page that is there', () => {
    const told = ended.stderr.matchAll(/^(.+?):\d+:\d+ +warning +`([^`]+)` leads to no page.*broken-link$/gm);
    const dead = Array.from(told, ([, file = '', destination = '']) => ({ file, destination })).filter(
      ({ file, destination }) => {
        const [page = '', link = ''] = [file.split('/all/')[1], /^[^?#]*/.exec(destination)?.[0]];
        const target = pathFrom(link, page);
        return target !== undefined && existsSync(path.join(folder, 'all', target));
      },
    );
    expect(dead).toEqual([]);
  });
});

/** Markdown and folders, but for packages within packages, which no content has. */
function isWanted(file: string): boolean {
  const inside = file.slice(PACKAGES.length);
  if (/\/(?:\.[^/]*|node_modules)(?:\/|$)/.test(inside)) return false;
  return statSync(file).isDirectory() || /\.(?:md|markdown|mdx)$/i.test(inside);
}

function bodyOf(text: string): string {
  const matter = findFrontMatter(text);
  return text.slice(matter?.bodyStart ?? 0);
}

/** Of words, those that are not among others as often, nor a part of them: values are joined with words here and there. */
function lostWords(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  const all = others.join('');
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0 && !all.includes(word) && !NOT_SHOWN.test(word);
  });
}
