import { describe, expect, test } from 'vitest';
import { HOST, linked, PAGE } from '../support/linked-rule.ts';
import { checked, grafanaRule, oneRule, ruleFile, site } from '../support/site.ts';

describe('a link arrives', () => {
  test.each([
    `${PAGE}${HOST}`,
    `https://BOOKS.example.com/alerts/HighCPU${HOST}`,
    `http://localhost:4321/alerts/highcpu/index.html${HOST}`,
    `https://other.example.com/some/base/ALERTS/HighCPU/${HOST}#diagnosis`,
    `{{ $externalURL }}/alerts/HighCPU/${HOST}`,
    `https://{{ $externalLabels.region }}.example.com/alerts/HighCPU/${HOST}`,
    `{{ $externalLabels.books }}/alerts/HighCPU/${HOST}`,
    `${PAGE}?node={{ $labels.node | urlquery }}&service=a+b&service.owner=c`,
    `${PAGE}?host={{ reReplaceAll ":.*" "" $labels.instance | urlquery }}`,
    `https://old.example.com/wiki/cpu-is-high${HOST}`,
    `https://git.example.com/shop/books/blob/main/alerts/HighCPU.md${HOST}`,
    `{{ if $labels.node }}${PAGE}?host={{ $labels.node | urlquery }}{{ else }}${PAGE}${HOST}{{ end }}`,
    `${PAGE}{{ with $labels.node }}?host={{ . | urlquery }}{{ end }}`,
    `${PAGE}${HOST}#Mitigation`,
    `${PAGE}${HOST}#:~:text=Log%20in`,
  ])('with %s', async (url) => {
    const files = {
      ...site,
      'alerts/HighCPU.md': `---\naliases: [/wiki/cpu-is-high/]\n---\n${site['alerts/HighCPU.md']}`,
    };
    const { problems, reports } = await checked(linked(url), files);
    expect(problems).toEqual([]);
    expect(reports).toEqual([
      { name: 'HighCPU', file: 'rules.yml', page: '/alerts/HighCPU/', link: url, problems: [] },
    ]);
  });

  test('by its name alone, when it is in a folder and no other alert has that name', async () => {
    const files = { ...site, 'alerts/linux/HostDown.md': 'X\n' };
    const { reports } = await checked(
      ['HostDown', 'hostdown'].map((name) => ruleFile(linked(`https://x/alerts/${name}/`))),
      files,
    );
    expect(reports.map(({ page }) => page)).toEqual(['/alerts/linux/HostDown/', '/alerts/linux/HostDown/']);
  });

  test('under a sub-path, and where the site is a part of the tree', async () => {
    const files = {
      ...site,
      'site.yml': 'address: https://books.example.com\nbase: /ops\n',
      'content/alerts/deep/X.md': 'X\n',
    };
    const { reports } = await checked(
      [linked(`https://books.example.com/ops/alerts/HighCPU/${HOST}`), linked('https://x/alerts/deep/x')].map((text) =>
        ruleFile(text),
      ),
      files,
    );
    expect(reports.map(({ page }) => page)).toEqual(['/ops/alerts/HighCPU/', '/ops/content/alerts/deep/X/']);
  });
});

describe('an alert that is a symptom', () => {
  const files = { ...site, 'alerts/pods/Crashing.md': '---\nsymptoms: [KubePodCrashLooping, HighCPU]\n---\nX\n' };

  test('has the page that has it, and its link may lead to that name', async () => {
    const url = 'https://books.example.com/alerts/kubepodcrashlooping/';
    const { reports, problems, pagesWithoutAlert } = await checked(
      [
        ruleFile(oneRule('KubePodCrashLooping', 'expr: up == 0', 'annotations:', `  runbook_url: ${url}`)),
        ruleFile(oneRule('kube_pod_crash_looping', 'expr: up == 0')),
      ],
      files,
    );
    expect(reports.map(({ page }) => page)).toEqual(['/alerts/pods/Crashing/', '/alerts/pods/Crashing/']);
    expect(problems.map(({ rule }) => rule)).toEqual(['page-without-alert', 'missing-runbook-link']);
    expect(pagesWithoutAlert.map(({ url: each }) => each)).toEqual(['/alerts/HighCPU/']);
  });

  test('has its own page where there is one', async () => {
    const { reports } = await checked(linked('https://x/alerts/HighCPU/'), files);
    expect(reports.map(({ page }) => page)).toEqual(['/alerts/HighCPU/']);
  });

  test('of two pages has neither, and both are named', async () => {
    const both = { ...files, 'alerts/Other.md': '---\nsymptoms: KubePodCrashLooping\n---\nX\n' };
    const { reports } = await checked(oneRule('KubePodCrashLooping', 'expr: up == 0'), both);
    expect(reports[0]?.page).toBeNull();
    expect(reports[0]?.problems.map(({ message }) => message)).toEqual([
      '`KubePodCrashLooping` has no page of its own, and is among the symptoms of `/alerts/Other/` and `/alerts/pods/Crashing/`',
    ]);
  });
});

describe('nothing is said', () => {
  test.each([
    ['of a label that a series may bring', linked(`${PAGE}${HOST}`, 'up', '  summary: "{{ $labels.team }}"')],
    [
      'of a label that a template asks for first',
      linked(`${PAGE}${HOST}`, 'up', '  summary: "{{ if $labels.alertname }}{{ $labels.alertname }}{{ end }}"'),
    ],
    [
      'of a severity that the expression asks for',
      linked(`${PAGE}${HOST}`, 'x{severity=~".+"}', '  summary: "{{ $labels.severity }}"', 'labels: {severity: page}'),
    ],
    [
      'of alerts about alerts',
      linked(`${PAGE}${HOST}`, 'ALERTS{alertstate="firing"}', '  summary: "{{ $labels.alertname }}"'),
    ],
    [
      'of a label that the rule hands on',
      linked(`${PAGE}${HOST}`, 'up', 'labels: {severity: "{{ $labels.severity }}"}'),
    ],
    ['of an expression in another language', linked(`${PAGE}${HOST}`, `'sum by (job) (rate({app="x"} |= "y" [5m]))'`)],
    [
      'of a label whose place another takes',
      linked(`${PAGE}?host={{ or $labels.node $labels.instance | urlquery }}`, 'sum by (instance) (up)'),
    ],
    ['of a value that is missing where a default is in', linked(PAGE)],
  ])('%s', async (_, text) => {
    const files = {
      ...site,
      'parameters.yml': String(site['parameters.yml']).replace('required: true', 'required: true, default: web-1'),
    };
    expect((await checked(text, files)).problems).toEqual([]);
  });

  test('of what Grafana gives to its templates', async () => {
    const rule = (label: string): string =>
      grafanaRule(`${PAGE}?host=a`, `summary: '{{ $labels.${label} }}'`, 'plain: $$labels').replace(
        'expr: up',
        'expr: sum(up)',
      );
    expect((await checked(rule('alertname'))).problems).toEqual([]);
    expect((await checked(rule('grafana_folder'))).problems).toEqual([]);
    expect((await checked(rule('job'))).problems.map(({ rule: name }) => name)).toEqual(['label-aggregated-away']);
  });
});

test('each label is told of which only missing ones could take the place', async () => {
  const { problems } = await checked(
    linked(`${PAGE}?host={{ or $labels.node $labels.instance | urlquery }}`, 'sum by (job) (up)'),
  );
  expect(problems.map(({ rule, message }) => [rule, message.slice(0, 19)])).toEqual([
    ['label-aggregated-away', '`$labels.node` in `'],
    ['label-aggregated-away', '`$labels.instance` '],
  ]);
});

describe('pages without an alert', () => {
  const files = {
    ...site,
    'alerts/index.md': 'All of them.\n',
    'alerts/linux/DiskFull.md': 'Full.\n',
    'alerts/Shared.md': 'For several.\n',
    'runbooks/shop/slow.md': '## Meaning\n\nSlow.\n\n## Diagnosis\n\n1. Look.\n',
    'runbooks/shop/restart.md': '## About\n\nRestart.\n',
  };

  test('are pages of alerts that no rule names and no link leads to', async () => {
    const { pagesWithoutAlert, problems } = await checked(linked(`${PAGE}${HOST}`), files);
    expect(pagesWithoutAlert.map(({ url }) => url)).toEqual([
      '/alerts/Shared/',
      '/alerts/linux/DiskFull/',
      '/runbooks/shop/slow/',
    ]);
    expect(
      problems.map(({ file, line, column, rule, severity }) => `${file}:${line}:${column} ${severity} ${rule}`),
    ).toEqual([
      'alerts/Shared.md:1:1 warning page-without-alert',
      'alerts/linux/DiskFull.md:1:1 warning page-without-alert',
      'runbooks/shop/slow.md:1:1 warning page-without-alert',
    ]);
  });

  test('are none where alerts have their names, or links lead to them', async () => {
    const rules = ['disk_full', 'Slow'].map((name) => ruleFile(oneRule(name, 'expr: up'), `${name}.yml`));
    const { pagesWithoutAlert } = await checked([...rules, ruleFile(linked('https://x/alerts/shared'))], files);
    expect(pagesWithoutAlert).toEqual([]);
  });
});

test('a readme, a list and an event are no alert of their name', async () => {
  const files = {
    ...site,
    'runbooks/checkout/index.md': 'x',
    'log/Moved.md': 'x',
    'runbooks/checkout/Slow.md': 'x',
    'alerts/Deep/index.md': 'x',
  };
  const names = ['Checkout', 'Moved', 'Slow', 'Deep'];
  const { reports } = await checked(
    names.map((name) => ruleFile(oneRule(name, 'expr: up'))),
    files,
  );
  expect(reports.map(({ page }) => page)).toEqual([null, null, '/runbooks/checkout/Slow/', '/alerts/Deep/']);
});

test('a hint names an alert as a shell takes it for one word', async () => {
  const { reports } = await checked(oneRule("It's slow", 'expr: up'));
  expect(reports[0]?.problems[0]?.hint).toContain("-- alert 'It'\\''s slow'`");
});
