import { type AlertingSystem, linkOf } from './system.ts';

export const sentry: AlertingSystem = {
  id: 'sentry',
  name: 'Sentry',
  place: 'The notes of an action of the alert, such as *Send a Slack notification*.',
  language: 'url',
  // Nothing is filled in, so that nothing is lost.
  encodes: true,
  usual: {},
  text: linkOf,
  missing: 'Nothing is filled in: the notes are fixed text.',
  pitfalls: [
    'Write the values that are the same for each alert into the link, encoded: `?service=checkout&environment=production`.',
    'The tags of an event are in the payload of webhooks, under `data.event.tags`: what receives it can make the link with all values.',
  ],
  unsure: 'which actions have notes.',
  sources: [
    'https://docs.sentry.io/product/alerts/',
    'https://docs.sentry.io/organization/integrations/integration-platform/webhooks/issue-alerts/',
  ],
};
