import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parser } from '@prometheus-io/lezer-promql';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, test } from 'vitest';
import { pathsFor } from '../../src/files/paths.ts';
import { type FoundPage, fillPageText, findPage, openContent } from '../../src/project/page-text.ts';
import type { Vocabulary } from '../../src/schema/parameter.ts';

/** A code block as a reader gets it, and the page and values that it is of. */
interface Block {
  language: string;
  text: string;
  from: string;
}

const blocks = new Map<string, Block>();
let pages = 0;

beforeAll(async () => {
  const content = await openContent(pathsFor({ PAGEBOOK_CONTENT: path.resolve('content') }));
  for (const { address } of content.tree.pages) {
    const page = findPage(content, address);
    if (!page) throw new Error(address);
    pages++;
    for (const given of waysToFill(page, content.settings.vocabulary)) keepBlocks(page, given);
  }
});

/** Every way in which the sections of a page can be decided: each parameter that one asks for with each of its values, and without. */
function waysToFill({ tokens, data }: FoundPage, vocabulary: Vocabulary): ReadonlyMap<string, string[]>[] {
  const asked = new Set(
    tokens.flatMap((token) =>
      token.type === 'section' || token.type === 'inverted' ? [token.name.split('.', 1)[0] ?? ''] : [],
    ),
  );
  let ways: ReadonlyMap<string, string[]>[] = [new Map()];
  for (const name of Object.keys(data.parameters)) {
    const { choices = [], example } = { ...data.parameters[name], ...vocabulary[name] };
    const values = choices.length > 0 ? choices : [example ?? 'x'];
    const given = asked.has(name) ? values : values.slice(0, 1);
    ways = ways.flatMap((way) => [
      ...(asked.has(name) ? [way] : []),
      ...given.map((value) => new Map([...way, [name, [value]]])),
    ]);
  }
  return ways;
}

function keepBlocks(page: FoundPage, given: ReadonlyMap<string, string[]>): void {
  const { text } = fillPageText(page, given);
  visit(fromMarkdown(text), 'code', ({ lang, value }) => {
    const from = `${page.source.file} with ${[...given].map(([name, values]) => `${name}=${values}`).join('&')}`;
    const key = `${lang} ${value}`;
    if (!blocks.has(key)) blocks.set(key, { language: lang ?? '', text: value, from });
  });
}

const blocksIn = (language: string): Block[] => [...blocks.values()].filter((block) => block.language === language);

test('every command of the starter is one that bash reads, however its sections are decided', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-'));
  const faults: string[] = [];
  try {
    const all = blocksIn('bash');
    expect(pages).toBeGreaterThan(70);
    expect(all.length).toBeGreaterThan(800);
    for (const [number, { text }] of all.entries()) await writeFile(path.join(folder, String(number)), `${text}\n`);
    const script = 'for f in $(ls | sort -n); do said=$(bash -n "$f" 2>&1) || printf "%s\\t%s\\n" "$f" "$said"; done';
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: folder });
    for (const line of stdout.split('\n').filter((each) => /^\d+\t/.test(each))) {
      const { text, from } = all[Number.parseInt(line, 10)] as Block;
      faults.push(`${from}\n${text}\n${line}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  expect(faults.join('\n\n')).toBe('');
});

test('every query of the starter is one that Prometheus reads, however its sections are decided', () => {
  const queries = blocksIn('promql');
  expect(queries.length).toBeGreaterThan(40);
  const faults = queries.filter(({ text }) => {
    let isWrong = false;
    parser.parse(text).iterate({
      enter: ({ type }) => {
        isWrong ||= type.isError;
      },
    });
    return isWrong;
  });
  expect(faults).toEqual([]);
});
