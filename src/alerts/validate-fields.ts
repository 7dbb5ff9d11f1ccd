import { didYouMean } from '../problems/did-you-mean.ts';
import type { TextFinding } from '../problems/finding.ts';
import { shown } from './rule.ts';
import type { FoundGroup } from './rule-groups.ts';
import { PROMTOOL } from './validate-templates.ts';
import { type Found, isNothing, type Nodes, writtenOf } from './yaml-nodes.ts';

/** What Prometheus reads of a group; Thanos, Mimir, Cortex and vmalert read some more. */
const OF_GROUP = [
  ...['name', 'interval', 'query_offset', 'limit', 'labels', 'rules'],
  ...['partial_response_strategy', 'source_tenants', 'evaluation_delay', 'align_evaluation_time_on_interval'],
  ...['concurrency', 'debug', 'eval_alignment', 'eval_delay', 'eval_offset', 'extra_filter_labels', 'headers'],
  ...['notifier_headers', 'params', 'tenant', 'type', 'remote_write', 'namespace'],
];
const OF_RULE = [
  ...['alert', 'record', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'],
  ...['debug', 'update_entries_limit'],
];
const DURATIONS_OF_GROUP = ['interval', 'query_offset'];
const DURATIONS_OF_RULE = ['for', 'keep_firing_for'];

/** As Prometheus has it: `model.ParseDuration` of github.com/prometheus/common. */
const DURATION = /^(?:0|(?=.)(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?)$/;

/** Finds what keeps Prometheus from loading a group: fields that there are not, and durations that are none. */
export function validateFields(nodes: Nodes, { group, rules, ofVmalert }: FoundGroup): TextFinding[] {
  const isOfGrafana = (rule: Found): boolean => !nodes.get(rule, 'alert') && !nodes.get(rule, 'record');
  if (ofVmalert || !group || (rules.length > 0 && rules.every(isOfGrafana))) return [];
  const isGrafana = nodes.get(group, 'folder') !== undefined || nodes.get(group, 'orgId') !== undefined;
  return isGrafana
    ? []
    : [
        ...fieldsOf(nodes, group, 'a rule group', OF_GROUP, DURATIONS_OF_GROUP),
        ...rules
          .filter((rule) => !isOfGrafana(rule))
          .flatMap((rule) => fieldsOf(nodes, rule, 'a rule', OF_RULE, DURATIONS_OF_RULE)),
      ];
}

function fieldsOf(nodes: Nodes, parent: Found, what: string, known: string[], durations: string[]): TextFinding[] {
  const unknown = nodes.entries(parent).flatMap(({ name, offset }): TextFinding[] => {
    if (known.includes(name) || name === '<<' || name.startsWith('x-')) return [];
    return [
      {
        rule: 'unknown-rule-field',
        offset,
        message: `\`${shown(name, 40)}\` is no field of ${what}, so that Prometheus does not load the file.${didYouMean(name.slice(0, 100), known)}`,
        hint: `${what === 'a rule' ? 'Texts belong under `annotations:`, and what alerts are sorted by under `labels:`.' : 'Fix the name, or take it out.'} ${PROMTOOL}`,
      },
    ];
  });
  const wrong = durations.flatMap((name): TextFinding[] => {
    const found = nodes.get(parent, name);
    const value = found && writtenOf(found)?.value;
    if (!found || isNothing(found) || value === undefined || value === '' || DURATION.test(value)) return [];
    return [
      {
        rule: 'wrong-duration',
        offset: found.offset,
        message: `\`${name}: ${shown(value, 40)}\` is no duration`,
        hint: `${meantDuration(value)} ${PROMTOOL}`,
      },
    ];
  });
  return [...unknown, ...wrong];
}

/** Whole numbers with units, the largest first. */
function meantDuration(value: string): string {
  const [, number = '', unit = ''] = /^(\d+)\s*([a-z]*)$/i.exec(value.trim()) ?? [];
  const letter = /^(?:min|sec|hour|day|week|year|[smhdwy]$)/i.exec(unit)?.[0].toLowerCase().charAt(0) ?? '';
  if (number !== '' && unit === '') return `Write the unit, such as \`${number}s\` or \`${number}m\`.`;
  if (number !== '' && letter !== '') return `Write \`${number}${letter}\`.`;
  return 'Write whole numbers with units, the largest first: `90s`, `5m`, `1h30m`.';
}
