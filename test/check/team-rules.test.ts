import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import type { Ended } from '../support/command.ts';
import { makeTeam, type Team } from '../support/team.ts';
import type { Files } from '../support/tree.ts';

/** A configuration with rules, each of them one text. */
const config = (...rules: string[]): Files => ({
  'pagebook.config.ts': [
    "import { defineRule } from 'pagebook/rule';",
    "import { defineConfig } from 'pagebook';",
    'export default defineConfig({',
    `  rules: [${rules.map((rule) => `defineRule(${rule})`).join(', ')}],`,
    '});',
    '',
  ].join('\n'),
});

const NO_SUDO = `{
  name: 'no-sudo',
  severity: 'warning',
  docs: 'https://wiki.example.com/rules#no-sudo',
  checkPage: (page) =>
    page.nodes('code').flatMap((node) =>
      Array.from(node.value.matchAll(/sudo /g), ({ index }) => ({
        ...page.placeOf(node, index),
        message: '\`sudo\` asks for a password',
        hint: 'Log in as a user who may do it.',
        edits: [{ ...page.placeOf(node, index), from: 'sudo ', to: '' }],
      })),
    ),
}`;

const settings: Files = {
  'site.yml': 'name: Team\ncheck: { missing-owner: off }\n',
  'parameters.yml': 'host: { type: hostname }\n',
};
const PAGE = '# Disk\n\nOn {{host}}:\n\n```sh\ndf -h\nsudo du -sh /var/{{host}} && sudo sync\n```\n';

const check = (tree: Team, ...options: string[]): Promise<Ended> => tree.run('check', ...options);

const problemsIn = ({ stdout }: Ended): Problem[] => JSON.parse(stdout).problems;
const placesIn = (ended: Ended): string[] =>
  problemsIn(ended).map(({ file, line, column, severity, rule }) => `${file}:${line}:${column} ${severity} ${rule}`);

const checkAsJson = (tree: Team, ...options: string[]): Promise<Ended> => check(tree, '--format', 'json', ...options);
const problemsOf = async (tree: Team): Promise<Problem[]> => problemsIn(await checkAsJson(tree));
const placesOf = async (tree: Team): Promise<string[]> => placesIn(await checkAsJson(tree));

describe('a rule of a team’s own', () => {
  test.each([
    ['a file outside the content', "{ file: '../outside.txt', offset: 0 }"],
    ['a place behind the end', "{ file: 'disk.md', offset: 1e9 }"],
  ])('that names %s is told, and changes nothing', async (_what, place) => {
    const rule = `{
      name: 'outside',
      severity: 'error',
      checkSite: () => [{ ...${place}, message: 'm', hint: 'h', edits: [{ ...${place}, from: 'x', to: 'y' }] }],
    }`;
    const tree = await makeTeam({ ...config(rule), 'outside.txt': 'x' }, { ...settings, 'disk.md': PAGE });
    const ended = await checkAsJson(tree, '--fix');
    expect(await readFile(path.join(tree.folder, 'outside.txt'), 'utf8')).toBe('x');
    expect(placesIn(ended)).toContain('site.yml:1:1 error broken-rule');
  });

  test('that ends the process is not taken for one that finds nothing', async () => {
    const tree = await makeTeam({ 'pagebook.config.ts': 'process.exit(0);\n' }, { ...settings, 'disk.md': PAGE });
    const { code, stdout, stderr } = await check(tree);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('pagebook.config.ts');
  });

  test('is reported at its places, as text, JSON and for GitHub, with the page that explains it', async () => {
    const tree = await makeTeam(config(NO_SUDO), { ...settings, 'disk.md': PAGE });
    expect(await problemsOf(tree)).toEqual(
      [1, 30].map((column) => ({
        rule: 'no-sudo',
        severity: 'warning',
        file: 'disk.md',
        line: 7,
        column,
        message: '`sudo` asks for a password',
        hint: 'Log in as a user who may do it.',
        docs: 'https://wiki.example.com/rules#no-sudo',
      })),
    );
    const { stdout, stderr, code } = await check(tree);
    expect(stdout).toBe(
      [
        ...[1, 30].flatMap((column) => [
          `content/disk.md:7:${column}  warning  \`sudo\` asks for a password  no-sudo`,
          '    Log in as a user who may do it.',
          '    https://wiki.example.com/rules#no-sudo',
        ]),
        '2 warnings',
        '',
      ].join('\n'),
    );
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const github = await check(tree, '--format', 'github');
    expect(github.stdout.split('\n')[0]).toMatch(
      /line=7,col=1,title=no-sudo::`sudo` asks for a password%0ALog in as a user who may do it\.%0Ahttps:\/\/wiki\.example\.com\/rules#no-sudo$/,
    );
  });

  test('has the severity that `site.yml` chooses, and is not run where that is off', async () => {
    const fails = "{ name: 'fails', severity: 'error', checkPage() { throw new Error('no'); } }";
    const tree = await makeTeam(config(NO_SUDO, fails), {
      ...settings,
      'site.yml': 'check: { missing-owner: off, no-sudo: error, fails: off }\n',
      'disk.md': PAGE,
    });
    const ended = await checkAsJson(tree);
    expect(placesIn(ended)).toEqual(['disk.md:7:1 error no-sudo', 'disk.md:7:30 error no-sudo']);
    expect(ended.code).toBe(1);
  });

  test('may be something else in a plain repository', async () => {
    const tree = await makeTeam(config(NO_SUDO.replace('docs:', "inPlainTree: 'suggestion', docs:")), {
      'disk.md': PAGE.replaceAll('{{host}}', 'web'),
    });
    expect(await placesOf(tree)).toEqual(['disk.md:7:1 suggestion no-sudo', 'disk.md:7:25 suggestion no-sudo']);
  });

  test('is passed over by a comment, which is told of when nothing is wrong', async () => {
    const comment = '<!-- check-disable-next-line no-sudo: only root can read it -->\n';
    const tree = await makeTeam(config(NO_SUDO), {
      ...settings,
      'disk.md': PAGE.replace('```sh', `${comment}\`\`\`sh`),
      'none.md': `# None\n\nOn {{host}}.\n\n${comment}Text.\n`,
      'typo.md': `# Typo\n\n${comment.replace('no-sudo', 'no-sodu')}Text.\n`,
    });
    const problems = await problemsOf(tree);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'none.md disable-comment',
      'typo.md disable-comment',
    ]);
    expect(problems[1]?.message).toContain('Did you mean `no-sudo`?');
  });

  test('is fixed by its edits', async () => {
    const tree = await makeTeam(config(NO_SUDO), { ...settings, 'disk.md': PAGE });
    const { stdout, stderr } = await check(tree, '--fix');
    expect({ stdout, stderr }).toEqual({
      stdout: 'No problems in 3 files.\n',
      stderr: 'Fixed 2 places in 1 file.\n',
    });
    expect(await readFile(path.join(tree.root, 'disk.md'), 'utf8')).toBe(PAGE.replaceAll('sudo ', ''));
  });

  test('is read anew when the configuration has changed', async () => {
    const tree = await makeTeam(config(NO_SUDO), { ...settings, 'disk.md': PAGE });
    expect(await placesOf(tree)).toHaveLength(2);
    await tree.write({
      '../pagebook.config.ts': config(NO_SUDO.replace("'warning'", "'error'"))['pagebook.config.ts'] ?? '',
    });
    expect(await placesOf(tree)).toEqual(['disk.md:7:1 error no-sudo', 'disk.md:7:30 error no-sudo']);
  });

  test('may look at the site as a whole', async () => {
    const rule = `{
      name: 'one-title',
      severity: 'suggestion',
      checkSite: ({ pages, used, declaredAt, catalogue, vocabulary }) => [
        ...pages
          .filter(({ title, file }) => pages.some((other) => other.title === title && other.file < file))
          .map(({ file, title, address }) => ({ file, offset: 0, message: \`\${address} is called \${title} too\`, hint: 'Rename it.' })),
        ...Object.keys(vocabulary).map((name) => ({
          file: 'parameters.yml',
          offset: declaredAt(name, 'type'),
          message: \`\${name} is \${used.has(name) ? 'used' : 'unused'} by \${catalogue.shop.owner}\`,
          hint: 'Say so.',
        })),
      ],
    }`;
    const tree = await makeTeam(config(rule), {
      ...settings,
      'runbooks/shop/index.md': '---\nowner: us\n---\n# Shop\n',
      'a.md': '# Same\n\n{{host}}\n',
      'b.md': '# Same\n',
    });
    const problems = await problemsOf(tree);
    expect(problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual([
      'b.md:1:1 b is called Same too',
      'parameters.yml:1:15 host is used by us',
    ]);
  });
});

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
      'site.yml': 'page_time_limit: 1\ncheck: { missing-owner: off }\n',
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
