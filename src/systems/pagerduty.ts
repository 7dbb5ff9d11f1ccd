import { type AlertingSystem, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';

export const pagerduty: AlertingSystem = {
  id: 'pagerduty',
  name: 'PagerDuty',
  place: 'An extraction of an Event Orchestration rule. The link then is among the custom details of the alert.',
  language: 'json',
  encodes: false,
  usual: {
    ...same(HOST_NAMES, '{{event.source}}'),
    component: '{{event.component}}',
    group: '{{event.group}}',
  },
  label: (name) => (/^\w+$/.test(name) ? `{{event.custom_details.${name}}}` : undefined),
  text: (address, given) =>
    JSON.stringify({ target: 'event.custom_details.runbook_url', template: linkOf(address, given) }, undefined, 2),
  missing: 'A missing value is empty, or the braces as they are. Both count as not given.',
  pitfalls: [
    'Better let the sender write the link, encoded, into `links` of the event (`[{"href": "…", "text": "Runbook"}]`); Alertmanager does with `links:` in `pagerduty_configs`. PagerDuty shows those beside the alert.',
    NOT_ENCODED,
    '`custom_details` has what the sender puts there, under its names. Alertmanager sends whole lists, `firing`, unless `details:` says otherwise.',
  ],
  unsure: 'what a template leaves of a field that the event lacks.',
  sources: [
    'https://developer.pagerduty.com/docs/send-alert-event',
    'https://support.pagerduty.com/main/docs/event-orchestration',
    'https://github.com/PagerDuty/terraform-provider-pagerduty/blob/master/website/docs/r/event_orchestration_service.html.markdown',
  ],
};
