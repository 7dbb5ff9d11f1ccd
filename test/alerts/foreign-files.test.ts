import { expect, test } from 'vitest';
import { readRules } from '../../src/alerts/read-rules.ts';

test.each([
  ['{"name": "CPU", "type": "query alert", "query": "avg:cpu{*} > 9", "message": "@pagerduty"}', 'Datadog', '#datadog'],
  ['[{"type": "metric alert", "query": "a", "message": "b"}]', 'Datadog', '`message`'],
  ['kind: DatadogMonitor\nspec: {query: a}\n', 'Datadog', '`message`'],
  ['AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\n', 'CloudFormation', '`AlarmDescription`'],
  [
    'Resources:\n  A:\n    Type: AWS::CloudWatch::Alarm\n    Properties: {Name: !Ref X}\n',
    'CloudFormation',
    '#cloudwatch',
  ],
  ['resource "datadog_monitor" "cpu" {\n  query = "avg(x)"\n}\n', 'Terraform', 'mimirtool'],
  ['# rules\nlocals {\n  a = [1]\n}\n', 'Terraform', 'mimirtool'],
  ['{"resource": {"aws_cloudwatch_metric_alarm": {}}, "provider": {}}', 'Terraform', 'mimirtool'],
  ['{\n  prometheusAlerts+:: {\n    groups+: [],\n  },\n}\n', 'Jsonnet', 'mixtool'],
  ['rule_files: [a.yml]\ntests: []\n', 'a test of rules', 'Give the files'],
  ['scrape_configs: []\nrule_files: [a.yml]\n', 'configuration of Prometheus', '`rule_files:`'],
  ['route: {}\nreceivers: []\n', 'configuration of Alertmanager', '`rule_files:`'],
  ['{"panels": [], "schemaVersion": 39, "title": "CPU"}', 'dashboard of Grafana', 'Export'],
  ['conditions: []\ncombiner: OR\n', 'Google Cloud', '`documentation`'],
  ['version: prometheus/v1\nservice: a\nslos: []\n', 'service levels', 'sloth'],
])('%j is named as what it is, with what can be done', (text, is, advice) => {
  const { rules, findings } = readRules(text);
  expect(rules).toEqual([]);
  expect(findings).toEqual([
    {
      rule: 'no-rules',
      offset: 0,
      message: expect.stringMatching(new RegExp(`^no rule groups are in this file: it is .*${is}`)),
      hint: expect.stringContaining(advice),
    },
  ]);
});

test('rules beside something else are read', () => {
  const text = 'AWSTemplateFormatVersion: x\n---\ngroups: [{name: g, rules: [{alert: A, expr: up}]}]\n';
  expect(readRules(text)).toMatchObject({ rules: [{ name: 'A' }], findings: [] });
});
