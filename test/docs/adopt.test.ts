import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { withAbsoluteAddresses } from '../support/absolute-addresses.ts';
import { command, type Ended } from '../support/command.ts';
import { git } from '../support/git.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const text = await readFile(path.join(project, 'docs/adopt.md'), 'utf8');

/** The commands of each section, block by block. */
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((section): [string, string[][]] => {
      const blocks = Array.from(section.matchAll(/^```bash\n([\s\S]*?)^```$/gm), ([, lines = '']) =>
        lines.trim().split('\n'),
      );
      return [section.slice(0, section.indexOf('\n')), blocks];
    }),
);
/** What is the same for each tool. */
const common = (sections.get('The way') ?? []).flat();

/** A team's repository as the other tool has it, and what the commands of the page have made of it. */
async function walk(name: string, tool: string): Promise<Walk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-adopt-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(path.join(project, 'test/adopt/walks', tool), folder, { recursive: true });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Before');
  const [own = [], link = []] = sections.get(name) ?? [];
  const ended = new Map<string, Ended>();
  for (const line of [...own, ...common, ...link]) {
    const end = await run(line, folder);
    expect(end, line).toMatchObject({ code: 0 });
    ended.set(line, end);
  }
  const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
  const { pages } = JSON.parse(await read('dist/index.json'));
  return {
    read,
    errors: ended.get('npx pagebook check')?.stdout.match(/^.* {2}error {2}.*$/gm) ?? [],
    warnings: ended.get('npx pagebook build')?.stderr.match(/^.* {2}warning {2}.*$/gm) ?? [],
    link: ended.get(link.at(-1) ?? '')?.stdout.trim() ?? '',
    // The engine's own page for the first minutes is there besides.
    urls: pages.flatMap(({ url }: { url: string }) => (url === '/first-minutes/' ? [] : [url])).sort(),
    article: async (url) => articleOf(withAbsoluteAddresses(await read(`dist${url}index.html`), url)),
    list: async (url) =>
      Array.from(
        withAbsoluteAddresses(await read(`dist${url}index.html`), url).matchAll(/<ul class="pages[\s\S]*?<\/ul>/g),
      ).flatMap(([list]) => Array.from(list.matchAll(/ href="(\/[^"]*)"/g), ([, href = '']) => href)),
    links: async (url) =>
      Array.from(
        articleOf(withAbsoluteAddresses(await read(`dist${url}index.html`), url)).matchAll(/ href="(\/[^"]*)"/g),
        ([, href = '']) => href,
      ),
  };
}

interface Walk {
  read(file: string): Promise<string>;
  /** The errors that `check` has found, and the warnings of the build. */
  errors: string[];
  warnings: string[];
  /** What the last command has printed. */
  link: string;
  /** The addresses of the pages. */
  urls: string[];
  /** What the author wrote, as it is shown. */
  article(url: string): Promise<string>;
  /** What a page lists, in order. */
  list(url: string): Promise<string[]>;
  /** Where the links of a page lead. */
  links(url: string): Promise<string[]>;
}

async function run(line: string, folder: string): Promise<Ended> {
  const words = Array.from(line.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, word]) => quoted ?? word ?? '');
  const [program, ...rest] = words;
  if (program === 'git') return { code: 0, stdout: git(folder, ...rest), stderr: '' };
  if (line === 'npm install') {
    // It puts the package there under its name.
    await mkdir(path.join(folder, 'node_modules'), { recursive: true });
    await symlink(project, path.join(folder, 'node_modules/pagebook'));
    return { code: 0, stdout: '', stderr: '' };
  }
  const [first, name = '', ...options] = [program, ...rest.slice(1)];
  if (first !== 'npx' || rest[0] !== 'pagebook') throw new Error(`the page has a command that no test runs: ${line}`);
  return command(name, options, { PAGEBOOK_CONTENT: '' }, folder);
}

/** The built page, without what is around it. */
const articleOf = (html: string): string => /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';

describe('docs/adopt.md', () => {
  test('has the way for each tool', () => {
    expect([...sections.keys()]).toEqual([
      'The way',
      'Plain Markdown',
      'MkDocs',
      'Docusaurus',
      'Hugo',
      'Jekyll',
      'GitHub wiki',
      'From placeholders to tags',
    ]);
  });
});

describe('the way from', () => {
  test('plain Markdown', async () => {
    const { urls, article, links, link, warnings, read, ...ended } = await walk('Plain Markdown', 'plain');
    expect(ended.errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(urls).toEqual([
      '/',
      '/alerts/PodCrashLooping/',
      '/on-call/',
      '/postmortems/2026-02-03-database/',
      '/services/checkout/',
      '/services/checkout/restart/',
    ]);
    expect(await links('/')).toEqual(['/on-call/', '/alerts/']);
    expect(await links('/alerts/PodCrashLooping/')).toContain('/services/checkout/restart/');
    expect(await article('/alerts/PodCrashLooping/')).toContain('src="/images/restarts.png"');
    expect(await read('alerts/PodCrashLooping.md')).toContain('kubectl logs {{pod}} -n {{namespace}} --previous\n');
    expect(await read('services/checkout/restart.md')).toContain('kubectl get pod {{pod}} -n {{namespace}} -o wide\n');
    expect(link).toBe('http://localhost:4321/alerts/PodCrashLooping/?namespace=shop&pod=checkout-0&service=checkout');
  });

  test('MkDocs', async () => {
    const { urls, article, links, list, link, warnings, read, ...ended } = await walk('MkDocs', 'mkdocs');
    expect(ended.errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(urls).toEqual(['/', '/alerts/DiskFull/', '/alerts/HighCPU/', '/runbooks/drain/', '/runbooks/restart/']);
    expect(await list('/alerts/')).toEqual(['/alerts/HighCPU/', '/alerts/DiskFull/']);
    expect(await list('/runbooks/')).toEqual(['/runbooks/restart/', '/runbooks/drain/', '/first-minutes/']);
    expect(await links('/alerts/HighCPU/')).toEqual(['/runbooks/drain/#drain-it']);
    const page = await article('/alerts/HighCPU/');
    for (const shown of ['Not in the daytime', 'Why it happens', 'Linux', 'Kubernetes']) expect(page).toContain(shown);
    for (const sign of ['!!!', '???', '===']) expect(page).not.toContain(sign);
    expect(page.match(/<button[^>]* data-copy/g)).toHaveLength(3);
    expect(await read('docs/alerts/DiskFull.md')).toContain(
      '$ ssh {{host}} df -h\nFilesystem  Use%\n<device>    97%\n',
    );
    expect(link).toBe('http://localhost:4321/alerts/DiskFull/?host=web-1');
  });

  test('Docusaurus', async () => {
    const { urls, article, links, list, link, read, warnings, ...ended } = await walk('Docusaurus', 'docusaurus');
    expect(ended.errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(urls).toEqual(['/alerts/DiskFull/', '/alerts/HighCPU/', '/intro/', '/runbooks/restart/']);
    expect(await list('/alerts/')).toEqual(['/alerts/HighCPU/', '/alerts/DiskFull/']);
    expect(await links('/intro/')).toEqual(['/alerts/HighCPU/', '/runbooks/restart/']);
    expect(await links('/alerts/DiskFull/')).toEqual(['/runbooks/restart/']);
    expect(await article('/alerts/HighCPU/')).not.toContain(':::');
    const tabs = await article('/runbooks/restart/');
    expect(tabs).not.toContain('&lt;TabItem');
    // What the page imports is shown as code, too.
    expect(tabs.match(/<button[^>]* data-copy/g)).toHaveLength(3);
    expect(await read('docs/alerts/DiskFull.md')).toContain('kubectl exec {{pod}} -n {{namespace}} -- df -h\n');
    expect(JSON.parse(await read('package.json')).scripts).toMatchObject({
      start: 'docusaurus start',
      'pagebook:start': 'pagebook start',
      'pagebook:adopt': 'pagebook adopt',
    });
    expect(link).toBe('http://localhost:4321/alerts/HighCPU/?host=web-1');
  });

  test('Hugo', async () => {
    const { urls, article, links, list, link, read, ...ended } = await walk('Hugo', 'hugo');
    expect(ended.errors).toEqual([]);
    expect(ended.warnings.filter((warning) => !warning.endsWith('front-matter-syntax'))).toEqual([]);
    expect(urls).toEqual([
      '/',
      '/alerts/',
      '/alerts/DiskFull/',
      '/alerts/HighCPU/',
      '/runbooks/',
      '/runbooks/restart/',
    ]);
    expect(await list('/alerts/')).toEqual(['/alerts/HighCPU/', '/alerts/DiskFull/']);
    expect(await links('/')).toEqual(['/alerts/HighCPU/']);
    expect(await links('/alerts/HighCPU/')).toContain('/runbooks/restart/#steps');
    const page = await article('/alerts/HighCPU/');
    expect(page).toContain('src="/images/cpu.png"');
    expect(page).not.toMatch(/&(?:lt|#x3C);/);
    expect(await read('content/runbooks/restart.md')).toContain('systemctl restart {{service}}\n');
    expect(link).toBe('http://localhost:4321/alerts/HighCPU/?host=web-1%3A9100');
  });

  test('Jekyll', async () => {
    const { urls, article, links, list, link, read, warnings, ...ended } = await walk('Jekyll', 'jekyll');
    expect(ended.errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(urls).toEqual(['/', '/_posts/2026-02-03-database-full/', '/_runbooks/drain/', '/_runbooks/restart/']);
    expect(await list('/_runbooks/')).toEqual(['/_runbooks/restart/', '/_runbooks/drain/']);
    expect(await links('/')).toEqual(['/_runbooks/restart/']);
    expect(await links('/_runbooks/drain/')).toEqual(['/_runbooks/restart/', '/']);
    expect(await article('/_runbooks/restart/')).toContain('<code>{{ service }}</code>');
    expect(await read('_runbooks/restart.md')).toContain('ssh {{host}} sudo systemctl restart {{service}}\n');
    expect(await read('_runbooks/drain.md')).toContain('kubectl drain {{host}}\n');
    expect(link).toBe('http://localhost:4321/_runbooks/restart/?host=web-1&service=checkout');
  });

  test('a GitHub wiki', async () => {
    const { urls, article, links, link, read, warnings, ...ended } = await walk('GitHub wiki', 'wiki');
    expect(ended.errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(urls).toEqual(['/', '/High-CPU/', '/Restart-a-service/']);
    expect(await links('/')).toEqual(['/High-CPU/', '/Restart-a-service/']);
    expect(await links('/High-CPU/')).toContain('/Restart-a-service/#steps');
    expect(await article('/High-CPU/')).toContain('src="/images/cpu.png"');
    expect(await article('/Restart-a-service/')).toMatch(/<img src="\/images\/cpu\.png" alt="Load"[^>]*>/);
    expect(await links('/Restart-a-service/')).toContain('/');
    expect(await article('/')).toContain('<h1>Home</h1>');
    expect(await read('Restart-a-service.md')).toContain('1. `ssh {{host}} sudo systemctl restart {{service}}`\n');
    expect(link).toBe('http://localhost:4321/High-CPU/?host=web-1');
  });
});
