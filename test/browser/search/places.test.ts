import { expect, test } from 'vitest';
import { makeMatcher } from '../../../src/browser/search/match-token.ts';
import { placesIn } from '../../../src/browser/search/places.ts';
import { wantedOf } from '../../../src/browser/search/query.ts';
import type { Fragment } from '../../../src/shared/text-files.ts';

const fragment = (content: string, anchors: [string, string, number][] = []): Fragment => ({
  url: '/a/',
  content,
  filters: {},
  meta: { title: 'A page' },
  anchors: anchors.map(([id, text, location]) => ({ element: 'h2', id, text, location })),
});

function shown(term: string, page: Fragment): string[] {
  const wanted = wantedOf(term, []);
  const places = placesIn(
    page,
    makeMatcher(wanted),
    wanted.map(() => 1),
    (slot) => (slot === 'host' ? 'web-1' : `{{${slot}}}`),
  );
  return places.map(
    ({ title, hash, excerpt }) =>
      `${title}${hash}: ${excerpt.map(({ text, found }) => (found ? `[${text.trim()}] ` : text)).join('')}`,
  );
}

test('a section is shown by its heading, with the words around what was found', () => {
  const page = fragment('A page. Some words here. Steps. Restart the queue now.', [['steps', 'Steps', 5]]);
  expect(shown('queue', page)).toEqual(['Steps#steps: Restart the [queue] now. ']);
  expect(shown('words', page)).toEqual([': Some [words] here. ']);
});

test('slots show the values of the link, and tags where there are none', () => {
  expect(shown('ssh', fragment('A page. Run ssh {~host~} on {~port~}; {{host}} stays.'))).toEqual([
    ': Run [ssh] web-1 on {{port}}; {{host}} stays. ',
  ]);
});

test('a heading too shows the values of the link', () => {
  expect(
    shown('queue', fragment('A page. Look into {~host~}. The queue.', [['look', 'Look into {~host~}', 2]])),
  ).toEqual(['Look into web-1#look: The [queue.] ']);
});

test('words without spaces between them are together again', () => {
  expect(shown('连接', fragment('A page. 数据{~} 库{~} 连接{~} 数.'))).toEqual([': 数据库[连接] 数. ']);
});

test('the section with the most of what was looked for comes first, and what is for search alone never', () => {
  const page = fragment('A page. One. Heap. Two. Heap usage. · heap usage', [
    ['one', 'One', 2],
    ['two', 'Two', 4],
    [':spellings', '·', 7],
  ]);
  expect(shown('heap usage', page)).toEqual(['Two#two: [Heap] [usage.] ', 'One#one: [Heap.] ']);
});
