import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { calls } from '../../src/cli/calls/all.ts';
import { command, type Ended } from '../support/command.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { startServer } from '../support/running-server.ts';
import { makeTree, type Tree } from '../support/tree.ts';
import { NOBODY } from '../support/unprivileged.ts';

const files = {
  'parameters.yml': 'host: { type: hostname }\n',
  'alerts/A.md': '# A\n\nOn {{host}}.\n',
  'retrospectives/2026-01-01-a.md': '## For customers\n\nText\n',
};

/** Every command that needs content, in a call that would work. */
const working: Record<Exclude<keyof typeof calls, 'init' | 'smoke'>, string[]> = {
  start: ['--port', '0', '--outDir', 'out/site'],
  dev: ['--port', '0'],
  build: ['--outDir', 'out/site'],
  check: [],
  adopt: [],
  new: ['alert', 'B'],
  alerts: ['rules.yml'],
  retro: ['export', '2026-01-01-a'],
  link: ['alerts/A'],
  print: ['--all'],
  mcp: [],
};
const commands = Object.entries(working);
/** A tree that anybody may read, and beside it a rule file, and a folder that anybody may build into. */
async function open(): Promise<Tree> {
  const tree = await makeTree({ ...files, '../rules.yml': 'groups: []\n' });
  const directory = path.dirname(tree.root);
  await chmod(directory, 0o755);
  await mkdir(path.join(directory, 'out'));
  await chmod(path.join(directory, 'out'), 0o777);
  return tree;
}

const call = (tree: Tree, name: string, more: Record<string, string> = {}, user?: number): Promise<Ended> =>
  command(name, working[name as keyof typeof working], { ...tree.environment, ...more }, path.dirname(tree.root), user);

/** What went wrong in one line, what to do in the next, and nothing else. */
function expectPlain({ stdout, stderr }: Ended): [what: string, hint: string] {
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toEqual([expect.stringMatching(/^Failed: ./), expect.stringMatching(/^ {4}\S.*\.$/)]);
  expect(stdout).toBe('');
  return [lines[0] ?? '', lines[1] ?? ''];
}

describe.each(commands)('%s', (name) => {
  test('with a content folder that is not there names the one that was meant', async () => {
    const tree = await open();
    const ended = await call(tree, name, { PAGEBOOK_CONTENT: `${tree.root.slice(0, -1)}` });
    const [what, hint] = expectPlain(ended);
    expect(what).toBe(
      `Failed: the content folder \`${tree.root.slice(0, -1)}\` is not there. Did you mean \`${tree.root}\`?`,
    );
    expect(hint).toContain('PAGEBOOK_CONTENT');
    expect(ended.code).toBe(2);
  });
});

describe.each(['dev', 'check'])('%s', (name) => {
  test('with a content folder that is a file says so', async () => {
    const tree = await open();
    const file = path.join(tree.root, 'alerts/A.md');
    const ended = await call(tree, name, { PAGEBOOK_CONTENT: file });
    expect(expectPlain(ended)[0]).toContain(`\`${file}\` is a file, not a folder`);
    expect(ended.code).toBe(2);
  });

  test('with a content folder that may not be read says so', async () => {
    const tree = await open();
    await chmod(tree.root, 0o000);
    await mkdir(tree.environment.PAGEBOOK_CACHE);
    await chown(tree.environment.PAGEBOOK_CACHE, process.geteuid?.() === 0 ? NOBODY : -1, -1);
    const ended = await call(tree, name, {}, NOBODY);
    await chmod(tree.root, 0o755);
    expect(expectPlain(ended)[0]).toContain(`\`${tree.root}\` cannot be read: permission denied`);
    expect(ended.code).toBe(1);
  });
});

describe('with a cache that may not be written', () => {
  const openUnwritable = async (): Promise<Tree> => {
    const tree = await open();
    await mkdir(tree.environment.PAGEBOOK_CACHE, { mode: 0o555 });
    return tree;
  };

  test('dev says which file, and names the way out', async () => {
    const ended = await call(await openUnwritable(), 'dev', {}, NOBODY);
    const [what, hint] = expectPlain(ended);
    expect(what).toMatch(/^Failed: the cache cannot be written: `.*\/cache\/.*` may not be written$/);
    expect(hint).toContain('PAGEBOOK_CACHE');
    expect(ended.code).toBe(1);
  });

  test.each(['check', 'alerts'])('%s does without', async (name) => {
    const tree = await openUnwritable();
    const { code, stderr } = await call(tree, name, {}, NOBODY);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('a build', () => {
  test('with a file where it keeps things says so', async () => {
    const tree = await open();
    await writeFile(tree.environment.PAGEBOOK_CACHE, '');
    const [what] = expectPlain(await call(tree, 'build'));
    expect(what).toMatch(/^Failed: the cache cannot be written: `.*\/cache` is a file where a folder should be$/);
  });

  test('whose search index cannot be made says so, whether its process does not start or ends without a word', async () => {
    const tree = await open();
    const missing = await call(tree, 'build', { PAGEFIND_BINARY_PATH: '/nowhere' });
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('Failed: the search index cannot be made: ');
    const silent = await call(tree, 'build', { PAGEFIND_BINARY_PATH: '/bin/true' });
    expect(silent).toMatchObject({ code: 1, stdout: '' });
    expect(silent.stderr).toMatch(/^Failed: .*the search index/m);
    for (const { stderr } of [missing, silent]) expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('in which Astro fails says where', async () => {
    const tree = await open();
    await tree.write({
      '../pagebook.config.ts': "export default { footer: './Broken.astro' };\n",
      '../Broken.astro': '---\nthrow new Error("no such team");\n---\n<p>Team</p>\n',
    });
    const { code, stderr } = await call(tree, 'build');
    expect(code).toBe(1);
    expect(stderr).toContain('no such team');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

test('an output that cannot take more is told', async () => {
  const tree = await open();
  const { code, stderr } = await command('check', [], tree.environment, undefined, undefined, '/dev/full');
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'Failed: the disk is full\n    Free some space on it.\n',
  });
});

describe.each([
  ['a promise that is not waited for', 'Promise.reject(new Error(text))'],
  ['an error that is not caught', '(() => { throw new Error(text) })()'],
  ['something thrown that is no error', 'Promise.reject(text)'],
])('%s', (_what, failing) => {
  /** Fails as soon as the command is ready for it. */
  const script = `process.on('newListener', (name) => { const text = 'It broke'; if (name === 'beforeExit') setImmediate(() => { ${failing} }) })`;
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(script)}`;

  test('is told in two lines, with the way to its trace', async () => {
    const tree = await open();
    const ended = await call(tree, 'check', { NODE_OPTIONS });
    expect(ended).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'Failed: It broke\n    This error was not expected. If it happens again, report it with what `DEBUG=1` shows.\n',
    });
  });

  test('has its trace with DEBUG=1', async () => {
    const tree = await open();
    const { code, stderr } = await call(tree, 'check', { NODE_OPTIONS, DEBUG: '1' });
    expect(code).toBe(1);
    expect(stderr).toMatch(failing.includes('Error') ? /^\s+at /m : /\nIt broke\n$/);
  });
});

test('a promise that is not waited for does not end a server that runs', async () => {
  const tree = await open();
  const script = "process.on('SIGUSR2', () => { Promise.reject(new Error('It broke')) })";
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(script)}`;
  const server = await startServer('dev', { ...tree.environment, NODE_OPTIONS });
  onTestFinished(async () => void (await server.close()));
  for (const times of [1, 2]) {
    server.send('SIGUSR2');
    await expect
      .poll(() => server.told().split('Failed: It broke\n    This error was not expected.').length - 1)
      .toBe(times);
    expect((await fetch(`${server.origin}/alerts/A/`)).status).toBe(200);
  }
  expect(server.told()).not.toMatch(/^\s+at /m);
});

test('Ctrl-C in the middle of a build leaves no trace, on the terminal or of a site', async () => {
  const tree = await open();
  const child = spawn(process.execPath, ['src/cli/main.mjs', 'build', '--outDir', tree.outDir], {
    env: { ...process.env, ...tree.environment },
  });
  onTestFinished(() => void child.kill());
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (told += data));
  await vi.waitUntil(() => existsSync(tree.paths.snapshot), { timeout: PATIENCE_MS, interval: 2 });
  child.kill('SIGINT');
  await once(child, 'close');
  expect({ told, built: existsSync(tree.outDir) }).toEqual({ told: '', built: false });
});
