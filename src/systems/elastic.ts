import { type AlertingSystem, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';

const group = (field: string): string => `{{{context.grouping.${field}}}}`;

export const elastic: AlertingSystem = {
  id: 'elastic',
  name: 'Elastic',
  place: "The message of an action of a rule in Kibana, or a webhook's body.",
  language: 'url',
  encodes: false,
  usual: {
    ...same(HOST_NAMES, group('host.name')),
    ...same('service', group('service.name')),
    ...same('environment env', group('service.environment')),
    ...same('pod pod_name', group('kubernetes.pod.name')),
    namespace: group('kubernetes.namespace'),
    container: group('container.id'),
  },
  label: (name) => (/^\w+$/.test(name) ? group(name) : undefined),
  text: linkOf,
  missing: 'A missing value is empty, which counts as not given.',
  pitfalls: [
    NOT_ENCODED,
    'Three braces, not two: with two, Kibana escapes the value for Markdown, Slack or JSON, and the page gets the backslashes.',
    '`context.grouping` has the fields that the rule groups by. Rules of other types have their own names: those of APM `{{{context.serviceName}}}`; the form of the action lists them.',
    'Let the action run *for each alert*, or the link names one machine of many.',
  ],
  unsure: 'that rules of your type have `context.grouping`: it is in threshold rules of Observability.',
  sources: [
    'https://www.elastic.co/guide/en/kibana/current/rule-action-variables.html',
    'https://www.elastic.co/guide/en/observability/current/custom-threshold-alert.html',
  ],
};
