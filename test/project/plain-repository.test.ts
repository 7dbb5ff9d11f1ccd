import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withAbsoluteAddresses } from '../support/absolute-addresses.ts';
import { type Built, built } from '../support/built.ts';
import type { Files } from '../support/tree.ts';

const PNG = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  Buffer.from([0, 0, 0, 32, 0, 0, 0, 24, 8, 2, 0, 0, 0]),
]);

/** As somebody's notes are who has never heard of Pagebook. */
const repository = {
  'README.md':
    '# Ops notes\r\n\r\nThe [guide](docs/guide.md), its [folder](docs/), [the team](Team%20A/Über%20uns.md), [LICENSE](LICENSE).\r\n\r\n![Map](images/map.png)\r\n',
  'docs/README.md': '# Documents\n\n- [Guide](./guide.md#install)\n- [Not written yet](missing.md)\n',
  'docs/guide.md': [
    '# Guide',
    '',
    '![Build](https://ci.example.com/badge.svg) ![Gone](gone.png) [Report](report.html)',
    '',
    '## Install',
    '',
    'Helm writes `{{ .Values.image }}`, Go `{{range .items}}{{.metadata.name}}{{end}}`, Jinja `{% if x %}{{ x|upper }}{% endif %}`.',
    '',
    '```yaml',
    'image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"',
    '{{- if .Values.enabled }}',
    'summary: "{{ $labels.instance }} is down, {{ $value }}"',
    '{{- end }}',
    '```',
    '',
    'A loop in Handlebars is {{#each items}} … {{/each}}, Hugo has {{< figure src="x" >}}.',
  ].join('\n'),
  'docs/report.html': '<script>alert(1)</script>',
  'docs/jekyll.md': '---\nlayout: post\ndate: Monday\ntags: {a: b}\n---\nFrom another generator.\n',
  'Team A/Über uns.md': 'Nobody wrote a heading.\n',
  'images/map.png': PNG,
  LICENSE: 'Free\n',
  '.github/ISSUE.md': '{{{not a page}}}\n',
};

let site: Built;
beforeAll(async () => {
  site = await built(repository);
});
afterAll(() => site.close());

describe('a plain Markdown repository', () => {
  test('builds as it is, with warnings only', () => {
    expect(site.code).toBe(0);
    const lines = site.stderr.replaceAll(`${site.tree.root}/`, '').split('\n');
    const told = lines.flatMap((line) => /^(\S+)\s{2}(\w+)\s{2}.*\s{2}(\S+)$/.exec(line)?.slice(1).join(' ') ?? []);
    expect(told).toEqual([
      'docs/README.md:4:3 warning broken-link',
      'docs/guide.md:3:1 warning remote-image',
      'docs/guide.md:3:44 warning missing-file',
      'docs/guide.md:3:62 warning unservable-file',
      'docs/jekyll.md:3:7 warning front-matter-schema',
      'docs/jekyll.md:4:1 warning front-matter-schema',
    ]);
    expect(lines).toContain('6 warnings');
  });

  test('has a page for each file, of the kind that is left', async () => {
    const { pages } = JSON.parse(await site.text('index.json'));
    expect(pages.map(({ url, title, kind }: Record<string, string>) => `${url} ${title} ${kind}`).sort()).toEqual([
      '/ Ops notes runbook',
      '/Team%20A/%C3%9Cber%20uns/ Über uns runbook',
      '/docs/ Documents runbook',
      '/docs/guide/ Guide runbook',
      '/docs/jekyll/ jekyll runbook',
    ]);
    for (const { url } of pages) expect((await fetch(site.origin + url)).status).toBe(200);
  });

  test('leads to its pages, folders and files', async () => {
    const home = withAbsoluteAddresses(await site.text('index.html'), '/');
    for (const url of ['/docs/guide/', '/docs/', '/Team%20A/%C3%9Cber%20uns/', '/LICENSE']) {
      expect(home).toContain(`href="${url}"`);
      expect((await fetch(site.origin + url)).status).toBe(200);
    }
    expect(home).toContain('<img src="/images/map.png" alt="Map" width="32" height="24"');
    expect(await site.text('docs/index.html')).toContain('href="./guide/#install"');
  });

  test('keeps the templates of others as they are written', async () => {
    const text = (await site.text('docs/guide/index.html'))
      .replace(/<[^>]+>/g, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&quot;', '"');
    for (const template of [
      '{{ .Values.image }}',
      '{{range .items}}{{.metadata.name}}{{end}}',
      '{% if x %}{{ x|upper }}{% endif %}',
      'image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"',
      '{{- if .Values.enabled }}',
      '{{ $labels.instance }} is down, {{ $value }}',
      '{{#each items}} … {{/each}}',
    ])
      expect(text).toContain(template);
  });

  test('publishes no file that may run a script', async () => {
    expect((await fetch(`${site.origin}/docs/report.html`)).status).toBe(404);
    expect((await fetch(`${site.origin}/.github/ISSUE/`)).status).toBe(404);
  });
});

describe('a folder without pages', () => {
  test.each<[what: string, files: Files]>([
    ['nothing', {}],
    ['no Markdown', { 'map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
    ['only settings', { 'site.yml': 'name: Ours\n', 'parameters.yml': 'host: {}\n' }],
    ['only partials and templates', { 'partials/a.md': 'A\n', 'templates/alert.md': '# A\n' }],
  ])('is built: %s', async (_, files) => {
    const empty = await built(files);
    await empty.close();
    expect(empty).toMatchObject({ code: 0, stderr: '' });
  });
});
