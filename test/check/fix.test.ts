import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { type Files, makeTree } from '../support/tree.ts';

const settings: Files = {
  'site.yml': 'name: Test\ncheck:\n  missing-owner: off\n',
  'parameters.yml':
    'host:\n  type: hostname\n  aliases: [instance]\nlanguage:\n  type: choice\n  choices: [java, go, node, nodes]\n',
  'guides/Restart.md': 'On {{host}} {{language}}.\n\n## First step\n\nText.\n',
  'guides/same.md': 'Text.\n',
  'guides/SAME.md': 'Text.\n',
  'guides/load.PNG': 'no picture',
};

/** A page after `--fix`, and what is still told of the tree. */
async function fixed(text: string, more: Files = {}): Promise<{ text: string; rules: string[]; stderr: string }> {
  const tree = await makeTree({ ...settings, ...more, 'a.md': text });
  const { stdout, stderr } = await command('check', ['--fix', '--format', 'json'], tree.environment);
  return {
    text: await readFile(path.join(tree.root, 'a.md'), 'utf8'),
    rules: JSON.parse(stdout).problems.map(({ rule }: { rule: string }) => rule),
    stderr,
  };
}

describe('--fix', () => {
  test('fixes what has one right answer, and leaves every other byte', async () => {
    const before = [
      '\uFEFF# A   \r\n\r\n',
      '*  See [it]( <guides/restart.md#First-Step>  "Title" ) and ![Load](./guides/../guides/load.png).\r',
      '* On {{ instance }}, {{#language.jav}}take a dump{{/language.jav}}, [this](#a)\t\n',
      '\n\n```sh\nssh   {{instance}}\n```\n\nNo line ending',
    ].join('');
    const { text, rules, stderr } = await fixed(before);
    expect(text).toBe(
      before
        .replace('guides/restart.md', 'guides/Restart.md')
        .replace('load.png', 'load.PNG')
        .replaceAll('instance', 'host')
        .replaceAll('.jav}}', '.java}}'),
    );
    expect(rules).toEqual([]);
    expect(stderr).toBe('Fixed 6 places in 1 file.\n');
  });

  test('fixes a whole sentence, its commands too', async () => {
    const before = [
      '# A\n\nOn {{instance}} run `ssh {{instance}} “uptime”`, `kubectl get pods –n x` on {{host} and { {host} }.\n',
      '\n##Next\n\nSee [it](guides/my page.md), [it] (guides/Restart.md).\n',
      '\n| a | b |\n| - | - |\n| `ps | sort | head` | x |\n',
    ].join('');
    const { text, rules } = await fixed(before, { 'guides/my page.md': 'Text.\n' });
    expect(text).toBe(
      before
        .replaceAll('instance', 'host')
        .replace('“uptime”', '"uptime"')
        .replace('–n', '-n')
        .replace('{{host} and { {host} }', '{{host}} and {{host}}')
        .replace('##Next', '## Next')
        .replace('(guides/my page.md)', '(<guides/my page.md>)')
        .replace('[it] (', '[it](')
        .replace('ps | sort | head', 'ps \\| sort \\| head'),
    );
    expect(rules).toEqual([]);
  });

  test.each([
    ['a link that two files answer to', '[it](guides/sAme.md)\n', 'broken-link'],
    ['a link to a page of another name', '[it](guides/Restrat.md)\n', 'broken-link'],
    ['a value that is close to two choices', '{{#language.nodez}}x{{/language.nodez}}\n', 'unknown-choice'],
    ['a value that is far from every choice', '{{#language.rust}}x{{/language.rust}}\n', 'unknown-choice'],
    ['a tag close to a name', 'On {{hots}}.\n', 'tag-not-live'],
    ['an anchor with other words', '[it](guides/Restart.md#second-step)\n', 'broken-anchor'],
  ])('leaves %s', async (_, before, rule) => {
    const { text, rules, stderr } = await fixed(before);
    expect(text).toBe(before);
    expect(rules).toContain(rule);
    expect(stderr).toBe('');
  });

  test('leaves what a comment passes over', async () => {
    const before = '<!-- check-disable-next-line alias-tag: it is shown as it is written -->\nOn {{instance}}.\n';
    expect(await fixed(before)).toEqual({ text: before, rules: [], stderr: '' });
  });

  test('fixes a partial where it is, once for all pages that use it', async () => {
    const tree = await makeTree({
      ...settings,
      'partials/log-in.md': '1. Log in:\n\n   ```sh\n   ssh {{instance}}\n   ```\n',
      'a.md': '{{> log-in}}\n',
      'b.md': '- Text\n\n  {{> log-in}}\n',
    });
    const { stderr } = await command('check', ['--fix'], tree.environment);
    expect(stderr).toBe('Fixed 1 place in 1 file.\n');
    expect(await readFile(path.join(tree.root, 'partials/log-in.md'), 'utf8')).toBe(
      '1. Log in:\n\n   ```sh\n   ssh {{host}}\n   ```\n',
    );
  });
});

test('nothing is fixed unasked', async () => {
  const tree = await makeTree({ ...settings, 'a.md': 'On {{instance}}.\n' });
  await command('check', [], tree.environment);
  expect(await readFile(path.join(tree.root, 'a.md'), 'utf8')).toBe('On {{instance}}.\n');
});
