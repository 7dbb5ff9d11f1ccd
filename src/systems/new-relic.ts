import { type AlertingSystem, linkOf, NOT_ENCODED } from './system.ts';

export const newRelic: AlertingSystem = {
  id: 'new-relic',
  name: 'New Relic',
  place: "The alert condition's description template.",
  language: 'url',
  encodes: false,
  usual: {},
  label: (name) => (/^\w+$/.test(name) ? `{{tags.${name}}}` : undefined),
  text: linkOf,
  missing: 'A missing value is empty, or the braces as they are. Both count as not given.',
  pitfalls: [
    "The condition's field *Runbook URL* takes a fixed address: the page without values.",
    NOT_ENCODED,
    "A tag goes by New Relic's name for it: look at one incident, and rename `host` or `fullHostname` in the text.",
    'In the message template of a workflow the same tag is `{{accumulations.tag.host}}`, a list when an issue has several incidents.',
  ],
  unsure:
    'which attributes of `FACET` become tags, what a missing tag leaves, and whether `&` in a value is escaped as in HTML: try one condition first.',
  sources: [
    'https://docs.newrelic.com/docs/alerts/get-notified/message-templates/',
    'https://docs.newrelic.com/docs/alerts/get-notified/custom-variables-incident-workflows/',
    'https://www.pulumi.com/registry/packages/newrelic/api-docs/nrqlalertcondition/',
  ],
};
