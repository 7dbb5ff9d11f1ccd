import { describe, expect, test } from 'vitest';
import { makeTree, placeAndRule } from '../support/tree.ts';
import { inCommands } from './mistakes/in-commands.ts';
import { inFacts } from './mistakes/in-facts.ts';
import { inLists } from './mistakes/in-lists.ts';
import { inMarkdown } from './mistakes/in-markdown.ts';
import { inOtherShapes } from './mistakes/in-other-shapes.ts';
import { good, type Mistake } from './mistakes/mistake.ts';

const TODAY = '2026-11-26';
const mistakes: Mistake[] = [...inCommands, ...inMarkdown, ...inLists, ...inFacts, ...inOtherShapes];
const kinds = Map.groupBy(mistakes, ({ kind }) => kind);

/** A tree whose settings are broken has no vocabulary, by which other rules find what they find. */
const OF_SETTINGS = /site-schema|parameters-schema/;

test('nothing is told of a tree without a mistake', async () => {
  const { problems } = await (await makeTree(good)).check(TODAY);
  expect(problems).toEqual([]);
});

test('there are eighty mistakes, at least three of each kind', () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(80);
  expect([...kinds].filter(([, same]) => same.length < 3).map(([kind]) => kind)).toEqual([]);
});

describe.each([...kinds])('%s', (_kind, same) => {
  test.each(same)('is told: $told', async ({ files, told, message, hint }) => {
    const { problems } = await (await makeTree({ ...good, ...files })).check(TODAY);
    const places = problems.map(placeAndRule);
    const [first] = [told].flat();
    if (OF_SETTINGS.test(first ?? '')) expect(places).toContain(first);
    else expect(places).toEqual([told].flat());
    const found = problems.find((problem) => placeAndRule(problem) === first);
    expect(found?.message).toContain(message);
    expect(found?.hint).toContain(hint);
  });
});
