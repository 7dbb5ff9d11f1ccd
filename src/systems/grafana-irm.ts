import { closestFirst } from './go-labels.ts';
import { type AlertingSystem, linkOf } from './system.ts';

const label = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? `payload.commonLabels.${name}` : `payload.commonLabels[${JSON.stringify(name)}]`;

export const grafanaIrm: AlertingSystem = {
  id: 'grafana-irm',
  name: 'Grafana IRM and OnCall',
  place: 'A template of the integration: *Source link*, or the message for web, Slack and others.',
  language: 'url',
  encodes: true,
  usual: {},
  firstOf: (names) => {
    const labels = closestFirst(names).map(label).join(' or ');
    return `{{ ${names.length > 1 ? `(${labels})` : labels} | urlencode }}`;
  },
  text: linkOf,
  missing: 'A missing value is empty, which counts as not given.',
  pitfalls: [
    'Where rules have a `runbook_url`, hand that on instead: `{{ payload.commonAnnotations.runbook_url }}`. One integration serves many alerts, and this text leads to one page.',
    '`payload` is what the sender sends. `commonLabels` are those of Grafana and Alertmanager; other integrations have fields of their own.',
  ],
  unsure: 'that every integration gives the labels of Alertmanager as `commonLabels`.',
  sources: [
    'https://grafana.com/docs/grafana-cloud/alerting-and-irm/irm/configure/escalation-routing/alert-templates/',
    'https://grafana.com/docs/oncall/latest/configure/jinja2-templating/',
    'https://jinja.palletsprojects.com/en/stable/templates/#jinja-filters.urlencode',
  ],
};
