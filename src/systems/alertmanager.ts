import { closestFirst, encodedLabel, yamlText } from './go-labels.ts';
import { type AlertingSystem, linkOf } from './system.ts';

export const alertmanager: AlertingSystem = {
  id: 'alertmanager',
  name: 'Alertmanager',
  place: 'In a receiver, here in `slack_configs:`. Elsewhere the link goes where that receiver takes one.',
  language: 'yaml',
  encodes: true,
  usual: {},
  firstOf: (names) => encodedLabel(closestFirst(names), '.CommonLabels'),
  text: (address, given) => `title_link: ${yamlText(linkOf(address, given))}`,
  missing: 'A missing value is empty, which counts as not given.',
  pitfalls: [
    "Where rules have a `runbook_url`, hand that on instead: `'{{ (index .Alerts 0).Annotations.runbook_url }}'`. One receiver serves many alerts, and this text leads to one page.",
    "`.CommonLabels` are the labels that all alerts of a notification share. Put those of the link into the route's `group_by`, or they are empty when several alerts come together.",
    'Here, unlike in rules, the labels that a rule adds are known: `.CommonLabels.severity`.',
  ],
  sources: [
    'https://prometheus.io/docs/alerting/latest/notifications/',
    'https://github.com/prometheus/alertmanager/blob/main/template/template.go',
    'https://pkg.go.dev/text/template#hdr-Functions',
  ],
};
