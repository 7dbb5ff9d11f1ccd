import { describe, expect, test } from 'vitest';
import { type RuleName, rules } from '../../src/problems/rules.ts';
import { HOST, linked, PAGE } from '../support/linked-rule.ts';
import { checked, grafanaRule, oneRule, ruleFile } from '../support/site.ts';

interface Broken {
  rule: RuleName;
  text: string;
  at: string;
  says: string;
}

/** What each rule is broken by; nothing else is wrong there. */
const broken: Broken[] = [
  { rule: 'rules-syntax', text: 'groups:\n  - name: g: h\n', at: '2:11', says: 'does not parse' },
  { rule: 'rules-schema', text: 'groups:\n  - name: g\n    rules: {}\n', at: '3:12', says: '`rules`' },
  {
    rule: 'broken-expression',
    text: linked(`${PAGE}${HOST}`, 'sum(rate(up[5m]) > 1'),
    at: '5:15',
    says: 'the expression of `HighCPU` does not parse: it ends too early',
  },
  {
    rule: 'broken-expression',
    text: linked(`${PAGE}${HOST}`, 'up == 1 or increse(up[5m]) > 1'),
    at: '5:15',
    says: 'calls `increse`, which is no function. Did you mean `increase`?',
  },
  { rule: 'broken-expression', text: linked(`${PAGE}${HOST}`, 'up = 0'), at: '5:15', says: 'at `= 0`' },
  {
    rule: 'broken-template',
    text: linked(`${PAGE}?host={{ $label.instance | urlquery }}`),
    at: '7:24',
    says: '`{{ $label.instance | urlquery }}` in `runbook_url` of `HighCPU` uses `$label`, which is no variable. Did you mean `$labels`?',
  },
  {
    rule: 'broken-template',
    text: linked(`${PAGE}?host={{ $labels.instance | urlqery }}`),
    at: '7:24',
    says: 'calls `urlqery`, which is no function. Did you mean `urlquery`?',
  },
  { rule: 'broken-template', text: linked(`${PAGE}?host={{ $labels.instance }`), at: '7:24', says: 'is not closed' },
  {
    rule: 'broken-template',
    text: linked(`${PAGE}${HOST}`, 'up', '  summary: "{{ if $labels.pod }}{{ $labels.pod }}"'),
    at: '8:20',
    says: '`{{ if $labels.pod }}` in `summary` of `HighCPU` has no `{{ end }}`',
  },
  {
    rule: 'unknown-rule-field',
    text: linked(`${PAGE}${HOST}`, 'up', 'severity: page'),
    at: '8:9',
    says: '`severity` is no field of a rule',
  },
  {
    rule: 'unknown-rule-field',
    text: linked(`${PAGE}${HOST}`, 'up', 'label: {severity: page}'),
    at: '8:9',
    says: 'Did you mean `labels`?',
  },
  {
    rule: 'unknown-rule-field',
    text: linked(`${PAGE}${HOST}`).replace('rules:', 'intervall: 1m\n    rules:'),
    at: '3:5',
    says: '`intervall` is no field of a rule group, so that Prometheus does not load the file. Did you mean `interval`?',
  },
  { rule: 'wrong-duration', text: linked(`${PAGE}${HOST}`, 'up', 'for: 60'), at: '8:14', says: '`for: 60` is no dur' },
  { rule: 'wrong-duration', text: linked(`${PAGE}${HOST}`, 'up', 'for: 5 min'), at: '8:14', says: '`for: 5 min`' },
  {
    rule: 'wrong-duration',
    text: linked(`${PAGE}${HOST}`).replace('rules:', 'interval: 1.5m\n    rules:'),
    at: '3:15',
    says: '`interval: 1.5m` is no duration',
  },
  {
    rule: 'duplicate-rule',
    text: `${linked(`${PAGE}${HOST}`)}---\n${linked(`${PAGE}${HOST}`)}`,
    at: '12:16',
    says: '`HighCPU` is in this file already',
  },
  { rule: 'no-rules', text: 'route: {}\n', at: '1:1', says: 'no rule groups' },
  { rule: 'alert-without-page', text: oneRule('HighMemory', 'expr: up'), at: '4:16', says: '`HighMemory` has no page' },
  {
    rule: 'alert-without-page',
    text: linked('https://books.example.com/alerts/HighCPUs').replace('alert: HighCPU', 'alert: HighCPUs'),
    at: '4:16',
    says: 'and its link `https://books.example.com/alerts/HighCPUs` leads nowhere on this site. Did you mean `HighCPU`?',
  },
  { rule: 'missing-runbook-link', text: oneRule('HighCPU', 'expr: up'), at: '4:16', says: '`/alerts/HighCPU/`' },
  {
    rule: 'dead-runbook-link',
    text: linked('https://books.example.com/alerts/HighCPU.md'),
    at: '7:24',
    says: 'HighCPU.md` leads nowhere',
  },
  {
    rule: 'dead-runbook-link',
    text: linked('https://wiki.example.com/HighCPU.md'),
    at: '7:24',
    says: 'HighCPU.md` leads nowhere',
  },
  {
    rule: 'dead-runbook-link',
    text: linked(`https://wiki.example.com/${'x'.repeat(10_000)}`),
    at: '7:24',
    says: 'xxx…` leads nowhere',
  },
  { rule: 'dead-runbook-link', text: linked(''), at: '7:24', says: '`` leads nowhere' },
  {
    rule: 'oversized-runbook-link',
    text: linked(`${PAGE}${HOST}&service=${'x'.repeat(10_000)}`),
    at: '7:24',
    says: '10048 characters',
  },
  {
    rule: 'link-without-scheme',
    text: linked(`${PAGE.replace('https://', '')}${HOST}`),
    at: '7:24',
    says: '`books.example.com/alerts/HighCPU/` has no scheme',
  },
  {
    rule: 'link-without-scheme',
    text: linked(`${PAGE.replace('https:', '')}${HOST}`),
    at: '7:24',
    says: '`//books.example.com/alerts/HighCPU/` has no scheme',
  },
  {
    rule: 'link-without-scheme',
    text: linked(`/alerts/HighCPU/${HOST}`),
    at: '7:24',
    says: '`/alerts/HighCPU/` has no',
  },
  {
    rule: 'link-without-scheme',
    text: linked(`${PAGE.replace('https', 'htps')}${HOST}`),
    at: '7:24',
    says: '`htps:` is no scheme that opens a page',
  },
  {
    rule: 'dead-link-fragment',
    text: linked(`${PAGE}${HOST}#mitigatoin`),
    at: '7:24',
    says: '`#mitigatoin` is no heading or anchor of `/alerts/HighCPU/`. Did you mean `#mitigation`?',
  },
  {
    rule: 'dead-runbook-link',
    text: linked(`{{ if $labels.pod }}${PAGE}${HOST}{{ else }}https://wiki/x{{ end }}`),
    at: '7:24',
    says: '`https://wiki/x` leads nowhere',
  },
  {
    rule: 'unknown-link-parameter',
    text: linked(`{{ if $labels.pod }}${PAGE}${HOST}{{ else }}${PAGE}?hots=a{{ end }}`),
    at: '7:24',
    says: '`hots` in the link',
  },
  {
    rule: 'unknown-link-parameter',
    text: linked(`${PAGE}${HOST}&sevice=x`),
    at: '7:24',
    says: '`sevice` in the link is no parameter of `/alerts/HighCPU/`. Did you mean `service`?',
  },
  { rule: 'missing-link-parameter', text: linked(`${PAGE}?service=x`), at: '7:24', says: 'lacks `host`' },
  {
    rule: 'unescaped-link-value',
    text: linked(`${PAGE}?host={{ $labels.instance }}`),
    at: '7:24',
    says: '`host={{ $labels.instance }}` is not URL-encoded',
  },
  {
    rule: 'unescaped-link-value',
    text: linked(`${PAGE}?host=web 1`),
    at: '7:24',
    says: '`host=web 1` is not URL-encoded',
  },
  {
    rule: 'unescaped-link-value',
    text: linked(`https://x/{{ $labels.job }}/alerts/HighCPU/${HOST}`),
    at: '7:24',
    says: '`{{ $labels.job }}` is put into the address',
  },
  { rule: 'query-after-fragment', text: linked(`${PAGE}#diagnosis${HOST}`), at: '7:24', says: '`#diagnosis`' },
  {
    rule: 'label-aggregated-away',
    text: linked(`${PAGE}${HOST}`, 'sum by (job) (up)'),
    at: '7:24',
    says: '`$labels.instance` in `runbook_url` of `HighCPU` is empty: the expression leaves only `job`',
  },
  {
    rule: 'label-aggregated-away',
    text: linked(`${PAGE}?host=a`, 'sum(up)', '  summary: "{{ $labels.job }}"'),
    at: '8:20',
    says: '`$labels.job` in `summary` of `HighCPU` is empty: the expression leaves no labels',
  },
  {
    rule: 'label-aggregated-away',
    text: linked(`${PAGE}?host=a`, 'sum without (job) (up)', 'labels:', '  team: "{{ $labels.job }}"'),
    at: '9:17',
    says: 'drops that label',
  },
  {
    rule: 'label-not-in-template',
    text: linked(`${PAGE}${HOST}&severity={{ $labels.severity | urlquery }}`, 'up', 'labels: {severity: page}'),
    at: '7:24',
    says: 'the rule adds `severity` only after',
  },
  {
    rule: 'label-not-in-template',
    text: linked(`${PAGE}${HOST}`, 'up', '  summary: "{{ $labels.alertname }}"'),
    at: '8:20',
    says: 'the rule adds `alertname`',
  },
  {
    rule: 'label-not-in-template',
    text: linked('https://x/alerts/{{ $labels.alertname }}/'),
    at: '7:24',
    says: 'the rule adds `alertname`',
  },
  {
    rule: 'doubled-dollar',
    text: grafanaRule(`${PAGE}?host={{ $$labels.instance | urlquery }}`),
    at: '8:24',
    says: '`{{ $$labels.instance | urlquery }}` in `runbook_url` is no template',
  },
];

describe.each(broken)('$rule at $at', ({ rule, text, at, says }) => {
  test('is found there, and nothing else is', async () => {
    const { problems } = await checked([ruleFile(text), ruleFile(linked(`${PAGE}${HOST}`), 'good.yml')]);
    expect(problems.map(({ file, line, column, rule: name }) => `${file}:${line}:${column} ${name}`)).toEqual([
      `rules.yml:${at} ${rule}`,
    ]);
    const [problem] = problems;
    expect(problem?.message).toContain(says);
    expect(problem?.message.length).toBeLessThan(400);
    expect(problem?.severity).toBe(rules[rule].severity);
    expect(problem?.hint).toMatch(/^\S[\s\S]{10,}\.$/);
  });
});

test('every rule about alerts is broken by something here, or is about files and pages alone', () => {
  const names = (Object.keys(rules) as RuleName[]).filter((name) => 'by' in rules[name] && rules[name].by === 'alerts');
  const tested = new Set<RuleName>(broken.map(({ rule }) => rule));
  expect(names.filter((name) => !tested.has(name))).toEqual(['unreadable-rules', 'page-without-alert']);
});
