import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, type Ended } from '../support/command.ts';
import { oneRule, site } from '../support/site.ts';
import { contentsOf, makeTree, type Tree } from '../support/tree.ts';

const PAGE = 'https://books.example.com/alerts/HighCPU/';
const good = oneRule(
  'HighCPU',
  'expr: up',
  'annotations:',
  `  runbook_url: '${PAGE}?host={{ $labels.instance | urlquery }}'`,
);
const dead = oneRule('HighCPU', 'expr: up # hot', 'annotations:', '  runbook_url: https://wiki/x');
const missing = oneRule('DiskFull', 'expr: disk > 0.9', 'annotations:', "  summary: '{{ $labels.pod }} is full'");

/** A site with rule files beside its content. */
const withRules = async (rules: Record<string, string | Uint8Array>): Promise<Tree> => {
  const tree = await makeTree(site);
  await tree.write(Object.fromEntries(Object.entries(rules).map(([file, text]) => [`../rules/${file}`, text])));
  return tree;
};
const alerts = ({ root, environment }: Tree, ...call: string[]): Promise<Ended> =>
  command('alerts', call, { ...environment, GITHUB_WORKSPACE: '' }, path.dirname(root));

describe('npm run alerts', () => {
  test('says what is wrong, where, and how to fix it, and ends with 1', async () => {
    const tree = await withRules({ 'a.yml': dead, 'deep/b.yml': missing, 'good.yml': good });
    const { code, stdout, stderr } = await alerts(tree, 'rules/**/*.yml');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'rules/a.yml:7:24  error  `https://wiki/x` leads nowhere on this site  dead-runbook-link',
      "    The alert's page is `/alerts/HighCPU/`: fix the link, or call `npm run alerts` with `--write`.",
      'rules/deep/b.yml:4:16  error  `DiskFull` has no page  alert-without-page',
      '    Write one (`npm run new -- alert DiskFull`), or call `npm run alerts` with `--stubs`.',
      '2 errors',
      '3 alerts in 3 files; 1 name without a page',
      '',
    ]);
  });

  test('ends with 0 when there are only warnings, or nothing', async () => {
    const tree = await withRules({ 'good.yml': good, 'empty.yml': 'groups: []\n' });
    expect(await alerts(tree, 'rules/good.yml')).toEqual({
      code: 0,
      stdout: '1 alert in 1 file; each has a page\n',
      stderr: '',
    });
    const { code, stdout } = await alerts(tree, 'rules/empty.yml');
    expect(code).toBe(0);
    expect(stdout).toContain('content/alerts/HighCPU.md:1:1  warning  `/alerts/HighCPU/`');
    expect(stdout).toMatch(/\n0 alerts in 1 file; each has a page; 1 page without an alert\n$/);
  });

  test('prints one object as JSON, and nothing else', async () => {
    const tree = await withRules({ 'a.yml': dead, 'bad.yml': 'groups:\n  - rules: {}\n', 'b.yml': missing });
    const { code, stdout, stderr } = await alerts(tree, 'rules', '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const problem = (rule: string, file: string, line: number, column: number) => ({
      rule,
      severity: 'error',
      file,
      line,
      column,
      message: expect.any(String),
      hint: expect.any(String),
    });
    expect(JSON.parse(stdout)).toEqual({
      alerts: [
        {
          name: 'HighCPU',
          file: 'rules/a.yml',
          page: '/alerts/HighCPU/',
          link: 'https://wiki/x',
          problems: [problem('dead-runbook-link', 'rules/a.yml', 7, 24)],
        },
        {
          name: 'DiskFull',
          file: 'rules/b.yml',
          page: null,
          link: null,
          problems: [problem('alert-without-page', 'rules/b.yml', 4, 16)],
        },
        {
          name: null,
          file: 'rules/bad.yml',
          page: null,
          link: null,
          problems: [problem('rules-schema', 'rules/bad.yml', 2, 12)],
        },
      ],
      pagesWithoutAlert: [],
    });
  });

  test('prints annotations for GitHub', async () => {
    const tree = await withRules({ 'b.yml': missing });
    const { code, stdout } = await alerts(tree, 'rules/*', '--format', 'github');
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^::warning file=content\/alerts\/HighCPU\.md,line=1,col=1,title=page-without-alert::/),
      expect.stringMatching(
        /^::error file=rules\/b\.yml,line=4,col=16,title=alert-without-page::`DiskFull` has no page%0A/,
      ),
      '',
    ]);
  });

  test('names files for GitHub from the root of the repository', async () => {
    const tree = await withRules({ 'b.yml': missing });
    const { stdout } = await command(
      'alerts',
      ['b.yml', '--format', 'github'],
      { ...tree.environment, GITHUB_WORKSPACE: path.dirname(tree.root) },
      path.join(tree.root, '../rules'),
    );
    expect(stdout.match(/file=[^,]+/g)).toEqual(['file=content/alerts/HighCPU.md', 'file=rules/b.yml']);
  });

  test('says when there is no content, and ends with 2', async () => {
    const tree = await withRules({ 'b.yml': missing });
    const environment = { ...tree.environment, PAGEBOOK_CONTENT: `${tree.root}-none` };
    const { code, stderr } = await command('alerts', ['rules'], environment, path.dirname(tree.root));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(`the content folder \`${tree.root}-none\` is not there`),
    });
  });

  test('tells what it cannot read in a line each, and reads the rest', async () => {
    const tree = await withRules({
      'binary.yml': new Uint8Array([0, 1, 2]),
      'broken.yml': 'groups: [\n',
      'helm.yml': 'groups:\n{{- range .Values.groups }}\n  - name: g\n{{- end }}\n',
      'huge.yml': `# ${'x'.repeat(5 * 1024 * 1024)}`,
      'long.yml': oneRule('HighCPU', 'expr: up', 'annotations:', `  runbook_url: ${PAGE}?host=${'x'.repeat(10_000)}`),
      'null.yml': 'groups:\n  - name: g\n    rules: {}\n',
      'z.yml': missing,
    });
    const { code, stdout, stderr } = await alerts(tree, 'rules/*.yml');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const lines = stdout.split('\n').filter((line) => /^rules\//.test(line));
    expect(lines.map((line) => `${line.split('  ')[0]} ${line.split('  ').at(-1)}`)).toEqual([
      'rules/binary.yml:1:1 unreadable-rules',
      'rules/broken.yml:1:9 rules-syntax',
      'rules/helm.yml:2:1 rules-syntax',
      'rules/huge.yml:1:1 unreadable-rules',
      'rules/long.yml:7:24 oversized-runbook-link',
      'rules/null.yml:3:12 rules-schema',
      'rules/z.yml:4:16 alert-without-page',
    ]);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(300);
    expect(stdout).not.toMatch(/^\s+at /m);
  });

  test.each([
    [['rules/none.yml'], '`rules/none.yml` is no file, and matches none.'],
    [['rules/*.yml', 'rules/*.toml'], '`rules/*.toml` is no file'],
    [['rules/a.yml', '--write-baseline'], '`--write-baseline` needs the file: `--baseline FILE`.'],
    [['rules/a.yml', '--format', 'xml'], '`xml` is invalid. It is one of `text`, `json`, `github`, `gitlab`.'],
  ])('called with %j says what is wrong, and ends with 2', async (call, says) => {
    const { code, stdout, stderr } = await alerts(await withRules({ 'a.yml': good }), ...call);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).toContain('\nUsage: npm run alerts -- [options] <rules...>\n');
  });

  test('keeps the problems that there are in a baseline, and then holds new ones', async () => {
    const tree = await withRules({ 'a.yml': dead });
    const call = ['rules', '--baseline', 'rules/old.json'];
    expect(await alerts(tree, ...call)).toMatchObject({ code: 2, stderr: expect.stringContaining('is not there') });
    expect(await alerts(tree, ...call, '--write-baseline')).toEqual({
      code: 0,
      stdout: '1 alert in 1 file; each has a page\n1 problem of the baseline passed over\n',
      stderr: '1 problem kept in rules/old.json\n',
    });
    await tree.write({ '../rules/b.yml': missing });
    const { code, stdout } = await alerts(tree, ...call);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(/^rules\/b\.yml:4:16 {2}error/) });
    expect(stdout).toMatch(
      /\n1 error\n2 alerts in 2 files; 1 name without a page\n1 problem of the baseline passed over\n$/,
    );
    await tree.write({ '../rules/a.yml': good });
    expect((await alerts(tree, ...call)).stdout).toContain(
      '0 problems of the baseline passed over; 1 fixed since: `--write-baseline` takes it out',
    );
    await tree.write({ '../rules/old.json': '[]' });
    expect(await alerts(tree, ...call)).toMatchObject({ code: 2, stderr: expect.stringContaining('is no baseline') });
  });

  test('changes nothing unless it is told to', async () => {
    const tree = await withRules({ 'a.yml': dead, 'b.yml': missing });
    const before = await contentsOf(path.dirname(tree.root));
    await alerts(tree, 'rules');
    const after = await contentsOf(path.dirname(tree.root));
    expect([...after].filter(([file]) => !file.startsWith('cache/'))).toEqual([...before]);
  });

  test('writes pages and puts links right, and then finds nothing wrong', async () => {
    const tree = await withRules({ 'a.yml': dead, 'b.yml': missing });
    const { code, stdout, stderr } = await alerts(tree, 'rules', '--write', '--stubs', '--format', 'json');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '1 page written\n  content/alerts/DiskFull.md\n2 links put right in 2 files\n',
    });
    expect(JSON.parse(stdout).alerts.flatMap(({ problems }: { problems: unknown[] }) => problems)).toEqual([]);
    const rules = path.join(path.dirname(tree.root), 'rules');
    expect(await readFile(path.join(rules, 'a.yml'), 'utf8')).toBe(
      dead.replace(
        'https://wiki/x',
        `'${PAGE}?host={{ or $labels.host $labels.node $labels.instance | urlquery }}&service={{ or $labels.service $labels.job | urlquery }}&pod={{ $labels.pod | urlquery }}'`,
      ),
    );
    expect(await readFile(path.join(rules, 'b.yml'), 'utf8')).toBe(
      missing.replace(
        'summary:',
        "runbook_url: 'https://books.example.com/alerts/DiskFull/?pod={{ $labels.pod | urlquery }}'\n          summary:",
      ),
    );
    const page = await readFile(path.join(tree.root, 'alerts/DiskFull.md'), 'utf8');
    expect(page).toContain('{{pod}} is full');
    expect((await alerts(tree, 'rules', '--write', '--stubs')).stderr).toBe(
      '0 pages written\n0 links put right in 0 files\n',
    );
  });
});
