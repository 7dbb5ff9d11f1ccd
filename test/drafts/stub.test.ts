import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree } from '../../src/content/read-tree.ts';
import { readSettings } from '../../src/content/settings.ts';
import { declareLabels } from '../../src/drafts/declare-labels.ts';
import type { NewPage } from '../../src/drafts/new-page.ts';
import { stubOf } from '../../src/drafts/stub.ts';
import { writeStubs } from '../../src/drafts/write-stubs.ts';
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
summary: "Disk of the instance is full: soon"
---
# DiskFull

## Meaning

No \\*space\\* on {{host}} (\`{{ $labels.path }}\`).

## Diagnosis

1. Run the alert's expression for what has fired: \`disk{path="/",{{#host}} instance=~"{{host}}(:[0-9]+)?",{{/host}}} > 0.9\`
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

/** Pages as they are written, and the names of what is to be declared for them. */
async function written(text: string, files: Files) {
  const tree = await makeTree(files);
  const source = await readTree(tree.root);
  const { vocabulary } = readSettings(source);
  const alerts = (await checked(text, files)).files.flatMap((file) => file.alerts);
  const { files: names, undeclared } = await writeStubs(alerts, { tree: source, vocabulary }, tree.root);
  const pages = await Promise.all(names.map((file) => readFile(path.join(tree.root, file), 'utf8')));
  return { tree, source, pages, undeclared };
}

describe('labels that the site does not declare', () => {
  const rules = oneRule(
    'DiskFull',
    'expr: sum by (instance, namespace, path) (disk) > 0.9',
    'labels: {tier: backend}',
    'annotations:',
    "  summary: '{{ $labels.instance }} of {{ $labels.namespace }} is full'",
    "  description: '{{ $labels.path }} of {{ $labels.tier }} is at {{ $value | humanizePercentage }} ({{ $labels.alertname }}).'",
  );

  test('are tags of parameters to declare: usual ones under their names, others under their own', async () => {
    const { pages, undeclared } = await written(rules, { 'site.yml': '' });
    expect(undeclared.map(({ name, parameter }) => [name, parameter.type])).toEqual([
      ['host', 'hostname'],
      ['namespace', 'word'],
      ['path', 'word'],
    ]);
    expect(pages[0]).toContain(
      '{{host}} of {{namespace}} is full\n\n{{path}} of backend is at the measured value (DiskFull).',
    );
    expect(pages[0]).toContain('disk{ {{#host}} instance=~"{{host}}(:[0-9]+)?",{{/host}}{{#namespace}} namespace=');
  });

  test('are declared by their own names where the usual one is another thing on this site', async () => {
    const { undeclared } = await written(rules, { 'parameters.yml': 'host: {type: word}\nnamespace: {}\n' });
    expect(undeclared.map(({ name }) => name)).toEqual(['instance', 'path']);
  });

  test('make a tree without a problem, and links with a query, once they are declared', async () => {
    const { tree, source, undeclared } = await written(rules, {
      ...site,
      'parameters.yml': '# Ours\nnode: {type: word}\n',
    });
    const told = await declareLabels(undeclared, source, tree.root, false);
    expect(told).toMatch(
      /^3 parameters of these pages to declare: put this into parameters\.yml, .*\n\n.*\$labels\.instance/s,
    );
    const dead = async () => (await tree.check()).problems.filter(({ message }) => message.includes('{{path}}'));
    expect(await dead()).not.toEqual([]);
    await declareLabels(undeclared, source, tree.root, true);
    expect(await readFile(path.join(tree.root, 'parameters.yml'), 'utf8')).toMatch(
      /^# Ours\nnode: \{type: word\}\n\n# /,
    );
    expect((await tree.prepare()).problems).toEqual([]);
    expect(await dead()).toEqual([]);
  });
});

test('a page says what its author has to fill in, and check tells where it is still to be done', async () => {
  for (const template of [
    undefined,
    await readFile(new URL('../../content/templates/alert.md', import.meta.url), 'utf8'),
  ]) {
    const files = {
      ...site,
      'alerts/HighCPU.md': 'x',
      ...(template !== undefined && { 'templates/alert.md': template }),
    };
    const { tree, pages } = await written(oneRule('DiskFull', 'expr: disk > 0.9'), files);
    expect(pages[0]?.match(/^.*To fill in:.*$/gm)).toHaveLength(3);
    const { problems } = await tree.check();
    expect(problems.filter(({ rule }) => rule === 'unfilled-section').map(({ message }) => message)).toEqual([
      'the section `Meaning` still says what to fill in',
      'the section `Impact` still says what to fill in',
      'the section `Mitigation` still says what to fill in',
    ]);
  }
});

test('a rule that links to another site on purpose needs no page', async () => {
  const files = { ...site, 'site.yml': 'alerts: {origins: [https://wiki.example.com]}\n' };
  const rule = oneRule('DiskFull', 'expr: disk', "annotations: {runbook_url: 'https://wiki.example.com/disk'}");
  expect((await written(rule, files)).pages).toEqual([]);
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
