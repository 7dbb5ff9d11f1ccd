import { describe, expect, test } from 'vitest';
import { buildLink, leftWords } from '../../src/systems/build-link.ts';
import { encodedLabel, yamlText } from '../../src/systems/go-labels.ts';
import { ownSystems as systems } from '../../src/systems/own-systems.ts';
import type { LinkParameter } from '../../src/systems/system.ts';

const ADDRESS = 'https://runbooks.example.com/alerts/HighCPU/';
const parameter = (name: string, ...aliases: string[]): LinkParameter => ({ name, aliases });

const linkFor = (id: string, parameters: LinkParameter[]) => {
  const system = systems.find((each) => each.id === id);
  if (!system) throw new Error(`no system ${id}`);
  return buildLink(system, ADDRESS, parameters);
};

const PARAMETERS = [parameter('host', 'instance', 'node'), parameter('service', 'job', 'app'), parameter('pod')];

/** The whole text for each system, as it is pasted. */
const TEXTS: Record<string, string> = {
  prometheus: `runbook_url: '${ADDRESS}?host={{ or $labels.host $labels.node $labels.instance | urlquery }}&service={{ or $labels.service $labels.app $labels.job | urlquery }}&pod={{ $labels.pod | urlquery }}'`,
  alertmanager: `title_link: '${ADDRESS}?host={{ or .CommonLabels.host .CommonLabels.node .CommonLabels.instance | urlquery }}&service={{ or .CommonLabels.service .CommonLabels.app .CommonLabels.job | urlquery }}&pod={{ .CommonLabels.pod | urlquery }}'`,
  vmalert: `runbook_url: '${ADDRESS}?host={{ or $labels.host $labels.node $labels.instance | urlquery }}&service={{ or $labels.service $labels.app $labels.job | urlquery }}&pod={{ $labels.pod | urlquery }}'`,
  grafana: `${ADDRESS}?host={{ or $labels.host $labels.node $labels.instance | urlquery }}&service={{ or $labels.service $labels.app $labels.job | urlquery }}&pod={{ $labels.pod | urlquery }}`,
  'grafana-irm': `${ADDRESS}?host={{ (payload.commonLabels.host or payload.commonLabels.node or payload.commonLabels.instance) | urlencode }}&service={{ (payload.commonLabels.service or payload.commonLabels.app or payload.commonLabels.job) | urlencode }}&pod={{ payload.commonLabels.pod | urlencode }}`,
  datadog: `${ADDRESS}?host={{urlencode "host.name"}}&service={{urlencode "service.name"}}&pod={{urlencode "pod_name.name"}}`,
  pagerduty: `{
  "target": "event.custom_details.runbook_url",
  "template": "${ADDRESS}?host={{event.source}}&service={{event.custom_details.service}}&pod={{event.custom_details.pod}}"
}`,
  'jira-service-management': `${ADDRESS}?host={{source}}&service={{extraProperties.service}}&pod={{extraProperties.pod}}`,
  'incident-io': `metadata: { runbook_url: "${ADDRESS}?host=" + encodeURIComponent($.labels.host || $.labels.node || $.labels.instance || '') + "&service=" + encodeURIComponent($.labels.service || $.labels.app || $.labels.job || '') + "&pod=" + encodeURIComponent($.labels.pod || '') },`,
  nagios: `notes_url  ${ADDRESS}?host=$HOSTNAME$&service=$_SERVICESERVICE$&pod=$_SERVICEPOD$`,
  icinga: `vars["service"] = vars["service"] || ""
vars["pod"] = vars["pod"] || ""
notes_url = "${ADDRESS}?host=$host.name$&service=$service.vars.service$&pod=$service.vars.pod$"`,
  zabbix: `${ADDRESS}?host={{HOST.NAME}.urlencode()}&service={{$SERVICE}.urlencode()}&pod={{$POD}.urlencode()}`,
  'zabbix-6': `${ADDRESS}?host={HOST.NAME}&service={$SERVICE}&pod={$POD}`,
  cloudwatch: `{
  "InputPathsMap": {
    "host": "$.detail.configuration.metrics[0].metricStat.metric.dimensions.InstanceId",
    "service": "$.detail.configuration.metrics[0].metricStat.metric.dimensions.ServiceName",
    "pod": "$.detail.configuration.metrics[0].metricStat.metric.dimensions.PodName"
  },
  "InputTemplate": "\\"${ADDRESS}?host=<host>&service=<service>&pod=<pod>\\""
}`,
  'google-cloud': `${ADDRESS}?host=\${resource.label.instance_id}&service=\${metric.label.service}&pod=\${resource.label.pod_name}`,
  'azure-monitor': `${ADDRESS}?host=\${data.essentials.configurationItems[0]}`,
  elastic: `${ADDRESS}?host={{{context.grouping.host.name}}}&service={{{context.grouping.service.name}}}&pod={{{context.grouping.kubernetes.pod.name}}}`,
  'new-relic': `${ADDRESS}?host={{tags.host}}&service={{tags.service}}&pod={{tags.pod}}`,
  dynatrace: `${ADDRESS}?host={ImpactedEntity}`,
  sentry: ADDRESS,
  splunk: `${ADDRESS}?host=$result.host$&service=$result.service$&pod=$result.pod$`,
  checkmk: `${ADDRESS}?host=$HOSTNAME_URL_ENCODED$`,
  any: `${ADDRESS}?host={{host}}&service={{service}}&pod={{pod}}`,
  'uptime-kuma': `${ADDRESS}?host={{ monitorJSON.hostname | url_encode }}&service={{ name | url_encode }}&pod={{ monitorJSON.tags | where: "name", "pod" | map: "value" | first | url_encode }}`,
};

test.each(systems.map(({ id }) => id))('the link for %s is in its own syntax', (id) => {
  expect(linkFor(id, PARAMETERS).text).toBe(TEXTS[id]);
});

test('no two systems have one address', () => {
  expect(new Set(systems.map(({ id }) => id)).size).toBe(systems.length);
});

test.each(systems.map(({ id }) => id))('a page without parameters gets its bare address from %s', (id) => {
  const { text, left } = linkFor(id, []);
  expect(text).toContain(ADDRESS);
  expect(text).not.toContain('?');
  expect(left).toEqual([]);
});

describe('which label gives a parameter', () => {
  test('is the one that the system usually has among its names', () => {
    expect(linkFor('datadog', [parameter('place', 'region', 'cluster')]).text).toContain(
      'place={{urlencode "kube_cluster_name.name"}}',
    );
  });

  test('is else the one of its own name', () => {
    expect(linkFor('datadog', [parameter('volume', 'pvc')]).text).toContain('volume={{urlencode "volume.name"}}');
  });

  test.each(['prometheus', 'alertmanager', 'vmalert', 'grafana'])(
    'is in %s the first that is there, and last those that say which target was scraped',
    (id) => {
      const labels = id === 'alertmanager' ? '.CommonLabels' : '$labels';
      expect(linkFor(id, [parameter('volume', 'pvc')]).text).toContain(
        `volume={{ or ${labels}.volume ${labels}.pvc | urlquery }}`,
      );
      // Else a node that is unwell would be the address of kube-state-metrics, which tells of it.
      expect(linkFor(id, [parameter('instance', 'job', 'node')]).text).toContain(
        `instance={{ or ${labels}.node ${labels}.instance ${labels}.job | urlquery }}`,
      );
      // Certificates: a page that declares so takes its domain from what was probed.
      expect(linkFor(id, [parameter('domain', 'instance', 'target')]).text).toContain(
        `domain={{ or ${labels}.domain ${labels}.target ${labels}.instance | urlquery }}`,
      );
    },
  );

  test('is left to a system that has none of that name', () => {
    const { text, left } = linkFor('checkmk', PARAMETERS);
    expect(text).not.toContain('pod');
    expect(left.map(({ name }) => name)).toEqual(['service', 'pod']);
  });

  test('is none where no label can hold the value, and the reader is told why', () => {
    const link = linkFor('prometheus', [
      parameter('host'),
      { ...parameter('language'), left: 'catalogue' },
      { ...parameter('grafana'), left: 'address' },
      { ...parameter('result'), left: 'object' },
    ]);
    expect(link.text).toBe(`runbook_url: '${ADDRESS}?host={{ $labels.host | urlquery }}'`);
    expect(leftWords(link)).toBe(
      'Left out: language (the page has it from the catalogue), grafana (it is an address, which no label holds), result (it is a list or an object, which no label holds).',
    );
  });
});

test('nothing is said of parameters when all are in the link', () => {
  expect(leftWords(linkFor('prometheus', PARAMETERS))).toBe('');
});

test.each([
  ['datadog', 'a-b', 'a-b={{urlencode "a-b.name"}}'],
  ['prometheus', 'a-b', 'a-b={{ index $labels "a-b" | urlquery }}'],
  ['nagios', 'a-b', 'a-b=$_SERVICEA_B$'],
  ['zabbix', 'a-b', 'a-b={{$A_B}.urlencode()}'],
  ['grafana-irm', 'a-b', 'a-b={{ payload.commonLabels["a-b"] | urlencode }}'],
  ['incident-io', 'a-b', 'a-b=" + encodeURIComponent($.labels["a-b"] || \'\')'],
])('%s puts in %s by a name that it can have', (id, name, expected) => {
  expect(linkFor(id, [parameter(name)]).text).toContain(expected);
});

test.each([
  'splunk',
  'pagerduty',
  'new-relic',
  'jira-service-management',
  'google-cloud',
  'azure-monitor',
  'elastic',
  'sentry',
])('%s leaves out a name that it cannot have', (id) => {
  expect(linkFor(id, [parameter('a-b')]).left).toHaveLength(1);
});

test('a label is put into a query encoded, whatever it is called', () => {
  expect(encodedLabel(['pod'])).toBe('{{ $labels.pod | urlquery }}');
  expect(encodedLabel(['a-b'])).toBe('{{ index $labels "a-b" | urlquery }}');
  expect(encodedLabel(['a-b'], '.CommonLabels')).toBe('{{ index .CommonLabels "a-b" | urlquery }}');
  expect(encodedLabel(['a-b', 'pod'])).toBe('{{ or (index $labels "a-b") $labels.pod | urlquery }}');
});

test('a quote in an address does not end the text in YAML', () => {
  expect(yamlText("It's")).toBe("'It''s'");
});
