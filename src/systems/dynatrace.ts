import { type AlertingSystem, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';

export const dynatrace: AlertingSystem = {
  id: 'dynatrace',
  name: 'Dynatrace',
  place: 'The payload or message of a problem notification.',
  language: 'url',
  encodes: false,
  usual: same(HOST_NAMES, '{ImpactedEntity}'),
  text: linkOf,
  missing: 'A missing value is the placeholder as it is, `{ImpactedEntity}`, which counts as not given.',
  pitfalls: [
    NOT_ENCODED,
    '`{ImpactedEntity}` is one entity, a host only where the problem is one of a host; where there are several it is their number, "3 impacted entities".',
    'There are no labels: `{Tags}` is all tags in one text. Make one notification for each alerting profile, and write `service=checkout` into its link.',
  ],
  unsure: 'what `{ImpactedEntity}` has before the name of the entity, and what an unknown placeholder leaves.',
  sources: [
    'https://docs.dynatrace.com/docs/discover-dynatrace/references/dynatrace-api/configuration-api/notifications-api/models',
  ],
};
