import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { calls } from '../../src/cli/calls/all.ts';
import { HASHED } from '../../src/content/addresses.ts';
import { ASK_AGAIN, HEADERS, KEEP, TEXT_TYPES, TLS_HEADERS } from '../../src/server/response-headers.ts';
import { gitlabJobs } from '../support/gitlab.ts';
import { makeTree } from '../support/tree.ts';
import { workflowErrors } from '../support/workflow.ts';

const project = path.resolve(import.meta.dirname, '../..');
const folder = path.join(project, 'docs/deploy');
const text = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
const document = await readFile(path.join(project, 'docs/deploy.md'), 'utf8');
const all = { ...HEADERS, ...TLS_HEADERS };

test('docs/deploy.md leads to every file of docs/deploy, and to no other', async () => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.dirname(folder), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const linked = Array.from(document.matchAll(/\]\((deploy\/[^)#]*[^)#/])\)/g), ([, file]) => file);
  expect([...new Set(linked)].sort()).toEqual(files.sort());
});

/** The headers of each file, by the paths that they are for. */
const configurations: Record<string, (content: string) => Record<string, Record<string, string>>> = {
  'nginx.conf': readNginx,
  'container.conf': readNginx,
  Caddyfile: (content) => {
    const block = /\theader \{\n([\s\S]*?)\n\t\}/.exec(content)?.[1] ?? '';
    const quoted = (lines: string): Record<string, string> =>
      Object.fromEntries(
        Array.from(lines.matchAll(/^\s*([\w-]+) "([^"]*)"$/gm), ([, name = '', value = '']) => [name, value]),
      );
    const of = (matcher: string): [string, Record<string, string>] => {
      const where = new RegExp(`@${matcher} (.*)`).exec(content)?.[1] ?? '';
      return [where, quoted(new RegExp(`header @${matcher} (.*)`).exec(content)?.[1] ?? '')];
    };
    return { all: quoted(block), ...Object.fromEntries(['hashed', 'others', 'markdown', 'text'].map(of)) };
  },
  _headers: (content) =>
    Object.fromEntries(
      content
        .split(/^(?=\/)/m)
        .map((rule) => rule.trim().split('\n'))
        .map(([where = '', ...lines]) => [where, Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/)))]),
    ),
  'netlify.toml': (content) => {
    const { headers } = parseToml(content) as unknown as { headers: { for: string; values: Record<string, string> }[] };
    return Object.fromEntries(headers.map((each) => [each.for, each.values]));
  },
};

function readNginx(content: string): Record<string, Record<string, string>> {
  const added = Array.from(content.matchAll(/^ +add_header +(\S+) +(?:"([^"]*)"|(\S+)) always;$/gm));
  const cache = Array.from(content.matchAll(/^ +(default|~\S+) +"([^"]*)";$/gm));
  return {
    all: Object.fromEntries(added.map(([, name = '', quoted, plain]) => [name, quoted ?? plain ?? ''])),
    ...Object.fromEntries(cache.map(([, where = '', value = '']) => [where, { 'Cache-Control': value }])),
  };
}

describe('the headers that the engine has in mind are those of', () => {
  const read = async (file: string) => configurations[file]?.(await text(file));

  test.each(['nginx.conf', 'container.conf'])('%s', async (file) => {
    expect(await read(file)).toEqual({
      all: { 'Cache-Control': '$pagebook_cache', ...all },
      default: { 'Cache-Control': ASK_AGAIN },
      [`~^/${HASHED}/`]: { 'Cache-Control': KEEP },
    });
    expect(await text(file)).toContain(`default_type  ${TEXT_TYPES['.md']?.split(';')[0]};`);
  });

  test('Caddyfile', async () => {
    expect(await read('Caddyfile')).toEqual({
      all,
      [`path /${HASHED}/*`]: { 'Cache-Control': KEEP },
      [`not path /${HASHED}/*`]: { 'Cache-Control': ASK_AGAIN },
      'path *.md': { 'Content-Type': TEXT_TYPES['.md'] },
      'path *.txt': { 'Content-Type': TEXT_TYPES['.txt'] },
    });
  });

  test.each(['_headers', 'netlify.toml'])('%s', async (file) => {
    expect(await read(file)).toEqual({ '/*': all, [`/${HASHED}/*`]: { 'Cache-Control': KEEP } });
  });

  test('the policy for CloudFront', async () => {
    const { SecurityHeadersConfig: config } = JSON.parse(await text('cloudfront/headers.json'));
    expect({
      'Content-Security-Policy': config.ContentSecurityPolicy.ContentSecurityPolicy,
      'X-Content-Type-Options': config.ContentTypeOptions.Override && 'nosniff',
      'Referrer-Policy': config.ReferrerPolicy.ReferrerPolicy,
      'Strict-Transport-Security': `max-age=${config.StrictTransportSecurity.AccessControlMaxAgeSec}`,
    }).toEqual(all);
  });

  test('docs/deploy.md', () => {
    for (const [name, value] of Object.entries(all)) expect(document).toContain(`| \`${name}: ${value}\` |`);
    expect(document).toContain(`\`Cache-Control: ${ASK_AGAIN}\``);
    expect(document).toContain(`\`${KEEP}\``);
  });
});

test('Netlify leaves letter case as it is', async () => {
  expect(parseToml(await text('netlify.toml'))).toMatchObject({
    build: { processing: { html: { pretty_urls: false } } },
  });
});

describe('the function for CloudFront', async () => {
  const code = await text('cloudfront/index-html.js');
  const asked = (uri: string): unknown =>
    runInNewContext(
      `${code}; handler({ request: { uri: ${JSON.stringify(uri)}, querystring: { host: { value: 'a' } } } })`,
    );

  test.each([
    ['/', '/index.html'],
    ['/alerts/HighCPU/', '/alerts/HighCPU/index.html'],
    ['/alerts/a.b/', '/alerts/a.b/index.html'],
    ['/build.json', '/build.json'],
    ['/_astro/site.abc.css', '/_astro/site.abc.css'],
  ])('leads %s to %s, with its query', (uri, to) => {
    expect(asked(uri)).toEqual({ uri: to, querystring: { host: { value: 'a' } } });
  });

  test.each([
    ['/alerts/HighCPU', "{ host: { value: 'a%20b' } }", '/alerts/HighCPU/?host=a%20b'],
    ['/a.b/c', "{ x: { value: 'b', multiValue: [{ value: 'a' }, { value: 'b' }] } }", '/a.b/c/?x=a&x=b'],
    ['/alerts/HighCPU', '{}', '/alerts/HighCPU/'],
    // And leads to no other host.
    ['//other.example/alerts', '{}', '/other.example/alerts/'],
  ])('adds the slash that %s lacks, and keeps its query', (uri, querystring, to) => {
    expect(runInNewContext(`${code}; handler({ request: { uri: '${uri}', querystring: ${querystring} } })`)).toEqual({
      statusCode: 308,
      statusDescription: 'Permanent Redirect',
      headers: { location: { value: to } },
    });
  });
});

test('the script for S3 sends each file to every bucket, with its cache rule', async () => {
  const aws = '#!/bin/sh\nprintf "%s\\n" "$*" >> "$CALLS"\n';
  const { root } = await makeTree({ aws });
  await chmod(path.join(root, 'aws'), 0o755);
  const env = {
    ...process.env,
    PATH: `${root}${path.delimiter}${process.env['PATH']}`,
    CALLS: path.join(root, 'calls'),
  };
  execFileSync('sh', [path.join(folder, 'cloudfront/publish.sh'), 'dist', 's3://a', 's3://b'], { env });
  const sent = (await readFile(env.CALLS, 'utf8')).trim().split('\n');
  const to = (bucket: string): string[] => [
    `s3 sync dist/${HASHED} ${bucket}/${HASHED} --cache-control ${KEEP}`,
    `s3 sync dist ${bucket} --exclude ${HASHED}/* --exclude *.md --cache-control ${ASK_AGAIN} --delete`,
    `s3 sync dist ${bucket} --exclude * --include *.md --cache-control ${ASK_AGAIN} --content-type ${TEXT_TYPES['.md']} --delete`,
    `s3 cp dist/llms.txt ${bucket}/llms.txt --cache-control ${ASK_AGAIN} --content-type ${TEXT_TYPES['.txt']}`,
  ];
  expect(sent).toEqual([...to('s3://a'), ...to('s3://b')]);
});

describe('the container', async () => {
  const file = await text('Containerfile');
  const last = file.split(/^FROM /m).at(-1) ?? '';

  test('runs as a user without rights, on a port that needs none, and says how to see whether it is well', async () => {
    expect(last).toMatch(/^USER [1-9]\d*$/m);
    const port = /^EXPOSE (\d+)$/m.exec(last)?.[1];
    expect(await text('container.conf')).toContain(`listen ${port};`);
    expect(last).toContain(`http://127.0.0.1:${port}/build.json`);
    expect(last).toMatch(/^HEALTHCHECK /m);
  });

  test('serves what it has built', async () => {
    const site = /--outDir (\S+)/.exec(file)?.[1];
    const root = /root (\S+);/.exec(await text('container.conf'))?.[1];
    expect(last).toContain(`COPY --from=build ${site} ${root}`);
  });
});

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

describe.each(['github-pages.yml', 'cloudflare-pages.yml'])('the workflow %s', async (file) => {
  const content = await text(file);
  const { jobs } = parseYaml(content) as { jobs: Record<string, { steps: Step[] }> };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const of = (action: string): Step | undefined => steps.find(({ uses }) => uses?.startsWith(`${action}@`));

  test('is one by the parser of GitHub', async () => {
    expect(await workflowErrors(file, content)).toEqual([]);
  });

  test('has the whole history, and keeps the cache as docs/deploy.md says', () => {
    expect(of('actions/checkout')?.with?.['fetch-depth']).toBe(0);
    const documented = /```yaml\n([\s\S]*?)```/.exec(document)?.[1] ?? '';
    expect([of('actions/cache')]).toEqual(parseYaml(documented));
  });

  test('builds, publishes what it has built, and checks that it is there', () => {
    expectCalls(steps.flatMap(({ run }) => run ?? []));
  });
});

test('the file for GitLab is one by its schema, and publishes, then checks, what it has built', async () => {
  const content = await text('gitlab-pages.yml');
  const jobs = await gitlabJobs(content, { CI_PIPELINE_SOURCE: 'push' });
  expect(jobs()).toEqual(['pages', 'smoke']);
  const { pages, smoke } = parseYaml(content);
  expectCalls([...pages.script, ...smoke.script]);
  expect(pages.variables).toEqual({ GIT_DEPTH: '0' });
  expect(pages.cache).toContainEqual({ key: 'pagebook', paths: ['.cache/'] });
});

test('the file for GitLab compresses what is large enough', async () => {
  const { pages } = parseYaml(await text('gitlab-pages.yml'));
  const { root } = await makeTree({
    'public/a.html': 'a'.repeat(4000),
    'public/b.html': 'b',
    'public/c.png': 'c'.repeat(4000),
  });
  await mkdir(path.join(root, 'public/d'));
  await writeFile(path.join(root, 'public/d/e.js'), 'e'.repeat(4000));
  execFileSync('sh', ['-e', '-c', pages.script.find((line: string) => line.startsWith('find '))], { cwd: root });
  const files = await readdir(path.join(root, 'public'), { recursive: true });
  expect(files.filter((file) => file.endsWith('.gz')).sort()).toEqual(['a.html.gz', path.join('d', 'e.js.gz')]);
});

/** Calls of ours among commands have options that there are, and `smoke` expects the folder that was built. */
function expectCalls(commands: readonly string[]): void {
  const ours = commands.flatMap((command) => {
    const [, name, rest = ''] = /npm run (?:--silent )?([\w-]+)(?: -- (.*))?/.exec(command) ?? [];
    return name === undefined ? [] : [{ name, options: rest.match(/--[\w-]+/g) ?? [], rest }];
  });
  expect(ours.map(({ name }) => name)).toEqual(['build', 'smoke']);
  for (const { name, options } of ours) {
    const known = calls[name as keyof typeof calls].options.map(({ long }) => long);
    expect(options.filter((option) => !known.includes(option))).toEqual([]);
  }
  const [built, expected] = [/--outDir (\S+)/, /--build (\S+)/].map(
    (pattern, index) => pattern.exec(ours[index]?.rest ?? '')?.[1],
  );
  expect(expected).toBe(built);
}
