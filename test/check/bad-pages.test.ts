import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem, Severity } from '../../src/problems/problem.ts';
import { reportGithub } from '../../src/problems/report-github.ts';
import { reportText } from '../../src/problems/report-text.ts';
import { command, type Ended } from '../support/command.ts';
import { allRules, commandOf } from '../support/rules.ts';

/**
 * Trees that are bad on purpose. Each file says itself what is to be reported of it, at its end:
 * `<!-- expect 6:1 error broken-link -->`, in YAML `# expect …`.
 */
const folder = fileURLToPath(new URL('./bad/', import.meta.url));
const cache = path.resolve('.cache');
const EXPECTED = /^(?:<!--|#) expect (\d+:\d+) (\w+) ([\w-]+)/gm;

const trees = readdirSync(folder).map((name) => ({ name, root: path.join(folder, name), expected: expectedIn(name) }));

/** What all files of a tree expect, as `file:line:column severity rule`. */
function expectedIn(tree: string): string[] {
  return readdirSync(path.join(folder, tree), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const whole = path.join(entry.parentPath, entry.name);
      const file = path.relative(path.join(folder, tree), whole).replaceAll('\\', '/');
      const matches = readFileSync(whole, 'latin1').matchAll(EXPECTED);
      return Array.from(matches, ([, place, severity, rule]) => `${file}:${place} ${severity} ${rule}`);
    })
    .sort();
}

const severities: Record<string, Severity> = { error: 'error', warning: 'warning', notice: 'suggestion' };
const unescaped = (text: string): string =>
  text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What a report in each format says, in the form of the expectations. */
const readers: Record<string, (stdout: string) => string[]> = {
  text: (stdout) =>
    Array.from(
      stdout.matchAll(/^\.\/(\S.*?:\d+:\d+) {2}(\w+) {2}.* {2}([\w-]+)$/gm),
      ([, place, severity, rule]) => `${place} ${severity} ${rule}`,
    ),
  json: (stdout) =>
    JSON.parse(stdout).problems.map(
      ({ file, line, column, severity, rule }: Problem) => `${file}:${line}:${column} ${severity} ${rule}`,
    ),
  github: (stdout) =>
    Array.from(
      stdout.matchAll(/^::(\w+) file=([^,]*),line=(\d+),col=(\d+),title=([^:]*)::.+$/gm),
      ([, severity = '', file = '', line, column, rule]) =>
        `${unescaped(file)}:${line}:${column} ${severities[severity]} ${rule}`,
    ),
};

const check = (root: string, format: string): Promise<Ended> =>
  command('check', ['--format', format], { PAGEBOOK_CONTENT: root, PAGEBOOK_CACHE: cache, GITHUB_WORKSPACE: '' }, root);

/** How the command prints what it has found, in a format of its own for people and for GitHub. */
const reports: Record<string, (problems: Problem[]) => string> = {
  text: (problems) => reportText(problems, '.', false),
  github: (problems) => reportGithub(problems, ''),
};

describe.each(trees)('the bad tree $name', ({ name, root, expected }) => {
  const ended = new Map<string, Ended>();
  beforeAll(async () => {
    const json = await check(root, 'json');
    ended.set('json', json);
    // It finds the same in any format: the command prints each once, of the tree that breaks most rules.
    for (const [format, report] of Object.entries(reports))
      ended.set(
        format,
        name === 'site' ? await check(root, format) : { ...json, stdout: report(JSON.parse(json.stdout).problems) },
      );
  });

  test.each(Object.keys(readers))('gets exactly the reports that its files expect, as %s', (format) => {
    const { stdout = '', stderr, code } = ended.get(format) ?? {};
    expect(readers[format]?.(stdout).sort()).toEqual(expected);
    expect(stderr).toBe('');
    expect(code).toBe(expected.some((each) => each.includes(' error ')) ? 1 : 0);
  });

  test.each(['text', 'github'])('has no other line in it, as %s', (format) => {
    const lines = (ended.get(format)?.stdout ?? '').trimEnd().split('\n');
    // Each problem has a hint under it, and all have a count.
    expect(lines).toHaveLength(format === 'text' ? expected.length * 2 + 1 : expected.length);
  });
});

test('every rule of the content has a bad page', () => {
  const ofContent = allRules.names.filter((name) => commandOf(name) !== 'alerts');
  const broken = trees.flatMap(({ expected }) => expected.map((each) => each.split(' ')[2]));
  expect(ofContent.filter((name) => !broken.includes(name))).toEqual([]);
});
