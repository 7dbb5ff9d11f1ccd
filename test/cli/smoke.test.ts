import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { command } from '../support/command.ts';
import { deployed, type Spoil } from '../support/deployed.ts';

let site: Built;
beforeAll(async () => {
  site = await built(
    {
      'site.yml': 'name: Books\nbase: /books\n',
      'parameters.yml': 'host: { type: hostname, example: web-1 }\n',
      'alerts/A.md': '# A\n\nOn {{host}}.\n',
    },
    '/books',
  );
});
afterAll(() => site.close());

/** Runs the command on the site, on a host. */
async function smoke(options: string[] = [], spoil?: Spoil) {
  const host = await deployed(site.origin, spoil, '/books');
  onTestFinished(host.close);
  return { ...(await command('smoke', [host.url.href, ...options])), host };
}
const withoutHeader: Spoil = (sent) => void delete sent.headers['referrer-policy'];
const withoutPage: Spoil = (sent, { path }) => {
  if (path === '/books/alerts/A/') sent.status = 500;
};

describe('smoke', () => {
  test('says of a site under a sub-path that all is well, what it looked at, and ends with 0', async () => {
    const { code, stdout, stderr, host } = await smoke();
    const { id } = JSON.parse(await site.text('build.json'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^No problems in \d\d requests\.$/),
      `Build ${id}, 2 pages, version 0.1.0.`,
      `Looked at ${host.url}/alerts/A/?host=web-1`,
      'Not checked: plain HTTP: `--http` names its address.',
      '',
    ]);
  });

  test('ends with 0 for warnings alone, and with 1 under --strict', async () => {
    const { code, stdout, host } = await smoke([], withoutHeader);
    expect(code).toBe(0);
    expect(stdout).toContain(`${host.url}/alerts/A/  warning  \`Referrer-Policy\` is missing everywhere`);
    expect(stdout).toContain('    Send `Referrer-Policy: no-referrer`.\n1 warning in ');
    expect((await smoke(['--strict'], withoutHeader)).code).toBe(1);
  });

  test('ends with 1 for an error, told as an annotation of a run on GitHub', async () => {
    const { code, stdout, host } = await smoke(['--format', 'github'], withoutPage);
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toBe(
      `::error title=wrong-status::${host.url}/alerts/A/: the page gets status \`500\`%0ALook into the server's log.`,
    );
  });

  test('writes one object as JSON', async () => {
    const { code, stdout, host } = await smoke(['--format', 'json'], withoutHeader);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          rule: 'missing-header',
          severity: 'warning',
          address: `${host.url}/alerts/A/`,
          message: expect.stringContaining('`Referrer-Policy`'),
          hint: 'Send `Referrer-Policy: no-referrer`.',
        },
      ],
      build: { id: expect.any(String), pages: 2, version: '0.1.0' },
      link: `${host.url}/alerts/A/?host=web-1`,
      requests: expect.any(Number),
      notChecked: [expect.any(String)],
    });
  });

  test('waits until the build of a folder is there', async () => {
    let asked = 0;
    const old: Spoil = (sent, { path: asks }) => {
      if (asks === '/books/build.json' && asked++ === 0)
        sent.body = Buffer.from(sent.body.toString().replace(/"id":"[^"]+"/, '"id":"old"'));
    };
    const { code, stdout } = await smoke(['--build', site.tree.outDir, '--wait', '300'], old);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^No problems/) });
    expect(asked).toBeGreaterThan(2);
  });

  test('with another build there ends with 1', async () => {
    const { code, stdout } = await smoke(['--build', 'x']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/ error {2}the site is of the build `[\w-]+`, and `x` was expected {2}other-build\n/);
  });

  test('without the sub-path says that the site is not there', async () => {
    const host = await deployed(site.origin);
    onTestFinished(host.close);
    const { code, stdout } = await command('smoke', [host.url.href]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      '`/build.json` does not say what build the site is  not-pagebook\n    Name the address of the home page, with the sub-path',
    );
  });

  test('takes a folder without build.json for an id', async () => {
    const { stdout } = await smoke(['--build', path.dirname(site.tree.outDir)]);
    expect(stdout).toContain(`and \`${path.dirname(site.tree.outDir)}\` was expected`);
  });
});
