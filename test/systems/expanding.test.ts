import { describe, expect, test } from 'vitest';
import { readLink } from '../../src/shared/read-link.ts';
import { buildLink } from '../../src/systems/build-link.ts';
import { ownSystems as systems } from '../../src/systems/own-systems.ts';
import { NOT_ENCODED } from '../../src/systems/system.ts';
import { expansions } from '../support/alerting.ts';

const ADDRESS = "https://runbooks.example.com/alerts/It's%20slow/";
const PARAMETERS = [
  { name: 'host', aliases: ['instance', 'node'] },
  { name: 'pod', aliases: ['pod_name'] },
];
const HARD = ['a b', 'web-1:9100', 'a&b=c', 'é', 'a+b', '50%', 'a#b', '<x> "y"', "it's", '/var/lib?x'];

/** What each system calls the host and the pod; without a name, it cannot give that. */
const NAMES: Record<string, [host?: string, pod?: string]> = {
  prometheus: ['instance', 'pod'],
  alertmanager: ['instance', 'pod'],
  vmalert: ['instance', 'pod'],
  grafana: ['instance', 'pod'],
  'grafana-irm': ['instance', 'pod'],
  datadog: ['host', 'pod_name'],
  pagerduty: ['event.source', 'event.custom_details.pod'],
  'jira-service-management': ['source', 'extraProperties.pod'],
  'incident-io': ['instance', 'pod'],
  nagios: ['HOSTNAME', '_SERVICEPOD'],
  icinga: ['host.name', 'service.vars.pod'],
  zabbix: ['HOST.NAME', '$POD'],
  'zabbix-6': ['HOST.NAME', '$POD'],
  cloudwatch: [
    '$.detail.configuration.metrics[0].metricStat.metric.dimensions.InstanceId',
    '$.detail.configuration.metrics[0].metricStat.metric.dimensions.PodName',
  ],
  'google-cloud': ['resource.label.instance_id', 'resource.label.pod_name'],
  'azure-monitor': ['data.essentials.configurationItems[0]'],
  elastic: ['context.grouping.host.name', 'context.grouping.kubernetes.pod.name'],
  'new-relic': ['host', 'pod'],
  dynatrace: ['ImpactedEntity'],
  sentry: [],
  splunk: ['host', 'pod'],
  checkmk: ['HOSTNAME'],
  'uptime-kuma': ['monitorJSON.hostname', 'pod'],
  any: ['host', 'pod'],
};

const known = { parameters: { host: {}, pod: {} }, names: { host: [], pod: [] } };

/** The values that a page gets from the link, opened in a browser. */
function arrived(link: string): Record<string, string[]> {
  const { search, hash, pathname } = new URL(link);
  expect(pathname).toBe("/alerts/It's%20slow/");
  return Object.fromEntries(readLink(search, hash, known).given);
}

test('every system has its way of filling in links', () => {
  const ids = systems.map(({ id }) => id).sort();
  expect(Object.keys(expansions).sort()).toEqual(ids);
  expect(Object.keys(NAMES).sort()).toEqual(ids);
});

describe.each(systems.map((system) => ({ id: system.id, system })))('a link for $id', ({ id, system }) => {
  const { text } = buildLink(system, ADDRESS, PARAMETERS);
  const [host, pod] = NAMES[id] ?? [];
  const open = (value: string | undefined): Record<string, string[]> => {
    const alert = value === undefined ? {} : { ...(host && { [host]: value }), ...(pod && { [pod]: value }) };
    return arrived(expansions[id]?.(text, alert) ?? '');
  };
  const both = (value: string): Record<string, string[]> => ({
    ...(host && { host: [value] }),
    ...(pod && { pod: [value] }),
  });

  test('gives a plain value back', () => {
    expect(open('web-1:9100')).toEqual(both('web-1:9100'));
  });

  test.each(['a b', 'é'])('gives %s back', (value) => {
    expect(open(value)).toEqual(both(value));
  });

  test('gives nothing for an empty value', () => {
    expect(open('')).toEqual({});
  });

  if (system.encodes) {
    test.each(HARD)('gives %s back, whatever it means in an address', (value) => {
      expect(open(value)).toEqual(both(value));
    });
  } else {
    test('loses what a value has behind & or #, and its pluses, and says so', () => {
      expect(open('a&b=c')).toEqual(both('a'));
      expect(open('a+b')).toEqual(both('a b'));
      expect(open('a#b')).toEqual({ host: ['a'] });
      expect(system.pitfalls.some((pitfall) => pitfall.includes(NOT_ENCODED))).toBe(true);
    });
  }

  test('gives nothing for a label that is not there', () => {
    expect(open(undefined)).toEqual({});
  });
});
