import { describe, expect, test } from 'vitest';
import { decidePage } from '../../src/adopt/decide.ts';
import { builtInKinds } from '../../src/kinds/table.ts';
import { readCheckedPage } from '../../src/rules/checked-page.ts';
import { type Labelled, type Where, withPlaceholders } from './labelled-lines.ts';
import { pageOf } from './labelled-page.ts';
import { without } from './look-alikes.ts';

const lines = [...withPlaceholders, ...without];

/** The placeholders that become tags, with their parameters; each place counts. */
function tagsOf(where: Where, line: string): string[] {
  const text = pageOf(where, line);
  const compiled = { findings: [], used: [], ids: [], title: '', lookups: {} };
  const page = readCheckedPage({ file: 'a.md', text, compiled }, {}, new Map(), builtInKinds);
  return decidePage(page, () => text).adopted.map(({ from, name }) => `${from} → ${name}`);
}

const wanted = ([, line, tags]: Labelled): string[] =>
  Object.entries(tags).flatMap(([text, name]) => {
    const places = line.split(text).length - 1;
    return Array.from({ length: places }, () => `${text} → ${name}`);
  });

const judged = lines.map((labelled) => {
  const [where, line] = labelled;
  const found = tagsOf(where, line);
  const open = [...wanted(labelled)];
  const right = found.filter((tag) => {
    const index = open.indexOf(tag);
    if (index !== -1) open.splice(index, 1);
    return index !== -1;
  });
  return {
    line,
    found: found.length,
    right: right.length,
    missed: open,
    wrong: found.filter((tag) => !right.includes(tag)),
  };
});

describe('of lines that a person has labelled', () => {
  const sum = (of: (each: (typeof judged)[number]) => number): number =>
    judged.reduce((total, each) => total + of(each), 0);
  const found = sum((each) => each.found);
  const right = sum((each) => each.right);
  const all = right + sum(({ missed }) => missed.length);

  test('there are many, with something to fill in and without', () => {
    expect(withPlaceholders.length).toBeGreaterThanOrEqual(110);
    expect(without.length).toBeGreaterThanOrEqual(110);
  });

  test('what becomes a tag is meant to', () => {
    console.log(
      `precision ${(right / found).toFixed(3)} (${right} of ${found}), recall ${(right / all).toFixed(3)} (${right} of ${all})`,
    );
    expect(judged.flatMap(({ line, wrong }) => wrong.map((tag) => `${tag} in ${line}`))).toEqual([]);
    expect(right / found).toBeGreaterThanOrEqual(0.98);
  });

  test('what is meant to become a tag does', () => {
    expect(judged.flatMap(({ line, missed }) => missed.map((tag) => `${tag} in ${line}`))).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });
});
