import { describe, expect, test } from 'vitest';
import { makeTeam } from '../support/team.ts';
import { check, checkAsJson, config, NO_SUDO, PAGE, problemsIn, problemsOf, settings } from '../support/team-rules.ts';

describe('a rule that fails', () => {
  const CASES: [what: string, body: string, why: string][] = [
    ['throws', "throw new TypeError('it has no `title`\\n    at line 1')", 'it has no `title`'],
    ['gives back a promise', 'return Promise.resolve([])', 'it gives back no list of findings'],
    [
      'gives back half a finding',
      "return [{ file: 'a.md' }]",
      'a finding needs `file`, `offset`, `message` and `hint`',
    ],
    ['goes too deep', 'const deeper = () => 1 + deeper(); return deeper()', 'Maximum call stack size exceeded'],
  ];

  test.each(CASES)('because it %s is a problem of its page, and the others go on', async (_, body, why) => {
    const fails = `{ name: 'fails', severity: 'warning', checkPage(page) { if (page.file === 'a.md') { ${body} } return []; } }`;
    const tree = await makeTeam(config(fails, NO_SUDO), { ...settings, 'a.md': PAGE, 'b.md': '# B\n' });
    const ended = await checkAsJson(tree);
    const problems = problemsIn(ended);
    expect(problems.map(({ file, rule, severity }) => `${file} ${severity} ${rule}`)).toEqual([
      'a.md error broken-rule',
      'a.md warning no-sudo',
      'a.md warning no-sudo',
    ]);
    expect(problems[0]?.message).toBe(`the rule \`fails\` fails on this page: ${why}`);
    expect(problems[0]?.hint).toContain('`check: { fails: off }`');
    expect(ended.stderr).toBe('');
  });

  test('on the whole site is a problem of the configuration', async () => {
    const fails = "{ name: 'fails', severity: 'warning', checkSite() { throw new Error('no pages'); } }";
    const tree = await makeTeam(config(fails), { ...settings, 'a.md': '# A\n\n{{host}}\n' });
    const [problem, ...more] = await problemsOf(tree);
    expect(problem).toMatchObject({
      rule: 'broken-rule',
      file: '../pagebook.config.ts',
      message: 'the rule `fails` fails on the whole site: no pages',
    });
    expect(more).toEqual([]);
  });

  test('by taking too long is a problem of its page, which is checked by the others', async () => {
    const slow = "{ name: 'slow', severity: 'warning', checkPage(page) { while (page.file === 'a.md'); return []; } }";
    const slowSite = "{ name: 'slow-site', severity: 'warning', checkSite() { for (;;); } }";
    const tree = await makeTeam(config(slow, NO_SUDO, slowSite), {
      ...settings,
      'site.yml': 'page_time_limit: 1\ncheck: { missing-owner: off, duplicate-title: off }\n',
      'a.md': PAGE,
      'b.md': PAGE,
    });
    const problems = await problemsOf(tree);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      '../pagebook.config.ts broken-rule',
      'a.md slow-page',
      'a.md no-sudo',
      'a.md no-sudo',
      'b.md no-sudo',
      'b.md no-sudo',
    ]);
    expect(problems[0]?.message).toBe(
      'the rule `slow-site` fails on the whole site: it takes more than 1 s of CPU time',
    );
    expect(problems[1]?.message).toBe('the rule `slow` on `a.md` takes more than 1 s of CPU time');
  });
});

describe('a configuration that says something wrong', () => {
  const failure = async (...rules: string[]): Promise<string> => {
    const tree = await makeTeam(config(...rules), { ...settings, 'a.md': '# A\n' });
    const { stdout, stderr, code } = await check(tree);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    return stderr;
  };

  test('is told with all that is wrong with its rules, and no trace', async () => {
    const stderr = await failure(
      "{ name: 'alias-tag', severity: 'warning', checkPage: () => [] }",
      "{ name: 'broken-link', severity: 'bad', checkpage: () => [] }",
      "{ name: 'Own rule', severity: 'error', docs: 'rules.md', checkSite: true }",
      "{ name: 'own-rule', severity: 'error', inPlainTree: 'off', checkSite: () => [] }",
      "{ name: 'own-rule', severity: 'error', inPlainTree: 'none', checkSite: () => [] }",
      'null',
    );
    expect(
      stderr
        .split('\n')
        .slice(1, -2)
        .map((line) => line.trim()),
    ).toEqual([
      "`rules.0.name` (`alias-tag`) is the name of one of Pagebook's rules: choose another one",
      '`rules.1.checkpage` is no field of a rule. Did you mean `checkPage`?',
      "`rules.1.name` (`broken-link`) is the name of one of Pagebook's rules: choose another one",
      '`rules.1.severity` (`bad`) must be `error`, `warning` or `suggestion`',
      '`rules.1` looks at nothing: write `checkPage`, `checkSite` or both',
      '`rules.2.name` (`Own rule`) must be words in small letters, such as `numbered-steps`',
      '`rules.2.docs` (`rules.md`) must be a web address such as `https://example.com/rules#numbered-steps`',
      '`rules.2.checkSite` (`true`) must be a function',
      '`rules.4.inPlainTree` (`none`) must be `error`, `warning`, `suggestion` or `off`',
      '`rules.4.name` (`own-rule`) is the name of another rule in this list',
      '`rules.5` must be a rule: `defineRule({ name, severity, checkPage })`',
    ]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('by a rule in `site.yml` that there is not is an error of that file, with the closest one', async () => {
    const tree = await makeTeam(config(NO_SUDO), {
      ...settings,
      'site.yml': 'check:\n  no-sodu: off\n  missing-owner: off\n',
      'a.md': '# A\n\n{{host}}\n',
    });
    const [problem, ...more] = await problemsOf(tree);
    expect(problem).toMatchObject({ rule: 'site-schema', file: 'site.yml', line: 2, column: 3 });
    expect(problem?.message).toBe('`check.no-sodu` is no rule. Did you mean `no-sudo`?');
    expect(more).toEqual([]);
    expect((await tree.prepare()).problems).toEqual([problem]);
  });
});
