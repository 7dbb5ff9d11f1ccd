import { describe, expect, test } from 'vitest';
import { fixLinks, type LinkPlace, usualBase } from '../../src/alerts/write-links.ts';
import { checked, grafanaRule, oneRule, pagesOf, site } from '../support/site.ts';

const PLACE: LinkPlace = { names: ['runbook_url'], adds: true };
const BASE = 'https://books.example.com';
const PAGE = `${BASE}/alerts/HighCPU/`;
const HOST = 'host={{ or $labels.host $labels.node $labels.instance | urlquery }}';
const SERVICE = 'service={{ or $labels.service $labels.job | urlquery }}';
const POD = 'pod={{ $labels.pod | urlquery }}';

/** The text of rules with their links put right; undefined where nothing is to be changed. A site may have no address. */
async function fixed(text: string, files = site, base = BASE): Promise<string | undefined> {
  const { files: validated } = await checked(text, files);
  return (
    validated[0] &&
    fixLinks(validated[0], base || undefined, usualBase(validated.flatMap(({ alerts }) => alerts)), PLACE)?.text
  );
}

const linked = (url: string, expression = 'up == 0', ...more: string[]): string =>
  oneRule('HighCPU', `expr: ${expression}`, 'annotations:', `  runbook_url: ${url}`, ...more);
/** The link that one becomes, as it is written. */
const becomes = async (url: string, ...more: string[]): Promise<string | undefined> =>
  /runbook_url: (.*)/.exec((await fixed(linked(url, ...more))) ?? '')?.[1];

describe('a link put right', () => {
  test.each([
    ['dead', 'https://wiki/x', `'${PAGE}?${HOST}&${SERVICE}&${POD}'`],
    ['dead, with a heading of another page', 'https://wiki/x#cpu', `'${PAGE}?${HOST}&${SERVICE}&${POD}'`],
    [
      'dead, with a heading of this page',
      `${BASE}/alert/HihgCPU/#diagnosis`,
      `'${PAGE}?${HOST}&${SERVICE}&${POD}#diagnosis'`,
    ],
    ['on another base', 'https://old.example.com/alerts/HighCPU/', `'${PAGE}?${HOST}&${SERVICE}&${POD}'`],
    ['in other letters', `${BASE}/alerts/highcpu?host=a`, `'${PAGE}?host=a&${SERVICE}&${POD}'`],
    ['without a query', PAGE, `'${PAGE}?${HOST}&${SERVICE}&${POD}'`],
    [
      'not encoded',
      `'${PAGE}?host={{ $labels.instance }}&service={{- .Labels.job -}}'`,
      `'${PAGE}?host={{ $labels.instance | urlquery }}&service={{- .Labels.job | urlquery -}}&${POD}'`,
    ],
    [
      'with a value that is not encoded',
      `'${PAGE}?host=a b&service={{ $labels.x | urlquery }} é'`,
      `'${PAGE}?host=a%20b&service={{ $labels.x | urlquery }}%20%C3%A9&${POD}'`,
    ],
    ['with an unknown name', `'${PAGE}?hosst=a&node=b'`, `'${PAGE}?node=b&${SERVICE}&${POD}'`],
    ['with the query last', `'${PAGE}#diagnosis?node=b'`, `'${PAGE}?node=b&${SERVICE}&${POD}#diagnosis'`],
    ['with a list', `${BASE}/alerts/highcpu?host=a&host=b`, `'${PAGE}?host=a&host=b&${SERVICE}&${POD}'`],
    [
      'behind a template',
      `'https://{{ reReplaceAll "[?#]" "" $externalLabels.site }}/alerts/HighCPU?host=a'`,
      `'${PAGE}?host=a&${SERVICE}&${POD}'`,
    ],
    ['in double quotes', `"https://wiki/x"`, `"${PAGE}?${HOST}&${SERVICE}&${POD}"`],
    [
      'with the name of its alert missing',
      `'${BASE}/alerts/{{ $labels.alertname }}/?host=a'`,
      `'${PAGE}?host=a&${SERVICE}&${POD}'`,
    ],
  ])('that was %s', async (_, before, after) => {
    expect(await becomes(before)).toBe(after);
  });

  test('carries what the labels can give, and no label that is lost', async () => {
    expect(await becomes(PAGE, 'sum by (pod) (up)')).toBe(`'${PAGE}?${POD}'`);
    expect(await becomes(PAGE, 'sum(up)')).toBeUndefined();
    expect(await becomes(PAGE, 'sum without (pod, node) (up)')).toBe(
      `'${PAGE}?host={{ or $labels.host $labels.instance | urlquery }}&${SERVICE}'`,
    );
    expect(await becomes(`'${PAGE}?${HOST}&${POD}'`, 'sum by (pod) (up)')).toBe(`'${PAGE}?${POD}'`);
  });

  test.each(['job:up:sum', 'x{pod=~".+"}', 'not promql('])(
    'carries what may be there in %s: an empty one does no harm',
    async (expression) => {
      expect(await becomes(PAGE, expression)).toBe(`'${PAGE}?${HOST}&${SERVICE}&${POD}'`);
    },
  );

  test('takes the machine from its own label before that of the scraped target', async () => {
    expect(await becomes(PAGE, 'kube_node_status_condition{condition="Ready"} == 0')).toContain(HOST);
    expect(await becomes(PAGE, 'sum by (instance, node) (up)')).toBe(
      `'${PAGE}?host={{ or $labels.node $labels.instance | urlquery }}'`,
    );
  });

  test('takes the label that the texts of the rule show, unless it is that of the scraped target', async () => {
    expect(await becomes(PAGE, 'up', '  summary: "{{ $labels.node }} is slow"')).toBe(
      `'${PAGE}?host={{ $labels.node | urlquery }}&${SERVICE}&${POD}'`,
    );
    expect(await becomes(PAGE, 'up', '  summary: "{{ $labels.instance }} is slow"')).toContain(HOST);
    expect(await becomes(PAGE, 'up', '  summary: "{{ or $labels.node $labels.instance }} is slow"')).toContain(HOST);
  });

  test('has the values of labels that the rule adds', async () => {
    expect(await becomes(PAGE, 'up', 'labels: {service: a b}')).toBe(`'${PAGE}?${HOST}&service=a%20b&${POD}'`);
    expect(await becomes(PAGE, 'up', 'labels: {node: web-1}')).toBe(`'${PAGE}?host=web-1&${SERVICE}&${POD}'`);
    expect(await becomes(`'${PAGE}?host=a&severity={{ $labels.severity }}'`, 'up', 'labels: {severity: page}')).toBe(
      `'${PAGE}?host=a&severity=page&${SERVICE}&${POD}'`,
    );
  });

  test('has the name of the alert where the page asks for it', async () => {
    const files = {
      ...site,
      'parameters.yml': 'alertname: {}\n',
      'alerts/HighCPU.md': '# HighCPU\n\n{{alertname}}\n',
    };
    expect(await fixed(linked(PAGE), files)).toContain(`${PAGE}?alertname=HighCPU\n`);
  });

  test('leaves out what no label holds, as the link page does, and what the catalogue gives', async () => {
    const files = {
      ...site,
      'parameters.yml':
        "language: {type: word, default: '{{service.language}}'}\nresult: {type: json}\ngrafana: {type: url, origins: [https://g.example.com]}\nservice: {catalogue: services}\n",
      'alerts/HighCPU.md': '# HighCPU\n\n{{language}}, {{grafana}} {{#result}}{{output}}{{/result}} {{service}}\n',
    };
    expect(await fixed(linked(PAGE), files)).toContain(`'${PAGE}?service={{ $labels.service | urlquery }}'`);
    expect(await fixed(linked(PAGE, 'sum by (language) (up)'), files)).toContain(
      `'${PAGE}?language={{ $labels.language | urlquery }}'`,
    );
  });

  test.each([
    ['right already', `'${PAGE}?${HOST}'`],
    ['right in an own way', `'${PAGE}?node={{ reReplaceAll ":.*" "" $labels.instance | urlquery }}#mitigation'`],
    ['a template that is not closed', `'https://wiki/x?host={{ $labels.instance }'`],
    ['a template that names nothing', `'https://wiki/x?host={{ $label.instance | urlqery }}'`],
    ['decided by a template without labels', `'https://wiki/x{{ if gt $value 1.0 }}?host=a{{ end }}'`],
    ['led on by a template', `'https://x/{{ $labels.team }}-runbook'`],
    ['decided by a template', `'https://wiki/x?host=a{{ if $labels.pod }}&pod={{ $labels.pod }}{{ end }}'`],
  ])('is left alone where it is %s', async (_, url) => {
    expect(await fixed(linked(url))).toBeUndefined();
  });

  test('has one $ in annotations of Grafana, where $$ is not undone as it is in labels', async () => {
    const text = grafanaRule(`${PAGE}?host={{ $$labels.instance | urlquery }}`);
    expect(await fixed(text)).toContain(`'${PAGE}?host={{ $labels.instance | urlquery }}&${SERVICE}&${POD}'`);
  });

  test('is right for good', async () => {
    for (const url of ['https://wiki/x', `${PAGE}#a?hosst=b&node={{ $labels.node }}`]) {
      const once = await fixed(linked(`'${url}'`));
      expect(once).toBeDefined();
      expect(await fixed(once ?? '')).toBeUndefined();
    }
  });

  test('has the sub-path of the site', async () => {
    const files = { ...site, 'site.yml': `address: ${BASE}\nbase: /ops\n` };
    const text = linked(`${BASE}/alerts/HighCPU/?host=a`);
    expect(await fixed(text, files, (await pagesOf(files)).origin)).toContain(
      `runbook_url: '${BASE}/ops/alerts/HighCPU/?host=a&${SERVICE}&${POD}'`,
    );
  });

  test('keeps its own base where the site has no public address', async () => {
    const files = { ...site, 'site.yml': '' };
    const other = "      - alert: HighCPU\n        expr: up\n        annotations: {runbook_url: 'https://wiki/x'}\n";
    const text = linked(`'https://own.example.com/ops/alerts/HighCPU?host={{ $labels.instance }}'`) + other;
    expect((await fixed(text, files, ''))?.match(/(?<=runbook_url: ').*(?=')/g)).toEqual([
      `https://own.example.com/ops/alerts/HighCPU?host={{ $labels.instance | urlquery }}&${SERVICE}&${POD}`,
      `https://own.example.com/ops/alerts/HighCPU/?${HOST}&${SERVICE}&${POD}`,
    ]);
    expect(await fixed(linked('https://wiki/x'), files, '')).toBeUndefined();
  });
});

const NEW = `'${PAGE}?${HOST}&${SERVICE}&${POD}'`;

describe('nothing but the link changes', () => {
  test.each([
    [
      'comments and odd spaces',
      'groups:   # all\n- name:   g\n  rules:\n  - alert:  HighCPU # hot\n    expr:    up\n    annotations:\n        runbook_url:    https://wiki/x   # old\n        summary:  >-\n            A\n\n            B\n# end',
      [`        runbook_url:    ${NEW}   # old`],
    ],
    [
      'lines that end as on Windows',
      linked('https://wiki/x').replaceAll('\n', '\r\n'),
      [`          runbook_url: ${NEW}\r`],
    ],
    [
      'a folded link',
      linked('>-\n            https://wiki\n            /x', 'up', '  summary: A'),
      [`          runbook_url: ${NEW}`],
    ],
    ['a literal link at the end', linked('|\n            https://wiki/x').trimEnd(), [`          runbook_url: ${NEW}`]],
    ['a link over two lines', linked('https://wiki/\n            x'), [`          runbook_url: ${NEW}`]],
    [
      'a rule on one line',
      'groups: [{name: g, rules: [{alert: HighCPU, expr: up, annotations: {runbook_url: https://wiki/x, a: b}}]}]\n',
      [`groups: [{name: g, rules: [{alert: HighCPU, expr: up, annotations: {runbook_url: ${NEW}, a: b}}]}]`],
    ],
    [
      'JSON',
      '{"groups": [{"name": "g", "rules": [\n{"alert": "HighCPU", "expr": "up",\n "annotations": {"runbook_url": "https://wiki/x"}}\n]}]}',
      [` "annotations": {"runbook_url": "${PAGE}?${HOST}&${SERVICE}&${POD}"}}`],
    ],
    [
      'an alert without a link',
      oneRule('HighCPU', 'expr: up', 'annotations:', '    # What it is', '    summary: A # short'),
      [`            runbook_url: ${NEW}`],
    ],
    [
      'an alert without annotations',
      oneRule('HighCPU', 'expr: up'),
      ['        annotations:', `          runbook_url: ${NEW}`],
    ],
    [
      'an alert without either, on one line',
      'groups: [{name: g, rules: [{alert: HighCPU, expr: up}]}]',
      [
        `groups: [{name: g, rules: [{alert: HighCPU, "annotations": {"runbook_url": "${PAGE}?${HOST}&${SERVICE}&${POD}"}, expr: up}]}]`,
      ],
    ],
    [
      'JSON without a link',
      '{"groups": [{"name": "g", "rules": [{"alert": "HighCPU", "expr": "up", "annotations": {\n"summary": "A"}}]}]}',
      [`"runbook_url": "${PAGE}?${HOST}&${SERVICE}&${POD}", "summary": "A"}}]}]}`],
    ],
    [
      'one of several documents',
      `a: 1\n---\n${linked('https://wiki/x')}---\nb: 2\n`,
      [`          runbook_url: ${NEW}`],
    ],
  ])('in %s', async (_, before, changed) => {
    const after = await fixed(before);
    const old = before.split('\n');
    expect(after?.split('\n').filter((line) => !old.includes(line))).toEqual(changed);
    const kept = after?.split('\n').filter((line) => old.includes(line)) ?? [];
    const lost = old.filter((line) => !kept.includes(line));
    expect(
      lost.every((line) => /runbook_url|wiki|^ +\/?x\r?$|groups: \[|"summary": "A"/.test(line)),
      lost.join('\n'),
    ).toBe(true);
  });

  test('and a link that several rules share is put right once, where it is right for each of them', async () => {
    const shared = (other: string, expression = 'up'): string =>
      `${linked('https://wiki/x').replace('annotations:', 'annotations: &all')}      - {alert: ${other}, expr: ${expression}, annotations: *all}\n`;
    expect(await fixed(shared('HighCPU'))).toBe(shared('HighCPU').replace('https://wiki/x', NEW));
    expect(await fixed(shared('HighCPU', 'sum(up)'))).toBeUndefined();
    expect(await fixed(shared('Other'))).toBeUndefined();
    const named = linked('&link https://wiki/x # ours');
    expect(await fixed(named)).toBe(named.replace('https://wiki/x', NEW));
  });
});
