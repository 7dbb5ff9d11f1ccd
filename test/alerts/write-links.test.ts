import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRuleFiles } from '../../src/alerts/read-rule-file.ts';
import { type LinkPlace, writeLinks } from '../../src/alerts/write-links.ts';
import { checked, oneRule, ruleFile } from '../support/site.ts';
import { makeTree } from '../support/tree.ts';

const PLACE: LinkPlace = { names: ['runbook_url'], adds: true };
const BASE = 'https://books.example.com';
const PAGE = `${BASE}/alerts/HighCPU/`;
const NEW = `'${PAGE}?host={{ or $labels.host $labels.node $labels.instance | urlquery }}&service={{ or $labels.service $labels.job | urlquery }}&pod={{ $labels.pod | urlquery }}'`;

const linked = (url: string): string => oneRule('HighCPU', 'expr: up == 0', 'annotations:', `  runbook_url: ${url}`);

describe('a file with links put right', () => {
  const write = async (file: string, text: string) => {
    await writeFile(file, text);
    const [read] = await readRuleFiles([{ file: path.basename(file) }], path.dirname(file));
    const { files } = await checked(read ? [read] : []);
    return writeLinks(files, BASE, PLACE, path.dirname(file));
  };
  const folder = async (): Promise<string> => {
    const { root } = await makeTree({});
    await mkdir(root, { recursive: true });
    return root;
  };

  test('keeps its mark, its mode and its name, and nothing is left beside it', async () => {
    const root = await folder();
    const file = path.join(root, 'rules.yml');
    await writeFile(file, '');
    await chmod(file, 0o640);
    expect(await write(file, `\ufeff${linked('https://wiki/x')}`)).toEqual({ files: 1, links: 1, left: [] });
    expect(await readFile(file, 'utf8')).toBe(`\ufeff${linked(NEW)}`);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(root)).toEqual(['rules.yml']);
  });

  test('is written where a symbolic link leads', async () => {
    const root = await folder();
    await writeFile(path.join(root, 'real.yml'), '');
    await symlink('real.yml', path.join(root, 'rules.yml'));
    await write(path.join(root, 'rules.yml'), linked('https://wiki/x'));
    expect((await lstat(path.join(root, 'rules.yml'))).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(root, 'real.yml'), 'utf8')).toBe(linked(NEW));
  });

  test('that has none to put right is not touched', async () => {
    const root = await folder();
    expect(await write(path.join(root, 'rules.yml'), linked(`'${PAGE}?host=a'`))).toEqual({
      files: 0,
      links: 0,
      left: [],
    });
  });

  test('that is gone is told, and the others are written', async () => {
    const root = await folder();
    await writeFile(path.join(root, 'b.yml'), linked('https://wiki/x'));
    const { files } = await checked([
      ruleFile(linked('https://wiki/x'), 'a.yml'),
      ruleFile(linked('https://wiki/x'), 'b.yml'),
    ]);
    const written = await writeLinks(files, BASE, PLACE, root);
    expect(written).toEqual({ files: 1, links: 1, left: [expect.stringContaining('a.yml')] });
    expect(await readFile(path.join(root, 'b.yml'), 'utf8')).toBe(linked(NEW));
  });
});
