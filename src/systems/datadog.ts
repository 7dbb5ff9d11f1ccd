import { type AlertingSystem, HOST_NAMES, linkOf, same } from './system.ts';

const tag = (name: string): string => `{{urlencode "${name}.name"}}`;

export const datadog: AlertingSystem = {
  id: 'datadog',
  name: 'Datadog',
  place: "In the monitor's message.",
  language: 'url',
  encodes: true,
  usual: {
    ...same(HOST_NAMES, tag('host')),
    ...same('environment env', tag('env')),
    ...same('pod pod_name', tag('pod_name')),
    namespace: tag('kube_namespace'),
    cluster: tag('kube_cluster_name'),
    container: tag('kube_container_name'),
    deployment: tag('kube_deployment'),
  },
  label: tag,
  text: linkOf,
  missing: 'A missing value is empty, which counts as not given.',
  pitfalls: [
    'A tag is known only in a multi alert, and only if the monitor groups by it: `avg:system.cpu.user{*} by {host,service}`.',
    '`urlencode` takes the name in quotes, without braces of its own.',
  ],
  unsure: 'that `urlencode` of a tag that is not there leaves nothing: the documents say so of the tag alone.',
  sources: ['https://docs.datadoghq.com/monitors/notify/variables/'],
};
