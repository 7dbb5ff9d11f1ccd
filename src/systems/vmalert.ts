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
  pitfalls: ['All else is as in Prometheus. `queryEscape`, of vmalert itself, does the same as `urlquery`.'],
  sources: [
    'https://docs.victoriametrics.com/victoriametrics/vmalert/#templating',
    'https://github.com/VictoriaMetrics/VictoriaMetrics/blob/master/app/vmalert/templates/template.go',
  ],
};
