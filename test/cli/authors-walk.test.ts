import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { command } from '../support/command.ts';
import { startServer } from '../support/running-server.ts';
import { makeTree } from '../support/tree.ts';

const SITE = 'https://books.example.com';

test('a new author begins a page, fixes three mistakes, sees it, and that its rule leads there', async () => {
  const { root, environment } = await makeTree({
    'site.yml': `address: ${SITE}\n`,
    'parameters.yml': 'host:\n  type: hostname\n  aliases: [instance]\n  required: true\n',
    'runbooks/storage/index.md': '---\nowner: team-a\n---\n# Storage\n\nDisks and volumes.\n',
    'runbooks/storage/clean-up.md':
      '---\nowner: team-a\n---\n# Clean up\n\n## About\n\nIt frees space.\n\n## Steps\n\n1. `ls`\n',
  });
  const directory = path.dirname(root);
  const run = (name: string, ...call: string[]) => command(name, call, environment, directory);

  // A rule is there, and its page is not.
  await mkdir(path.join(directory, 'rules'));
  const linkTo = (url: string): Promise<void> =>
    writeFile(
      path.join(directory, 'rules/disk.yml'),
      `groups:\n  - name: disk\n    rules:\n      - alert: DiskFull\n        expr: disk_used_ratio > 0.95\n        annotations:\n          runbook_url: '${url}'\n`,
    );
  const alerts = async (): Promise<{ page: string | null; rules: string[] }> => {
    const { stdout } = await run('alerts', 'rules/*.yml', '--format', 'json');
    const [alert] = JSON.parse(stdout).alerts;
    return { page: alert.page, rules: alert.problems.map(({ rule }: { rule: string }) => rule) };
  };
  await linkTo(`${SITE}/alerts/DiskFull/?hots={{ $labels.instance }}`);
  expect(await alerts()).toEqual({ page: null, rules: ['alert-without-page'] });

  // The page begins as its template, and the dev server has it.
  const begun = await run('new', 'alert', 'DiskFull', '--severity', 'critical', '--owner', 'team-a');
  const [file = '', address] = begun.stdout.split('\n');
  expect([file, address]).toEqual(['content/alerts/DiskFull.md', `${SITE}/alerts/DiskFull/`]);
  const page = path.join(directory, file);
  const template = await readFile(page, 'utf8');
  const dev = await startServer('dev', environment);
  onTestFinished(async () => void (await dev.close()));
  const shown = async (place = ''): Promise<string> => (await fetch(`${dev.origin}/alerts/DiskFull/${place}`)).text();
  expect(await shown()).toContain('id="meaning"');

  // It is filled in, with three mistakes.
  const filled = template
    .replace(
      /## Meaning\n[\s\S]*?(?=## Diagnosis)/,
      '## Meaning\n\nA disk is full.\n\n## Impact\n\nNothing is written.\n\n',
    )
    .replace(/## Diagnosis\n[\s\S]*?(?=## Mitigation)/, '## Diagnosis\n\n1. Log in to {{hots}}: `ssh <host>`.\n\n')
    .replace(/## Mitigation\n[\s\S]*$/, '## Mitigation\n\n1. [Clean up](../runbooks/storage/cleanup.md) {{host}}.\n');
  await writeFile(page, filled);
  const lineOf = (text: string): number => filled.slice(0, filled.indexOf(text)).split('\n').length;
  const check = async (): Promise<{
    code: number | null;
    problems: { rule: string; line: number; hint: string }[];
  }> => {
    const { code, stdout } = await run('check', '--strict', '--format', 'json');
    return { code, problems: JSON.parse(stdout).problems };
  };
  const found = await check();
  expect(found.problems.map(({ rule, line }) => [rule, line])).toEqual([
    ['tag-not-live', lineOf('{{hots}}')],
    ['hand-filled-placeholder', lineOf('<host>')],
    ['broken-link', lineOf('cleanup.md')],
  ]);
  expect(found.code).toBe(1);
  await expect.poll(dev.told).toContain('cleanup.md');

  // They are fixed as the hints say, and the dev server shows the page.
  await writeFile(
    page,
    filled.replace('{{hots}}', '{{host}}').replace('<host>', '{{host}}').replace('cleanup', 'clean-up'),
  );
  expect(await check()).toEqual({ code: 0, problems: [] });
  await expect
    .poll(() => shown())
    .toContain('<code>ssh <span data-parameter="host" data-state="unfilled">{{host}}</span></code>');
  expect(await shown('index.md')).toBe(await readFile(page, 'utf8'));

  // The rule's link is held against the page, fixed, and right.
  expect(await alerts()).toEqual({
    page: '/alerts/DiskFull/',
    rules: ['missing-link-parameter', 'unescaped-link-value', 'unknown-link-parameter'],
  });
  await linkTo(`${address}?host={{ $labels.instance | urlquery }}`);
  expect(await alerts()).toEqual({ page: '/alerts/DiskFull/', rules: [] });
});
