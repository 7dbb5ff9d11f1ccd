import { closestFirst, encodedLabel, yamlText } from './go-labels.ts';
import { type AlertingSystem, linkOf } from './system.ts';

export const vmalert: AlertingSystem = {
  id: 'vmalert',
  name: 'vmalert',
  place: 'Under `annotations:` of the rule, in a rule file or a VMRule object.',
  language: 'yaml',
  encodes: true,
  usual: {},
  firstOf: (names) => encodedLabel(closestFirst(names)),
  text: (address, given) => `runbook_url: ${yamlText(linkOf(address, given))}`,
  missing: 'A missing value is `<no value>`, encoded, which counts as not given.',
  pitfalls: [
    "`$labels` are the labels of the expression's result. One that the expression aggregates away is missing; the command `alerts` finds those.",
    '`or` takes the first label that has a value. `instance` comes last: where one exporter tells of many machines, it is the address of the exporter.',
    'Without `urlquery`, or `queryEscape` of vmalert itself, a value ends at `&`, and `+` becomes a space.',
  ],
  sources: [
    'https://docs.victoriametrics.com/victoriametrics/vmalert/#templating',
    'https://github.com/VictoriaMetrics/VictoriaMetrics/blob/master/app/vmalert/templates/template.go',
    'https://pkg.go.dev/text/template#hdr-Functions',
  ],
};
