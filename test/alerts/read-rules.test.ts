import { describe, expect, test } from 'vitest';
import { lacks } from '../../src/alerts/label-set.ts';
import { readRules } from '../../src/alerts/read-rules.ts';
import { Places } from '../../src/problems/places.ts';

const named = (text: string): string[] => {
  const { rules, findings } = readRules(text);
  expect(findings).toEqual([]);
  return rules.map(({ name, expression, annotations }) =>
    `${name}: ${expression ?? '?'} ${annotations.get('runbook_url')?.value ?? ''}`.trim(),
  );
};

describe('rules are found in', () => {
  test('a rule file of Prometheus', () => {
    expect(
      named(`
groups:
  - name: one
    interval: 1m
    rules:
      - record: job:up:sum
        expr: sum by (job) (up)
      - alert: A
        expr: up == 0
        for: 5m
        labels: {severity: critical}
        annotations:
          runbook_url: https://x/A
  - name: two
    rules:
      - {alert: B, expr: "down > 1"}
  - name: none
    rules: []
`),
    ).toEqual(['A: up == 0 https://x/A', 'B: down > 1']);
  });

  test('objects of Kubernetes, lists of them, and several documents, other objects among them', () => {
    expect(
      named(`
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: a}
spec:
  groups:
    - {name: g, rules: [{alert: A, expr: a}]}
---
apiVersion: v1
kind: ConfigMap
data: {groups: none}
---
# Nothing but words.
---
apiVersion: v1
kind: List
items:
  - kind: Service
    spec: {ports: []}
  - kind: PrometheusRule
    spec:
      groups:
        - {name: g, rules: [{alert: B, expr: b}]}
  - kind: List
    items:
      - {kind: VMRule, spec: {groups: [{name: g, rules: [{alert: C, expr: c}]}]}}
`),
    ).toEqual(['A: a', 'B: b', 'C: c']);
  });

  test('exports of Mimir and Cortex: one namespace, all namespaces, one group', () => {
    const rules = (name: string): string => `[{alert: ${name}, expr: up}]`;
    expect(named(`namespace: shop\ngroups:\n  - name: g\n    source_tenants: [a]\n    rules: ${rules('A')}\n`)).toEqual(
      ['A: up'],
    );
    expect(
      named(`shop:\n  - name: g\n    rules: ${rules('A')}\npay:\n  - name: h\n    rules: ${rules('B')}\n`),
    ).toEqual(['A: up', 'B: up']);
    expect(named(`name: g\nrules: ${rules('A')}\n`)).toEqual(['A: up']);
  });

  test('exports of Grafana, in YAML and JSON, with the query behind the condition', () => {
    const rule = (condition: string): string => `
          title: High CPU
          condition: ${condition}
          data:
            - {refId: A, datasourceUid: prom, model: {expr: 'sum by (pod) (cpu)', refId: A}}
            - {refId: B, datasourceUid: __expr__, model: {type: reduce, expression: A}}
            - {refId: C, datasourceUid: __expr__, model: {type: threshold, expression: B}}
            - {refId: D, datasourceUid: __expr__, model: {type: math, expression: '$B > \${B}'}}
            - {refId: E, datasourceUid: __expr__, model: {type: math, expression: '$A > $F'}}
            - {refId: F, datasourceUid: logs, model: {expr: 'sum(x)', datasource: {type: loki}}}
            - {refId: G, datasourceUid: __expr__, model: {type: reduce, expression: G}}
          annotations: {runbook_url: 'https://x/A'}`;
    const file = (condition: string): string =>
      `apiVersion: 1\ngroups:\n  - orgId: 1\n    folder: Shop\n    name: g\n    rules:\n        - uid: a1${rule(condition)}\n`;
    for (const condition of ['A', 'B', 'C', 'D']) {
      expect(named(file(condition))).toEqual(['High CPU: sum by (pod) (cpu) https://x/A']);
      const [read] = readRules(file(condition)).rules;
      expect(read && [lacks(read.labelSet, 'pod'), lacks(read.labelSet, 'job')]).toEqual([false, true]);
    }
    for (const condition of ['E', 'F', 'G', 'H']) {
      const [read] = readRules(file(condition)).rules;
      expect(read && lacks(read.labelSet, 'job'), condition).toBe(false);
    }
    const json = '[{"uid": "a", "title": "B", "condition": "A", "data": [{"refId": "A", "model": {"expr": "up"}}]}]';
    expect(named(json)).toEqual(['B: up']);
    expect(named(`{"apiVersion": 1, "groups": [{"name": "g", "rules": ${json}}]}`)).toEqual(['B: up']);
  });

  test('what anchors, aliases and merges bring', () => {
    const text = `
groups:
  - name: g
    rules:
      - alert: A
        expr: a
        annotations: &common
          runbook_url: https://x/A
      - alert: B
        expr: b
        annotations: *common
      - alert: C
        expr: c
        annotations:
          <<: *common
          summary: Own
`;
    expect(named(text)).toEqual(['A: a https://x/A', 'B: b https://x/A', 'C: c https://x/A']);
    expect(readRules(text).rules.map(({ annotations }) => annotations.get('runbook_url')?.shared)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('nothing, where there is nothing', () => {
    for (const text of [
      '',
      '# Later\n',
      'groups: []\n',
      'groups:\n',
      'groups:\n  - name: g\n',
      'groups:\n  - name: g\n    rules:\n',
      'groups:\n  - name: g\n    rules: null\n',
      'groups:\n  - name: g\n    rules:\n      -\n',
      '---\n',
      'kind: Deployment\n',
    ])
      expect(named(text)).toEqual([]);
  });
});

/** Each finding as `line:column rule`, and what it says. */
const found = (text: string): [string, string][] => {
  const places = new Places(text);
  return readRules(text).findings.map(({ rule, offset, message }) => {
    const { line, column } = places.at(offset);
    return [`${line}:${column} ${rule}`, message];
  });
};

describe('a rule file that is not as it should be', () => {
  test.each([
    ['groups:\n  - name: g\n    rules: {}\n', '3:12 rules-schema', '`rules` is not a list'],
    ['groups:\n  - name: g\n    rules: none\n', '3:12 rules-schema', '`rules` is not a list'],
    ['groups:\n  - interval: 1m\n', '2:5 rules-schema', 'neither `name` nor `rules`'],
    ['groups: none\n', '1:9 rules-schema', '`groups` is not a list'],
    ['groups:\n  g:\n    rules: []\n', '2:3 rules-schema', '`groups` is not a list'],
    ['groups:\n  - g\n', '2:5 rules-schema', 'a rule group is not'],
    ['groups:\n  - rules:\n      - up\n', '3:9 rules-schema', 'a rule is not'],
    ['groups:\n  - rules:\n      - expr: up\n', '3:9 rules-schema', 'neither `alert:` nor `record:`'],
    ['groups:\n  - rules:\n      - alert:\n        expr: up\n', '3:9 rules-schema', '`alert` is not the name'],
    ['groups:\n  - rules:\n      - alert: [A]\n        expr: up\n', '3:16 rules-schema', '`alert` is not the name'],
    ['groups:\n  - rules:\n      - alert: A\n', '3:16 rules-schema', '`expr` of `A`'],
    ['groups:\n  - rules:\n      - alert: A\n        expr: {{ .Values.x }}\n', '4:15 rules-schema', '`expr` of `A`'],
    [
      'groups:\n  - rules:\n      - alert: A\n        expr: a\n        labels: [x]\n',
      '5:17 rules-schema',
      '`labels` of `A`',
    ],
    [
      'groups:\n  - rules:\n      - alert: A\n        expr: a\n        annotations:\n          s: {a: b}\n',
      '6:14 rules-schema',
      '`annotations.s` of `A`',
    ],
    ['kind: PrometheusRule\n', '1:1 rules-schema', 'has no `spec`'],
    ['kind: PrometheusRule\nspec:\n  rules_: []\n', '3:3 rules-schema', 'has no `groups`'],
    ['scrape_configs: []\n', '1:1 no-rules', 'no rule groups'],
    ['Just text\n', '1:1 no-rules', 'no rule groups'],
    ['groups:\n  - name: [g\n    rules: []\n', '2:11 rules-syntax', 'the `[` here is not closed'],
    ['groups:\n  - name: "g\n    rules: [{alert: "A"}]\n', '2:11 rules-syntax', 'the `"` here is not closed'],
    ["groups:\n  - name: 'it's'\n    rules: []\n", '2:15 rules-syntax', 'YAML does not parse'],
    ['groups:\n\t- name: g\n', '2:1 rules-syntax', 'Tabs'],
    [
      'groups:\n{{- range .Values.x }}\n  - name: g\n{{- end }}\n',
      '2:1 rules-syntax',
      '`{{- range .Values.x }}` is a template',
    ],
    [
      'groups:\n  - name: {{ include "x" . }}-g\n    rules: []\n',
      '2:11 rules-syntax',
      '`{{ include "x" . }}-g` is a template',
    ],
    ['a: *nowhere\ngroups: *nowhere\n', '2:9 rules-schema', '`groups` is not a list'],
  ])('%j is told in one line with its place', (text, place, message) => {
    expect(found(text)).toEqual([[place, expect.stringContaining(message)]]);
  });

  test('does not hide the rules of other documents and other groups', () => {
    const good = (name: string): string => `{name: g, rules: [{alert: ${name}, expr: a}]}`;
    const { rules, findings } = readRules(
      `groups:\n  - rules: {}\n  - ${good('A')}\n---\n[broken\n---\ngroups:\n  - ${good('B')}\n`,
    );
    expect(rules.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(findings.map(({ rule }) => rule)).toEqual(['rules-schema', 'rules-syntax']);
  });

  test.each([
    ['nested lists', `groups: ${'['.repeat(50_000)}`],
    ['lists that hold themselves', 'kind: List\nitems: &all [*all, {kind: List, items: *all}]\n'],
    [
      'aliases of aliases',
      `a: &a [x, x, x, x, x, x, x, x]\n${'bcdefghi'.replace(/./g, (name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(8)}]\n`)}groups: *i\n`,
    ],
  ])('cannot hold the reader up by %s', (_, text) => {
    expect(readRules(text).rules).toEqual([]);
  });
});
