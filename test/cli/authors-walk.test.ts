import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { makeTree } from '../support/tree.ts';

test('a new author begins a page, fills it in, and sees that its rule leads there', async () => {
  const { root, environment } = await makeTree({
    'site.yml': 'address: https://books.example.com\n',
    'parameters.yml': 'host:\n  type: hostname\n  aliases: [instance]\n  required: true\n',
  });
  const directory = path.dirname(root);
  const run = (name: string, ...call: string[]) => command(name, call, environment, directory);
  await mkdir(path.join(directory, 'rules'));
  const write = (url: string): Promise<void> =>
    writeFile(
      path.join(directory, 'rules/disk.yml'),
      `groups:\n  - name: disk\n    rules:\n      - alert: DiskFull\n        expr: disk_used_ratio > 0.95\n        annotations:\n          runbook_url: '${url}'\n`,
    );
  const found = async (): Promise<{ page: string | null; rules: string[] }> => {
    const { stdout } = await run('alerts', 'rules/*.yml', '--format', 'json');
    const [alert] = JSON.parse(stdout).alerts;
    return { page: alert.page, rules: alert.problems.map(({ rule }: { rule: string }) => rule) };
  };

  await write('https://books.example.com/alerts/DiskFull/?hots={{ $labels.instance }}');
  expect(await found()).toEqual({ page: null, rules: ['alert-without-page'] });

  const { stdout } = await run('new', 'alert', 'DiskFull', '--severity', 'critical');
  const [file = '', address] = stdout.split('\n');
  expect([file, address]).toEqual(['content/alerts/DiskFull.md', 'https://books.example.com/alerts/DiskFull/']);
  const page = path.join(directory, file);
  const text = await readFile(page, 'utf8');
  await writeFile(page, text.replace('## Diagnosis\n', '## Diagnosis\n\n1. Log in: `ssh {{host}}`.\n'));
  expect(await found()).toEqual({
    page: '/alerts/DiskFull/',
    rules: ['missing-link-parameter', 'unescaped-link-value', 'unknown-link-parameter'],
  });

  await write(`${address}?host={{ $labels.instance | urlquery }}`);
  expect(await found()).toEqual({ page: '/alerts/DiskFull/', rules: [] });
});
