import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { makeTree } from '../support/tree.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.mjs', import.meta.url));
const page = (edition: string): string => `# HighCPU\n\nThe ${edition} edition on {{host}}.\n`;

/** The texts of the search index. */
async function indexed(outDir: string): Promise<string> {
  const folder = path.join(outDir, 'pagefind', 'fragment');
  const files = await readdir(folder);
  const texts = await Promise.all(files.map(async (file) => gunzipSync(await readFile(path.join(folder, file)))));
  return texts.join('\n');
}

describe('a build reads each page once', () => {
  test('so that the page, its Markdown and the index agree, when it is edited meanwhile', async () => {
    const tree = await makeTree({
      'parameters.yml': 'host: { type: hostname }\n',
      'partials/note.md': 'The first note.\n',
      'alerts/HighCPU.md': page('first'),
      'alerts/Noted.md': '# Noted\n\n{{> note}}\n',
      'alerts/Lines.md': '\ufeff# Lines\r\n\r\nThe first lines.\r\n',
    });
    const child = spawn(process.execPath, [MAIN, 'build', '--outDir', tree.outDir], {
      env: { ...process.env, ...tree.environment },
      stdio: 'ignore',
    });
    const ended = once(child, 'close');
    // From then on everything has been read, and nothing has been laid out.
    await expect.poll(async () => child.exitCode !== null || (await isThere(tree.paths.snapshot))).toBe(true);
    await tree.write({
      'partials/note.md': 'The second note.\n',
      'alerts/HighCPU.md': page('second'),
      'alerts/Lines.md': 'The second lines.\n',
    });
    expect(await ended).toEqual([0, null]);

    const read = (file: string): Promise<string> => readFile(path.join(tree.outDir, file), 'utf8');
    expect(await read('alerts/HighCPU/index.md')).toBe(page('first'));
    expect(await read('alerts/Noted/index.md')).toBe('# Noted\n\nThe first note.\n');
    expect(await read('alerts/Lines/index.md')).toBe('\ufeff# Lines\r\n\r\nThe first lines.\r\n');
    for (const name of ['HighCPU', 'Noted', 'Lines']) {
      expect(await read(`alerts/${name}/index.html`)).toContain('The first ');
      expect(await read(`alerts/${name}/index.html`)).not.toContain('The second ');
    }
    expect(await indexed(tree.outDir)).toContain('The first edition');
    expect(await indexed(tree.outDir)).not.toContain('second');

    expect((await command('build', ['--outDir', tree.outDir], tree.environment)).code).toBe(0);
    expect(await read('alerts/HighCPU/index.md')).toBe(page('second'));
    expect(await read('alerts/HighCPU/index.html')).toContain('The second edition');
  });
});

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
