import { closestFirst, encodedLabel, yamlText } from './go-labels.ts';
import { type AlertingSystem, linkOf } from './system.ts';

export const prometheus: AlertingSystem = {
  id: 'prometheus',
  name: 'Prometheus',
  place: 'Under `annotations:` of the rule, in a rule file or a PrometheusRule object.',
  language: 'yaml',
  encodes: true,
  usual: {},
  firstOf: (names) => encodedLabel(closestFirst(names)),
  text: (address, given) => `runbook_url: ${yamlText(linkOf(address, given))}`,
  missing: 'A missing value is empty, which counts as not given.',
  pitfalls: [
    "`$labels` are the labels of the expression's result. One that the expression aggregates away is empty; the command `alerts` finds those.",
    "The alert's name and the labels that the rule adds, such as `severity`, are not among them: write those out.",
    'Without `urlquery` a value ends at `&`, and `+` becomes a space.',
    '`or` takes the first label that has a value. `instance` comes last: where one exporter tells of many machines, as kube-state-metrics does of nodes, it is the address of the exporter.',
    '`instance` has the port with it, `web-1:9100`; `extract: host` in `parameters.yml` takes it off, and the scheme and the path of a blackbox target too.',
  ],
  sources: [
    'https://prometheus.io/docs/prometheus/latest/configuration/template_reference/',
    'https://github.com/prometheus/prometheus/blob/main/template/template.go',
    'https://pkg.go.dev/text/template#hdr-Functions',
  ],
};
