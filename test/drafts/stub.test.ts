import { describe, expect, test } from 'vitest';
import { readTree } from '../../src/content/read-tree.ts';
import { readSettings } from '../../src/content/settings.ts';
import type { NewPage } from '../../src/drafts/new-page.ts';
import { stubOf } from '../../src/drafts/stub.ts';
import { checked, oneRule, site } from '../support/site.ts';
import { type Files, makeTree } from '../support/tree.ts';

const template = `---
severity: <% severity %>
owner: <% owner %>
service: <% service %>
reviewed: <% today %>
summary: <% summary %>
---
# <% name %>

## Meaning

<% meaning %>

## Diagnosis

1. <% expression %>
`;

async function stubs(text: string, files: Files): Promise<NewPage[]> {
  const { root } = await makeTree(files);
  const tree = await readTree(root);
  const { files: validated } = await checked(text, files);
  const alerts = validated.flatMap(({ alerts }) => alerts);
  return alerts
    .filter(({ page }) => !page)
    .map((alert) => stubOf(alert, { tree, vocabulary: readSettings(tree).vocabulary }));
}

const missing = oneRule(
  'DiskFull',
  'expr: \'disk{path="/"} > 0.9\'',
  'labels: {severity: critical, team: storage, service: "{{ $labels.job }}"}',
  'annotations:',
  "  summary: 'Disk of {{ $labels.instance }} is full: soon'",
  "  description: 'No *space* on {{ $labels.instance }} ({{ $labels.path }}).'",
);

describe('a page for an alert that has none', () => {
  test('says what its rule says', async () => {
    expect(await stubs(missing, { ...site, 'templates/alert.md': template })).toEqual([
      {
        file: 'alerts/DiskFull.md',
        text: `---
severity: critical
owner: storage
summary: "Disk of instance is full: soon"
---
# DiskFull

## Meaning

No \\*space\\* on {{host}} (\`{{ $labels.path }}\`).

## Diagnosis

1. Run the alert's expression: \`disk{path="/"} > 0.9\`
`,
      },
    ]);
  });

  test('shows an expression of several lines as one block of the step, whatever is in it', async () => {
    const text = oneRule(
      'DiskFull',
      'expr: |',
      '  # ```` of {{host}}',
      '  disk > 0.9',
      'annotations: {message: Full. Very.}',
    );
    const [page] = await stubs(text, { ...site, 'templates/alert.md': template });
    expect(page?.text).toContain(
      "1. Run the alert's expression:\n\n   `````promql raw\n   # ```` of {{host}}\n   disk > 0.9\n   `````\n",
    );
    expect(page?.text).toContain('summary: Full.\n');
  });

  test.each([template, undefined])('makes a tree that builds without a problem', async (alert) => {
    const text = [
      missing,
      oneRule(
        'Odd <b>',
        'expr: "a{b=\\"`{{host}}\\"}"',
        'annotations: {description: "<img src={{host}}> {{#host}} {{/pod}} {{> x}} {{{host}}}"}',
      ),
      oneRule('Lines', 'expr: "a\\n{{host}}\\n# ```"', 'annotations: {summary: "{{!}} {{=<% %>=}}"}'),
    ].join('---\n');
    const files = { ...site, ...(alert && { 'templates/alert.md': alert }) };
    const pages = await stubs(text, files);
    expect(pages.map(({ file }) => file)).toEqual(['alerts/DiskFull.md', 'alerts/Odd -b.md', 'alerts/Lines.md']);
    const all = { ...files, ...Object.fromEntries(pages.map((page) => [page.file, page.text])) };
    expect((await (await makeTree(all)).prepare()).problems).toEqual([]);
    expect((await checked(text, all)).problems.filter(({ rule }) => rule === 'alert-without-page')).toEqual([]);
  });
});

describe('the place of a page for an alert', () => {
  const place = async (url: string, more: Files = {}, name = 'DiskFull'): Promise<string | undefined> => {
    const text = oneRule(name, 'expr: up', `annotations: {runbook_url: "${url}"}`);
    const { 'alerts/HighCPU.md': alert = '', ...rest } = site;
    const files: Files = Object.keys(more).length === 0 ? site : { ...rest, 'x.md': alert, ...more };
    const [page] = await stubs(text, files);
    if (!page) return undefined;
    // Wherever it is, it is an alert's, and it is found.
    const { reports, pagesWithoutAlert } = await checked(text, { ...files, [page.file]: page.text });
    expect(pagesWithoutAlert.map(({ file }) => file)).not.toContain(page.file);
    expect(reports[0]?.page).not.toBeNull();
    return page.file + (reports[0]?.problems.some(({ rule }) => rule === 'dead-runbook-link') ? ' (dead)' : '');
  };

  test.each<[string, Files, string]>([
    [
      'https://x/runbooks/disk/diskfull',
      { 'content/runbooks/disk/Other.md': 'x' },
      'content/runbooks/disk/DiskFull.md',
    ],
    ['https://x/runbooks/disk/diskfull', { 'content/runbooks/cpu/Other.md': 'x' }, 'content/runbooks/disk/DiskFull.md'],
    ['https://x/base/pages/DiskFull/', { 'pages/Other.md': 'x' }, 'pages/DiskFull.md'],
    ['https://x/alerts/linux/DiskFull/', { 'alerts/Other.md': 'x' }, 'alerts/linux/DiskFull.md'],
    [
      'https://x/runbooks/disk/diskfull',
      { 'runbooks/disk/index.md': 'x', 'alerts/Other.md': 'x' },
      'alerts/DiskFull.md (dead)',
    ],
    ['https://x/somewhere/else', { 'somewhere/a.md': 'x' }, 'alerts/DiskFull.md (dead)'],
    ['https://x/nowhere/DiskFull', {}, 'alerts/DiskFull.md (dead)'],
    ['https://x/{{ $labels.alertname }}', {}, 'alerts/DiskFull.md'],
  ])('that links to %s is where the link leads, if it can be', async (url, files, expected) => {
    expect(await place(url, files)).toBe(expected);
  });

  test.each([
    ['../../etc/passwd', 'alerts/etc-passwd.md'],
    ['High CPU: 90%', 'alerts/High CPU- 90.md'],
    ['..', 'alerts/alert.md'],
    ['a'.repeat(400), `alerts/${'a'.repeat(120)}.md`],
  ])('called %.20s is a file in the tree', async (name, file) => {
    expect((await stubs(oneRule(JSON.stringify(name), 'expr: up'), site))[0]?.file).toBe(file);
  });
});
