import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAlerts } from '../../src/alerts/check-alerts.ts';
import { readRules } from '../../src/alerts/read-rules.ts';
import type { SitePages } from '../../src/alerts/site-pages.ts';
import { fixLinks, usualBase } from '../../src/alerts/write-links.ts';
import { pagesOf, ruleFile, site } from '../support/site.ts';

const PAGE = 'https://books.example.com/alerts/HighCPU/';

const fixedBy =
  (pages: SitePages) =>
  (text: string): string | undefined => {
    const { files } = checkAlerts([ruleFile(text)], pages, { levelOf: () => 'warning', fileOf: ({ file }) => file });
    const [file] = files;
    const usual = usualBase(files.flatMap(({ alerts }) => alerts));
    return file && fixLinks(file, pages.origin, usual, { names: pages.linkNames, adds: true })?.text;
  };

const target = fc.constantFrom(
  PAGE,
  '/alerts/highcpu',
  '//books.example.com/alerts/HighCPU/',
  'books.example.com/alerts/HighCPU',
  'https://wiki/x',
  'https://old.example.com/alerts/HighCPU.md',
  '{{ $externalURL }}/alerts/HighCPU/',
  `{{ if $labels.a }}${PAGE}{{ else }}https://wiki/x{{ end }}`,
);
const query = fc
  .array(
    fc.constantFrom(
      'host={{ $labels.instance }}',
      'node=a b',
      'hots=1',
      'pod={{ $labels.pod | urlquery }}',
      'service={{ or $labels.service $labels.job | urlquery }}',
      'severity={{ $labels.severity }}',
      'pod=é',
      'pod={{ $labels.pod }',
    ),
    { maxLength: 3 },
  )
  .map((parts) => (parts.length === 0 ? '' : `?${parts.join('&')}`));
const fragment = fc.constantFrom('', '#diagnosis', '#nowhere', '#a?node=b');
const url = fc.tuple(target, query, fragment).map((parts) => parts.join(''));

/** Ways in which YAML may have a text; the second line of a block is indented below its name. */
const written = fc.constantFrom<(text: string) => string>(
  (text) => `'${text}'`,
  (text) => `"${text}"`,
  (text) => `|\n            ${text}`,
  (text) => `>-\n            ${text}`,
  (text) => `|+\n            ${text}\n`,
  (text) => `"\n          ${text}"`,
  (text) => `&link '${text}' # shared`,
);
const rule = fc
  .record({
    name: fc.constantFrom('HighCPU', 'high-cpu', 'Other'),
    expression: fc.constantFrom('up', 'sum by (pod) (up)', 'sum(up)', 'up{'),
    field: fc.constantFrom('runbook_url', 'runbook'),
    link: fc.option(fc.tuple(written, url), { freq: 4 }),
    more: fc.subarray(['          summary: "{{ $labels.node }}"', '          # a comment']),
  })
  .map(({ name, expression, field, link, more }) =>
    [
      `      - alert: ${name}`,
      `        expr: '${expression}'`,
      '        labels: {severity: page}',
      ...(link || more.length > 0 ? ['        annotations:'] : []),
      ...(link ? [`          ${field}: ${link[0](link[1])}`] : []),
      ...more,
    ].join('\n'),
  );
const file = fc
  .record({
    rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
    end: fc.constantFrom('\n', '\r\n'),
    shares: fc.boolean(),
  })
  .map(({ rules, end, shares }) => {
    const shared = '      - {alert: HighCPU, expr: up, annotations: {runbook_url: *link}}';
    const all = rules.join('\n');
    const lines = shares && all.includes('&link') ? `${all}\n${shared}` : all;
    return `groups:\n  - name: g\n    rules:\n${lines}\n`.replaceAll('\n', end);
  });

const isOfLink = (line: string): boolean => /runbook|annotations|https?:|books\.|alerts\/|\{\{|^\s*"?\r?$/.test(line);

test('links that were put right once are right, and nothing but links has changed', async () => {
  const fix = fixedBy(await pagesOf(site));
  let changed = 0;
  fc.assert(
    fc.property(file, (before) => {
      const after = fix(before);
      if (after === undefined) return;
      changed++;
      expect(fix(after)).toBeUndefined();
      const [old, now] = [before, after].map((text) => text.split('\n').filter((line) => !isOfLink(line)));
      expect(now).toEqual(old);
      const facts = (text: string) => readRules(text).rules.map(({ name, expression }) => [name, expression]);
      expect(facts(after)).toEqual(facts(before));
    }),
    { numRuns: 500 },
  );
  expect(changed).toBeGreaterThan(100);
});
