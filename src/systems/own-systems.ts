import { alertmanager } from './alertmanager.ts';
import { anySystem } from './any-system.ts';
import { azureMonitor } from './azure-monitor.ts';
import { checkmk } from './checkmk.ts';
import { cloudwatch } from './cloudwatch.ts';
import { datadog } from './datadog.ts';
import { dynatrace } from './dynatrace.ts';
import { elastic } from './elastic.ts';
import { googleCloud } from './google-cloud.ts';
import { grafana } from './grafana.ts';
import { grafanaIrm } from './grafana-irm.ts';
import { icinga } from './icinga.ts';
import { incidentIo } from './incident-io.ts';
import { jiraServiceManagement } from './jira-service-management.ts';
import { nagios } from './nagios.ts';
import { newRelic } from './new-relic.ts';
import { pagerduty } from './pagerduty.ts';
import { prometheus } from './prometheus.ts';
import { sentry } from './sentry.ts';
import { splunk } from './splunk.ts';
import type { AlertingSystem } from './system.ts';
import { uptimeKuma } from './uptime-kuma.ts';
import { vmalert } from './vmalert.ts';
import { zabbix } from './zabbix.ts';
import { zabbix6 } from './zabbix-6.ts';

/** The alerting systems that Pagebook knows, in the order of the page. */
export const ownSystems: readonly AlertingSystem[] = [
  prometheus,
  alertmanager,
  vmalert,
  grafana,
  grafanaIrm,
  datadog,
  pagerduty,
  jiraServiceManagement,
  incidentIo,
  nagios,
  icinga,
  zabbix,
  zabbix6,
  cloudwatch,
  googleCloud,
  azureMonitor,
  elastic,
  newRelic,
  dynatrace,
  sentry,
  splunk,
  checkmk,
  uptimeKuma,
  anySystem,
];
