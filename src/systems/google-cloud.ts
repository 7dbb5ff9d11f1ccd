import { type AlertingSystem, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';

const variable = (name: string): string => ['$', `{${name}}`].join('');
const resource = (label: string): string => variable(`resource.label.${label}`);

export const googleCloud: AlertingSystem = {
  id: 'google-cloud',
  name: 'Google Cloud Monitoring',
  place: 'The documentation of the alerting policy.',
  language: 'url',
  encodes: false,
  usual: {
    ...same(HOST_NAMES, resource('instance_id')),
    namespace: resource('namespace_name'),
    ...same('pod pod_name', resource('pod_name')),
    container: resource('container_name'),
    cluster: resource('cluster_name'),
    ...same('database datname', resource('database_id')),
    region: resource('location'),
  },
  label: (name) => (/^\w+$/.test(name) ? variable(`metric.label.${name}`) : undefined),
  text: linkOf,
  missing: 'A missing value is empty, or the variable as it is. Both count as not given.',
  pitfalls: [
    NOT_ENCODED,
    'A label is known only if the condition does not aggregate it away: keep it in its grouping.',
    'A value is left out that begins with anything but a letter, a digit, `/` or `=`.',
    '`instance_id` is a number, seldom what you log in to; a label of the metadata gives the name, `$' +
      '{metadata.system_label.name}`.',
  ],
  unsure: 'what a variable leaves whose label the series lacks.',
  sources: [
    'https://cloud.google.com/monitoring/alerts/doc-variables',
    'https://cloud.google.com/monitoring/api/resources',
  ],
};
