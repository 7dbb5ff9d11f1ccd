import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTeam } from '../support/team.ts';
import {
  check,
  checkAsJson,
  config,
  NO_SUDO,
  PAGE,
  placesIn,
  placesOf,
  problemsOf,
  settings,
} from '../support/team-rules.ts';

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
