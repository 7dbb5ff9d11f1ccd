import { checkAlerts } from '../../src/alerts/check-alerts.ts';
import type { RuleFile } from '../../src/alerts/read-rule-file.ts';
import { readRules } from '../../src/alerts/read-rules.ts';
import { SitePages } from '../../src/alerts/site-pages.ts';
import { buildRules } from '../../src/problems/rules.ts';
import { compileTree } from '../../src/project/compile-tree.ts';
import { type Files, makeTree } from './tree.ts';

/** A small site with one alert's page, which needs a host. */
export const site: Files = {
  'site.yml': 'address: https://books.example.com\n',
  'parameters.yml': [
    'host: {type: hostname, aliases: [instance, node], required: true}',
    'service: {type: word, aliases: [job]}',
    'pod: {type: word}',
    'severity: {type: word}',
    '',
  ].join('\n'),
  'alerts/HighCPU.md':
    '# HighCPU\n\nLog in to {{host}}, where {{service}} runs{{#pod}} in {{pod}}{{/pod}}.\n\n## Diagnosis\n\n## Mitigation\n',
};

export const pagesOf = async (files: Files): Promise<SitePages> =>
  new SitePages(await compileTree((await makeTree(files)).paths));

export const ruleFile = (text: string, file = 'rules.yml'): RuleFile => ({
  file,
  text,
  hasMark: false,
  ...readRules(text),
});

/** Rule files held against a site. */
export async function checked(rules: string | RuleFile[], files: Files = site) {
  const list = typeof rules === 'string' ? [ruleFile(rules)] : rules;
  return checkAlerts(list, await pagesOf(files), {
    levelOf: (rule) => buildRules.levelOf(rule, { plain: false }),
    fileOf: ({ file }) => file,
  });
}

/** A file of one Grafana rule, for provisioning, whose link is at 8:24. */
export const grafanaRule = (link: string, ...annotations: string[]): string =>
  [
    'groups:',
    '  - name: g',
    '    rules:',
    '      - title: HighCPU',
    '        condition: A',
    '        data: [{refId: A, model: {expr: up}}]',
    '        annotations:',
    `          runbook_url: '${link}'`,
    ...annotations.map((line) => `          ${line}`),
    '',
  ].join('\n');

/** A file of one rule, whose name is at 4:14; `fields` are its further lines. */
export const oneRule = (name: string, ...fields: string[]): string =>
  [
    'groups:',
    '  - name: g',
    '    rules:',
    `      - alert: ${name}`,
    ...fields.map((line) => `        ${line}`),
    '',
  ].join('\n');
