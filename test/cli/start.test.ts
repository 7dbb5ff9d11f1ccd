import { existsSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { command } from '../support/command.ts';
import { startServer } from '../support/running-server.ts';
import { takePort } from '../support/taken-port.ts';
import { makeTree } from '../support/tree.ts';

const files = {
  'parameters.yml': 'host: { type: hostname, example: web-1 }\n',
  'alerts/A.md': '# A\n\nOn {{host}}.\n',
};

describe.each(['start', 'dev'] as const)('npm run %s', (name) => {
  test.each([
    ['--port', '127.0.0.1'],
    ['--port', '::1'],
    ['PORT', '::'],
  ])(
    'with a %s that somebody has on %s says so before it reads or builds anything, and ends with 1',
    async (way, address) => {
      const port = await takePort(address);
      const tree = await makeTree(files);
      const options = way === 'PORT' ? [] : ['--port', String(port)];
      const environment = { ...tree.environment, ...(way === 'PORT' ? { PORT: String(port) } : {}) };
      const { code, stdout, stderr } = await command(name, options, environment);
      expect({ code, stdout, stderr: stderr.split('\n')[0] }).toEqual({
        code: 1,
        stdout: '',
        stderr: `Failed: port \`${port}\` is taken by another program`,
      });
      expect(stderr.split('\n')).toHaveLength(3);
      expect(existsSync(tree.environment.PAGEBOOK_CACHE)).toBe(false);
    },
  );

  test('takes the next free port when none is asked for, serves the site there, and ends by Ctrl-C at once with nothing told', async () => {
    const tree = await makeTree(files);
    // Whoever else runs on this machine may have it already.
    await takePort('127.0.0.1', 4321).catch(() => {});
    const options = name === 'start' ? ['--outDir', tree.outDir] : [];
    const server = await startServer(name, { ...tree.environment, PORT: '' }, options);
    onTestFinished(async () => void (await server.close()));
    expect(server.port).toBeGreaterThan(4321);
    expect(await (await fetch(`${server.origin}/alerts/A/`)).text()).toContain('data-parameter="host"');
    const before = server.told();
    expect(await server.close('SIGINT')).toEqual({ code: null, signal: 'SIGINT' });
    expect(server.told()).toBe(before);
  });

  test('serves on the port that PORT names, unless --port names another', async () => {
    const tree = await makeTree(files);
    const taken = await takePort('::');
    const options = name === 'start' ? ['--outDir', tree.outDir] : [];
    const server = await startServer(name, { ...tree.environment, PORT: String(taken) }, ['--port', '0', ...options]);
    expect((await fetch(`${server.origin}/alerts/A/`)).status).toBe(200);
    await server.close();
    const again = await startServer(name, { ...tree.environment, PORT: String(server.port) }, options);
    onTestFinished(async () => void (await again.close()));
    expect(again.port).toBe(server.port);
    expect((await fetch(`${again.origin}/alerts/A/`)).status).toBe(200);
  });
});
