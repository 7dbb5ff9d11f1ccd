import { type AlertingSystem, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';

const path = (name: string): string => ['$', `{data.${name}}`].join('');

export const azureMonitor: AlertingSystem = {
  id: 'azure-monitor',
  name: 'Azure Monitor',
  place:
    'The value of a custom property, `runbook`, of the alert rule. It is in the payload of webhooks and in emails.',
  language: 'url',
  encodes: false,
  usual: same(HOST_NAMES, path('essentials.configurationItems[0]')),
  text: linkOf,
  missing: 'A missing value is empty, or the path as it is. Both count as not given.',
  pitfalls: [
    NOT_ENCODED,
    'Dimensions have no names in a path, only places: the first one of the rule is `$' +
      '{data.alertContext.condition.allOf[0].dimensions[0].value}`. Add `&pod=` with that.',
    'The description of a rule is fixed text. Where a rule watches one resource, write the link there with the values in it, encoded.',
    'The action group needs the common alert schema, which has these paths.',
  ],
  unsure: 'what a path leaves that the payload lacks: try one rule first.',
  sources: [
    'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-common-schema',
    'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-payload-samples',
  ],
};
