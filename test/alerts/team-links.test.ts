import { describe, expect, test } from 'vitest';
import { alertsText } from '../../src/alerts/report-alerts.ts';
import { fixLinks, type LinkPlace } from '../../src/alerts/write-links.ts';
import { HOST, PAGE } from '../support/linked-rule.ts';
import { checked, oneRule, pagesOf, site } from '../support/site.ts';
import type { Files } from '../support/tree.ts';

const PLACE: LinkPlace = { names: ['runbook_url'], adds: true };
const withSettings = (lines: string): Files => ({ ...site, 'site.yml': `${site['site.yml']}alerts: ${lines}\n` });

async function problemsOf(text: string, files: Files = site): Promise<string[]> {
  const { reports } = await checked(text, files);
  return reports.flatMap(({ problems }) => problems.map(({ rule, message }) => `${rule}: ${message}`));
}

describe('the name of the annotation that holds the link', () => {
  test('is `runbook_url`, or `runbook` in older rules', async () => {
    expect(await problemsOf(oneRule('HighCPU', 'expr: up', 'annotations:', `  runbook: '${PAGE}${HOST}'`))).toEqual([]);
    // What is no link is a text that happens to have that name.
    expect(await problemsOf(oneRule('HighCPU', 'expr: up', "annotations: {runbook: 'Call Ann'}"))).toEqual([
      'missing-runbook-link: `HighCPU` has the page `/alerts/HighCPU/`, but no `runbook_url`',
    ]);
  });

  test('is what `site.yml` says, in annotations and in labels, the first of several that is there', async () => {
    const files = withSettings('{links: [wiki, playbook]}');
    const linked = (...lines: string[]): string => oneRule('HighCPU', 'expr: up', ...lines);
    expect(await problemsOf(linked('annotations:', `  wiki: '${PAGE}${HOST}'`), files)).toEqual([]);
    expect(await problemsOf(linked('labels:', `  playbook: '${PAGE}${HOST}'`), files)).toEqual([]);
    expect(
      await problemsOf(linked('annotations:', `  playbook: '${PAGE}${HOST}'`, '  wiki: https://x/y'), files),
    ).toEqual(['dead-runbook-link: `https://x/y` leads nowhere on this site']);
    expect(await problemsOf(linked('annotations:', `  runbook_url: '${PAGE}${HOST}'`), files)).toEqual([
      'missing-runbook-link: `HighCPU` has the page `/alerts/HighCPU/`, but no `wiki`',
    ]);
  });

  test('is kept where a link is put right, and the first is added where there is none', async () => {
    const files = withSettings('{links: [wiki, playbook]}');
    const pages = await pagesOf(files);
    const fixed = async (text: string, adds = true): Promise<string | undefined> => {
      const [file] = (await checked(text, files)).files;
      return file && fixLinks(file, pages.origin, undefined, { names: pages.linkNames, adds })?.text;
    };
    const bare = oneRule('HighCPU', 'expr: sum(up)');
    expect(await fixed(bare)).toBe(
      `${bare}`.replace('        expr', `        annotations:\n          wiki: ${PAGE}\n        expr`),
    );
    // Where Alertmanager's template makes the links.
    expect(await fixed(bare, false)).toBeUndefined();
    const label = oneRule('HighCPU', 'expr: sum(up)', 'labels:', '  playbook: https://x/y # old');
    expect(await fixed(label)).toBe(label.replace('https://x/y', PAGE));
  });
});

test('a page to which a link leads in one of its cases is not without an alert', async () => {
  const files = { ...site, 'alerts/DiskFull.md': '# DiskFull\n' };
  const link = `{{ if $labels.x }}${PAGE}${HOST}{{ else }}https://books.example.com/alerts/DiskFull/{{ end }}`;
  const { problems } = await checked(oneRule('HighCPU', 'expr: up', `annotations: {runbook_url: '${link}'}`), files);
  expect(problems).toEqual([]);
});

test('a link in a block of YAML does not end with the end of its line', async () => {
  for (const sign of ['|', '>', '|+', '>-']) {
    const text = oneRule('HighCPU', 'expr: up', 'annotations:', `  runbook_url: ${sign}`, `    ${PAGE}${HOST}`);
    const { files, reports } = await checked(text);
    expect(reports).toEqual([expect.objectContaining({ link: `${PAGE}${HOST}`, problems: [] })]);
    expect(files[0] && fixLinks(files[0], 'https://books.example.com', undefined, PLACE)).toBeUndefined();
  }
});

describe('a link to another site', () => {
  const away = oneRule(
    'Other',
    'expr: up',
    "annotations: {runbook_url: 'https://wiki.example.com/x/{{ $labels.job }}'}",
  );
  const branched = oneRule(
    'HighCPU',
    'expr: up',
    'annotations:',
    `  runbook_url: '{{ if $labels.x }}${PAGE}${HOST}{{ else }}https://wiki.example.com/x{{ end }}'`,
  );

  test('is an error unless `site.yml` allows its origin', async () => {
    expect(await problemsOf(away)).toEqual([expect.stringContaining('alert-without-page: `Other` has no page')]);
    expect(await problemsOf(branched)).toEqual([expect.stringContaining('dead-runbook-link: `https://wiki')]);
    const files = withSettings('{origins: [https://wiki.example.com]}');
    expect(await problemsOf(away, files)).toEqual([]);
    expect(await problemsOf(branched, files)).toEqual([]);
    expect((await problemsOf(away.replace('wiki', 'wiki.evil'), files))[0]).toContain('alert-without-page');
  });

  test('is not counted as one that lacks its page', async () => {
    const files = withSettings('{origins: [https://wiki.example.com]}');
    const last = async (tree: Files): Promise<string | undefined> =>
      alertsText(await checked(away, tree), false)
        .trimEnd()
        .split('\n')
        .at(-1);
    expect(await last(files)).toBe(
      '1 alert in 1 file; each has a page, or leads to another site; 1 page without an alert',
    );
    expect(await last(site)).toBe('1 alert in 1 file; 1 name without a page; 1 page without an alert');
  });

  test('stays as it is, also where there is a page of that name', async () => {
    const files = withSettings('{origins: [https://wiki.example.com]}');
    const [file] = (await checked(away.replace('Other', 'HighCPU'), files)).files;
    expect(file && fixLinks(file, undefined, undefined, PLACE)).toBeUndefined();
  });
});
