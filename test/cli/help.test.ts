import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { calls } from '../../src/cli/calls/all.ts';
import { command } from '../support/command.ts';
import { makeTree } from '../support/tree.ts';

describe.each(Object.entries(calls))('%s', (name, declared) => {
  test.each(['--help', '-h'])(
    'with %s explains itself on standard output, ends with 0, and does nothing else',
    async (option) => {
      const tree = await makeTree({ 'a.md': '# A\n' });
      const directory = path.dirname(tree.root);
      const { code, stdout, stderr } = await command(name, [option], tree.environment, directory);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(`Usage: ${declared.name()} ${declared.usage()}\n`);
      expect(stdout).toContain(declared.description());
      for (const { flags, description } of declared.options) {
        expect(stdout).toContain(`  ${flags} `);
        expect(stdout.replace(/\s+/g, ' ')).toContain(description);
      }
      for (const argument of declared.registeredArguments) expect(stdout).toContain(`  ${argument.name()} `);
      expect(stdout).toMatch(/\nEnvironment:\n {2}PAGEBOOK_CONTENT [\s\S]*\nExamples:\n {2}npm /);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(await readdir(directory)).toEqual(['content']);
    },
  );

  test('with --version says which it is', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await command(name, ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('says what the default of every option is that has one', () => {
    const defaults = declared.options.filter(({ defaultValue }) => defaultValue !== undefined);
    for (const { defaultValue } of defaults) expect(declared.helpInformation()).toContain(`"${defaultValue}"`);
  });

  test('has an example for each option that is no matter of course', () => {
    let help = '';
    declared.configureOutput({
      writeOut: (text) => {
        help += text;
      },
    });
    declared.outputHelp();
    const examples = help.split('\nExamples:\n')[1] ?? '';
    expect(examples.match(/^ {2}npm .*$/gm)?.length).toBeGreaterThanOrEqual(2);
    const known = declared.options.map(({ long }) => long);
    for (const [option] of examples.matchAll(/--[a-zA-Z][\w-]*/g)) expect(known).toContain(option);
  });
});
