import { expect, test } from 'vitest';
import { budgetsOf, figuresOfBuilds } from '../../bench/builds/figures.ts';
import { type BuildSummary, type GeneratorSummary, summaryOf } from '../../bench/builds/summary.ts';
import { type BuildReport, tablesOf, withTables } from '../../bench/builds/table.ts';
import { asJson, asTable, isOver } from '../../bench/report.ts';

const size = { pages: 10_000, files: 30_000, bytes: 300 * 2 ** 20 };
const ours: GeneratorSummary = {
  name: 'Pagebook',
  version: '0.1.0',
  times: { cold: 30_000, unchanged: 600, edit: 6000, firstEdit: 8000, addition: 3000, manyEdits: 9000 },
  memory: { cold: 1.5 * 2 ** 30, edit: 400 * 2 ** 20 },
  stages: { cold: { prepare: 20_000, pages: 8000, index: 2000 } },
  size,
  firstLoad: { requests: 3, gzip: 13_000, brotli: 11_000 },
  search: { requests: 7, gzip: 30_000, brotli: 29_000 },
};
const hugo: GeneratorSummary = {
  name: 'Hugo',
  version: '0.111.3',
  times: { cold: 20_000, unchanged: 15_000, edit: 15_000 },
  memory: { cold: 2 ** 30 },
  stages: {},
  size,
  firstLoad: { requests: 1, gzip: 2000, brotli: 1800 },
};
const summary: BuildSummary = {
  pages: 10_000,
  runs: { cold: 1, warm: 3 },
  generators: [ours, hugo],
  absent: [{ name: 'VitePress 1.6.4', why: 'failed, from nothing: heap out of memory' }],
};
const machine = { date: '2026-11-26', processor: 'A', cores: 2, memory: '24 GiB', node: 'v24.1.0', load: [0.5, 0, 0] };

test('of the runs of one kind the report has the median of times and the most memory', () => {
  const runs = [1, 9, 2].map((number) => ({ total: number, memory: number * 10 }));
  expect(summaryOf(new Map([['edit', runs]]))).toEqual({ times: { edit: 2 }, memory: { edit: 90 }, stages: {} });
  expect(summaryOf(new Map([['edit', [{ total: 1, memory: undefined }]]])).memory).toEqual({});
});

test('the budgets of 10,000 pages are shares of the time of Hugo for all pages, each ok or over', () => {
  const budgets = budgetsOf(summary).filter(({ budget }) => budget !== undefined);
  expect(budgets.map((figure) => [figure.name, figure.value, figure.budget, isOver(figure)])).toEqual([
    ['from nothing, to the time of Hugo for all pages', 1.5, 2, false],
    ['one page edited, to the time of Hugo for all pages', 0.3, 0.25, true],
    ['nothing changed, to the time of Hugo for all pages', 0.03, 0.125, false],
    ['from nothing, memory', 1.5 * 2 ** 30, 2 * 2 ** 30, false],
  ]);
});

test('the budget of 1,000 pages is a quarter of the time of Starlight; other page counts have ratios without budgets', () => {
  const starlight = { ...hugo, name: 'Starlight', times: { cold: 100_000 } };
  const budgeted = (pages: number): unknown[] =>
    budgetsOf({ ...summary, pages, generators: [ours, hugo, starlight] })
      .filter(({ budget }) => budget !== undefined)
      .map(({ name, value, budget }) => [name, value, budget]);
  expect(budgeted(1000)).toEqual([['from nothing, to the time of Starlight for all pages', 0.3, 0.25]]);
  expect(budgeted(60)).toEqual([]);
});

test('without a peer there is nothing to compare with, and our own figures remain', () => {
  const figures = figuresOfBuilds({ ...summary, generators: [ours], absent: [] });
  expect(figures.map(({ group }) => group)).not.toContain('Our time to that of Hugo 0.111.3');
  expect(figures.map(({ name }) => name)).toContain('one page edited, the first time after a whole build');
});

test('the report for a terminal has ratios in the same run, and says what is not compared', () => {
  const remarks = summary.absent.map(({ name, why }) => `${name} ${why}`);
  const lines = asTable(figuresOfBuilds(summary), false, remarks).split('\n');
  const at = lines.indexOf('Our time to that of Hugo 0.111.3');
  expect(lines.slice(at + 1, at + 4).map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['from nothing', '1.50 ×'],
    ['nothing changed', '0.04 ×'],
    ['one page edited', '0.40 ×'],
  ]);
  expect(lines).toContain('VitePress 1.6.4 failed, from nothing: heap out of memory');
  expect(lines.find((line) => line.includes('memory') && line.includes('at most'))).toMatch(
    /1\.5 GiB +at most 2\.0 GiB +ok$/,
  );
});

test('the tables of the documents are made of what the JSON has', () => {
  const report: BuildReport = { ...JSON.parse(asJson([], { builds: summary })), machine };
  const document =
    'Before\n\n<!-- builds: written by bench/write-performance.ts -->\n\nold\n\n<!-- /builds -->\n\nAfter\n';
  const written = withTables(document, tablesOf([report]));
  expect(written).toMatch(/^Before\n\n<!-- builds.*-->\n\n\*\*10,000 pages\*\* on 2026-11-26; /);
  expect(written).toMatch(/<!-- \/builds -->\n\nAfter\n$/);
  expect(written.split('\n')).toEqual(
    expect.arrayContaining([
      '| | Pagebook 0.1.0 | Hugo 0.111.3 |',
      '| from nothing | 30.0 s | 20.0 s (1.50) |',
      '| 100 pages edited | 9.00 s | – |',
      '| the most memory, from nothing | 1.5 GiB | 1.0 GiB |',
      '| pages · files of the site | 10,000 · 30,000 | 10,000 · 30,000 |',
      '| search until the first result, gzip | 29.3 KiB | – |',
      '| one page edited, to the time of Hugo for all pages | 0.30 × | 0.25 × | **over** |',
      '- VitePress 1.6.4 failed, from nothing: heap out of memory',
    ]),
  );
  expect(withTables(written, tablesOf([report]))).toBe(written);
  expect(() => withTables('No marks', 'x')).toThrow('the document needs a line `<!-- builds');
});
