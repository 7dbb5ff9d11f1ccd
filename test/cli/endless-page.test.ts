import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { ENDLESS } from '../support/endless.ts';
import { startServer } from '../support/running-server.ts';
import { makeTree } from '../support/tree.ts';

const FILES = {
  'site.yml': 'page_time_limit: 1\ncheck: { missing-owner: off, missing-section: off, unused-vocabulary: off }\n',
  'parameters.yml': 'host: { type: hostname }\n',
  'alerts/Good.md': '# Good\n\nOn {{host}}.\n',
};

test('a page that never ends fails a build and check with its name, beside what else is wrong', async () => {
  const tree = await makeTree(FILES);
  const build = () => command('build', ['--outDir', tree.outDir], tree.environment);
  expect((await build()).code).toBe(0);
  await tree.write({ 'alerts/Endless.md': ENDLESS, 'alerts/Bad.md': '{{#host}}\n' });
  const said = [
    /alerts\/Bad\.md:1:1 {2}error {2}`\{\{#host\}\}` is never closed/,
    /alerts\/Endless\.md:1:1 {2}error {2}compiling `alerts\/Endless\.md` takes more than 1 s of CPU time {2}slow-page/,
  ];
  const [built, checked] = [await build(), await command('check', [], tree.environment)];
  expect([built.code, checked.code]).toEqual([1, 1]);
  for (const line of said) {
    expect(built.stderr).toMatch(line);
    expect(checked.stdout).toMatch(line);
  }
  // The last good site stays.
  expect(await readFile(path.join(tree.outDir, 'alerts/Good/index.html'), 'utf8')).toContain('On ');
});

test('a page that never ends leaves the development server alive, which shows the others as they are edited', async () => {
  const tree = await makeTree(FILES);
  const server = await startServer('dev', tree.environment);
  const shown = async (): Promise<string> => (await fetch(`${server.origin}/alerts/Good/`)).text();
  await expect.poll(shown).toContain('On ');
  await tree.write({ 'alerts/Endless.md': ENDLESS });
  await expect.poll(server.told).toContain('slow-page');
  expect(await shown()).toContain('On ');
  await tree.write({ 'alerts/Endless.md': '# Ends\n', 'alerts/Good.md': '# Good\n\nStill on {{host}}.\n' });
  await expect.poll(shown).toContain('Still on ');
  await server.close();
});
