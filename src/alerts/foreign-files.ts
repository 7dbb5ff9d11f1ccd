import { docsPage } from '../problems/called-as.ts';
import type { Found, Nodes } from './yaml-nodes.ts';
import { writtenOf } from './yaml-nodes.ts';

/** A file of another program that may be taken for one of rules. */
export interface ForeignFile {
  is: string;
  /** What can be done with it. */
  advice: string;
}

/** What a mapping is known by: names, and how values begin. */
interface Sign extends ForeignFile {
  names?: string[];
  values?: Readonly<Record<string, RegExp>>;
  /** What some mapping in the one of that name has. */
  inside?: { name: string; values: Readonly<Record<string, RegExp>> };
}

const inLinks = (field: string, anchor: string): string =>
  `Write the link into its ${field}: ${docsPage('alert-links')}, \`#${anchor}\`.`;
const DATADOG = { is: 'a monitor of Datadog', advice: inLinks('`message`', 'datadog') };
const CLOUDFORMATION = { is: 'a template of CloudFormation', advice: inLinks('`AlarmDescription`', 'cloudwatch') };
const TERRAFORM = {
  is: 'a file of Terraform',
  advice: 'Read what it makes instead: the alerting rules as Grafana exports them, or as `mimirtool rules print` does.',
};
const RULE_FILES = 'Rules are in the files that `rule_files:` of Prometheus names: give those.';

const signs: readonly Sign[] = [
  { ...DATADOG, names: ['query', 'message', 'type'] },
  { ...DATADOG, values: { kind: /^DatadogMonitor$/ } },
  { ...CLOUDFORMATION, names: ['AWSTemplateFormatVersion'] },
  { ...CLOUDFORMATION, inside: { name: 'Resources', values: { Type: /^AWS::/ } } },
  { ...TERRAFORM, names: ['resource', 'provider'] },
  { ...TERRAFORM, names: ['terraform'] },
  {
    is: 'a template of Azure',
    values: { $schema: /deploymentTemplate\.json/i },
    advice: inLinks('`description`', 'azure-monitor'),
  },
  {
    is: 'an alerting policy of Google Cloud',
    names: ['conditions', 'combiner'],
    advice: inLinks('`documentation`', 'google-cloud-monitoring'),
  },
  { is: 'a test of rules by promtool', names: ['rule_files', 'tests'], advice: 'Give the files that it tests.' },
  { is: 'the configuration of Prometheus', names: ['scrape_configs'], advice: RULE_FILES },
  { is: 'the configuration of Prometheus', names: ['rule_files'], advice: RULE_FILES },
  { is: 'the configuration of Alertmanager', names: ['route', 'receivers'], advice: RULE_FILES },
  {
    is: 'a dashboard of Grafana',
    names: ['panels', 'schemaVersion'],
    advice: 'Export the alerting rules instead: Alerting, Alert rules, Export.',
  },
  { is: 'an export of Zabbix', names: ['zabbix_export'], advice: inLinks('action or media type', 'zabbix') },
  { is: 'a description of service levels', names: ['slos'], advice: 'Generate the rules first (`sloth generate`).' },
  {
    is: 'a description of service levels',
    values: { apiVersion: /^openslo\// },
    advice: 'Generate the rules first, and give those.',
  },
  { is: 'a rule of ElastAlert', names: ['index', 'filter', 'alert'], advice: inLinks('`alert_text`', 'elastic') },
];

/** What a mapping is, when it is known and is no rules. */
export function foreignFile(nodes: Nodes, found: Found): ForeignFile | undefined {
  // Monitors are exported as lists, too.
  const list = nodes.list(found) ? nodes.items(found)[0] : found;
  if (!list || !nodes.map(list)) return undefined;
  const matches = (parent: Found, values: Readonly<Record<string, RegExp>>): boolean =>
    Object.entries(values).every(([name, pattern]) => {
      const value = nodes.get(parent, name);
      return value !== undefined && pattern.test(writtenOf(value)?.value ?? '');
    });
  return signs.find(({ names = [], values = {}, inside }) => {
    if (!names.every((name) => nodes.get(list, name)) || !matches(list, values)) return false;
    const outer = inside && nodes.get(list, inside.name);
    return !inside || (outer && nodes.entries(outer).some(({ value }) => matches(value, inside.values)));
  });
}

/** What a text is that is no YAML, when that is known. */
export function foreignText(text: string): ForeignFile | undefined {
  if (/^(?:resource|data|module|variable|provider|locals|terraform|output)\s+(?:"[^"\n]+"\s*){0,2}\{/m.test(text))
    return TERRAFORM;
  if (/^\s*(?:local\s+\w+\s*=|\{\s*prometheus(?:Alerts|Rules)\+?::?|\(import\s+')/m.test(text))
    return {
      is: 'Jsonnet',
      advice: 'Render it first (`jsonnet -S`, `mixtool generate alerts`) and give what comes out.',
    };
  return undefined;
}
