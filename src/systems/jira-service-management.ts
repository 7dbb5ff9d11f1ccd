import { type AlertingSystem, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';

/** Also Opsgenie, which it follows; a team's own system of that name keeps its id. */
export const jiraServiceManagement: AlertingSystem = {
  id: 'jira-service-management',
  name: 'Jira Service Management and Opsgenie',
  place: 'The description of an alert policy, or of an integration.',
  language: 'url',
  encodes: false,
  usual: same(HOST_NAMES, '{{source}}'),
  label: (name) => (/^\w+$/.test(name) ? `{{extraProperties.${name}}}` : undefined),
  text: linkOf,
  missing: 'A missing value is empty, or the braces as they are. Both count as not given.',
  pitfalls: [
    'Better let the sender write the link, encoded, into the description or a detail of the alert.',
    NOT_ENCODED,
    '`extraProperties` has what the sender puts into `details`, under its names. `source` is often the name of the sender: take the detail then.',
  ],
  unsure: 'what is left of a field that the alert lacks, and that an integration of your kind knows `extraProperties`.',
  sources: [
    'https://support.atlassian.com/opsgenie/docs/dynamic-fields-in-opsgenie-alerts/',
    'https://docs.opsgenie.com/docs/alerts-and-alert-fields',
  ],
};
