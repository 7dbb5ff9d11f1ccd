import { closestFirst } from './go-labels.ts';
import type { AlertingSystem } from './system.ts';

const label = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? `$.labels.${name}` : `$.labels[${JSON.stringify(name)}]`;

export const incidentIo: AlertingSystem = {
  id: 'incident-io',
  name: 'incident.io',
  place: 'In the transform expression of a custom HTTP alert source, in the object that it returns.',
  language: 'url',
  encodes: true,
  usual: {},
  firstOf: (names) => `encodeURIComponent(${closestFirst(names).map(label).join(' || ')} || '')`,
  text: (address, given) => {
    const terms = given.map(
      ({ name, value }, index) =>
        `${JSON.stringify(`${index === 0 ? `${address}?` : '&'}${encodeURIComponent(name)}=`)} + ${value}`,
    );
    return `metadata: { runbook_url: ${terms.length === 0 ? JSON.stringify(address) : terms.join(' + ')} },`;
  },
  missing: 'A missing value is empty, which counts as not given.',
  pitfalls: [
    '`$` is what the sender sends. Put in where its labels are: `$.labels` is a guess.',
    'The alert then has the link as an attribute, `runbook_url` of its metadata; a route or a message shows it.',
    'Where the sender has a link already, such as `runbook_url` of Alertmanager, take that into `metadata` instead.',
  ],
  unsure: 'that the expression, which is JavaScript of ES5, has `encodeURIComponent`: try one alert first.',
  sources: ['https://docs.incident.io/alerts/custom-http-sources'],
};
