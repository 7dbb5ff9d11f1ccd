import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readRuleFiles } from '../../src/alerts/read-rule-file.ts';
import { oneRule } from '../support/site.ts';
import { makeTree } from '../support/tree.ts';
import { unprivileged } from '../support/unprivileged.ts';

const good = oneRule('HighCPU', 'expr: up');

test('files that cannot be read are told one by one, and the others are read', async () => {
  const { root } = await makeTree({
    'binary.yml': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0x00, 0x01]),
    'good.yml': good,
    'huge.yml': `# ${'x'.repeat(4 * 1024 * 1024)}\n`,
    'latin.yml': Buffer.from('# caf\xe9\n', 'latin1'),
    'mark.yml': `\ufeff${good}`,
    'secret.yml': good,
  });
  await mkdir(path.join(root, 'folder.yml'));
  await chmod(path.dirname(root), 0o755);
  await chmod(path.join(root, 'secret.yml'), 0o000);
  const names = ['binary', 'folder', 'gone', 'good', 'huge', 'latin', 'mark', 'secret', 'why'];
  const files = names.map((name) => ({ file: `${name}.yml`, ...(name === 'why' && { why: 'ELOOP' }) }));
  const read = await unprivileged(() => readRuleFiles(files, root));
  expect(
    read.map(({ file, rules, findings }) => [
      file,
      rules.length,
      findings.map(({ rule, message }) => `${rule}: ${message}`).join(),
    ]),
  ).toEqual([
    ['binary.yml', 0, 'unreadable-rules: `binary.yml` cannot be read: it is no text, for it holds a NUL byte'],
    ['folder.yml', 0, 'unreadable-rules: `folder.yml` cannot be read: it is no file'],
    ['gone.yml', 0, 'unreadable-rules: `gone.yml` cannot be read: ENOENT: no such file or directory'],
    ['good.yml', 1, ''],
    ['huge.yml', 0, 'unreadable-rules: `huge.yml` cannot be read: it is larger than 4 MiB'],
    ['latin.yml', 0, 'unreadable-rules: `latin.yml` cannot be read: it is not in UTF-8'],
    ['mark.yml', 1, ''],
    ['secret.yml', 0, 'unreadable-rules: `secret.yml` cannot be read: EACCES: permission denied'],
    ['why.yml', 0, 'unreadable-rules: `why.yml` cannot be read: ELOOP'],
  ]);
});
