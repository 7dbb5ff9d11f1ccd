import { alertmanager } from './alertmanager.ts';
import { checkmk } from './checkmk.ts';
import { cloudwatch } from './cloudwatch.ts';
import { datadog } from './datadog.ts';
import { grafana } from './grafana.ts';
import { icinga } from './icinga.ts';
import { nagios } from './nagios.ts';
import { newRelic } from './new-relic.ts';
import { pagerduty } from './pagerduty.ts';
import { prometheus } from './prometheus.ts';
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
  datadog,
  pagerduty,
  nagios,
  icinga,
  zabbix,
  zabbix6,
  cloudwatch,
  newRelic,
  splunk,
  checkmk,
  uptimeKuma,
];
