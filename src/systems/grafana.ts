import { closestFirst, encodedLabel } from './go-labels.ts';
import { type AlertingSystem, linkOf } from './system.ts';

export const grafana: AlertingSystem = {
  id: 'grafana',
  name: 'Grafana',
  place: 'The annotation *Runbook URL* of the alert rule; `runbook_url` in files for provisioning.',
  language: 'url',
  encodes: true,
  usual: {},
  firstOf: (names) => encodedLabel(closestFirst(names)),
  text: linkOf,
  missing: 'A missing value is `<no value>`, encoded; without `urlquery` it is `[no value]`. Both count as not given.',
  pitfalls: [
    'The labels are those of the query that the condition leads back to, with `alertname` and `grafana_folder`. Labels that the rule adds are not among them.',
    'Labels of other sources may have dots or spaces in their names: `{{ index $labels "host.name" | urlquery }}`.',
    'In a file for provisioning, put the link into single quotes, and write `$labels` as it is: annotations are not searched for variables of the environment, and `$$labels` breaks the link. Only in `labels:` of such a file is it `$$labels`.',
  ],
  sources: [
    'https://grafana.com/docs/grafana/latest/alerting/alerting-rules/templates/reference/',
    'https://grafana.com/docs/grafana/latest/alerting/alerting-rules/templates/language/',
    'https://github.com/grafana/grafana/blob/main/pkg/services/ngalert/state/template/template.go',
    'https://github.com/grafana/grafana/pull/54975',
    'https://github.com/grafana/grafana/issues/71007',
  ],
};
