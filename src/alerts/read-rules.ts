import type { Document, YAMLError } from 'yaml';
import { docsPage } from '../problems/called-as.ts';
import type { TextFinding } from '../problems/finding.ts';
import { duplicateRules } from './duplicate-rules.ts';
import { labelsOf } from './expression-labels.ts';
import { type ForeignFile, foreignFile, foreignText } from './foreign-files.ts';
import { readGrafanaQuery } from './grafana.ts';
import { openedBefore, parseLenient } from './lenient-yaml.ts';
import { type AlertRule, type Gap, shown, type Written } from './rule.ts';
import { type FoundGroup, findRules, type Trouble } from './rule-groups.ts';
import { validateFields } from './validate-fields.ts';
import { type Found, Nodes, writtenOf } from './yaml-nodes.ts';

export interface ReadRules {
  rules: AlertRule[];
  findings: TextFinding[];
}

const SHAPE = `${docsPage('alerts')} shows what a rule file may hold.`;

/**
 * Reads the alerting rules of a file: rule groups, PrometheusRule objects, lists of them, exports of
 * Grafana, Mimir and Cortex, several documents in one file. Every finding has its own place.
 */
export function readRules(text: string): ReadRules {
  const read: ReadRules = { rules: [], findings: [] };
  let documents: readonly Document.Parsed[];
  try {
    documents = parseLenient(text);
  } catch {
    // The parser itself goes into nested lists by recursion.
    read.findings.push(syntax(0, 'YAML does not parse: it is nested too deep', 'Is this a rule file at all?'));
    return read;
  }
  const [broken] = documents.flatMap(({ errors }) => errors);
  const foreign = broken && foreignText(text);
  if (foreign) return { rules: [], findings: [withoutRules(foreign)] };
  let known = documents.length === 0;
  for (const document of documents) {
    const [error] = document.errors;
    if (error) {
      known = true;
      read.findings.push(brokenDocument(text, document, error));
    } else known = readDocument(new Nodes(document), read) || known;
  }
  if (!known) {
    const ofDocuments = documents.map(foreignIn).find((each) => each !== undefined);
    read.findings.push(withoutRules(foreignText(text) ?? ofDocuments));
  }
  read.findings.push(...duplicateRules(read.rules));
  return read;
}

const foreignIn = (document: Document.Parsed): ForeignFile | undefined => {
  const nodes = new Nodes(document);
  return foreignFile(nodes, nodes.top());
};

const withoutRules = (foreign: ForeignFile | undefined): TextFinding => ({
  rule: 'no-rules',
  offset: 0,
  message: `no rule groups are in this file${foreign ? `: it is ${foreign.is}` : ''}`,
  hint: `${foreign?.advice ?? SHAPE} ${foreign ? 'Leave it' : 'If it is none, leave it'} out of the call.`,
});

const syntax = (offset: number, message: string, hint: string): TextFinding => ({
  rule: 'rules-syntax',
  offset,
  message,
  hint,
});

const CLOSE =
  "Close it at the end of its text or list; a quote inside is written `\\\"` in double quotes, and `''` in single ones.";

/** A line that is nothing but a template, or a value that begins with one: Helm's, not an annotation's. */
const HELM = /^[^\S\n]*\{\{-?[^\n]*|:[^\S\n]+(\{\{-?\s*(?:\.|include|tpl|if|range|with|toYaml)[^\n]*)/m;

function brokenDocument(text: string, { range: [start] }: Document.Parsed, { pos, message }: YAMLError): TextFinding {
  const template = HELM.exec(text);
  if (template && /\{\{-?\s*(?:\.|include|template|define|tpl|if|range|with|end|else|toYaml|\/\*)/.test(template[0]))
    return syntax(
      template.index + template[0].indexOf('{{'),
      `YAML does not parse, for \`${shown(template[1] ?? template[0], 40)}\` is a template`,
      'Render it first (`helm template … > rules.yaml`) and read what comes out.',
    );
  const open = openedBefore(text, start, pos[0]);
  if (open !== undefined)
    return syntax(open, `YAML does not parse: the \`${text[open]}\` here is not closed where it should be`, CLOSE);
  return syntax(
    pos[0],
    `YAML does not parse: ${message.split('\n')[0]}`,
    'Put text that holds `: `, `#` or starts with a sign into quotes, and indent with spaces.',
  );
}

/** @returns whether it is something that is known to hold rules, or known to hold none */
function readDocument(nodes: Nodes, read: ReadRules): boolean {
  const trouble: Trouble = (offset, message) => {
    read.findings.push({ rule: 'rules-schema', offset, message, hint: SHAPE });
  };
  const { groups, known } = findRules(nodes, trouble);
  for (const group of groups) {
    read.findings.push(...validateFields(nodes, group));
    for (const item of group.rules) {
      const rule = readRule(nodes, item, trouble, group);
      if (rule) read.rules.push(rule);
    }
  }
  return known;
}

function readRule(nodes: Nodes, item: Found, trouble: Trouble, { ofVmalert }: FoundGroup): AlertRule | undefined {
  if (!nodes.map(item)) {
    trouble(item.offset, 'a rule is not a list of `name: value` lines');
    return undefined;
  }
  if (nodes.get(item, 'record')) return undefined;
  const alert = nodes.get(item, 'alert');
  const title = alert ? undefined : nodes.get(item, 'title');
  const named = alert ?? title;
  if (!named) {
    trouble(item.offset, 'a rule has neither `alert:` nor `record:`');
    return undefined;
  }
  const name = writtenOf(named);
  if (!name || name.value.trim() === '') {
    trouble(named.offset, `\`${alert ? 'alert' : 'title'}\` is not the name of an alert`);
    return undefined;
  }
  const own = { name: name.value.trim(), offset: named.offset };
  const labels = readTexts(nodes, item, 'labels', own.name, trouble);
  const annotations = readTexts(nodes, item, 'annotations', own.name, trouble);
  const gap = gapIn(nodes, item, alert ? 'alert' : 'title');
  if (title)
    return {
      ...own,
      form: 'grafana',
      expressionOffset: undefined,
      ...readGrafanaQuery(nodes, item),
      labels,
      annotations,
      gap,
    };
  const expr = nodes.get(item, 'expr');
  const expression = expr && writtenOf(expr)?.value;
  if (expression === undefined)
    trouble(expr?.offset ?? own.offset, `\`expr\` of \`${shown(own.name)}\` is no expression`);
  const labelSet = labelsOf(expression ?? '');
  const expressionOffset = ofVmalert ? undefined : expr?.offset;
  return {
    ...own,
    form: 'prometheus',
    expression: expression?.trim(),
    expressionOffset,
    labelSet,
    labels,
    annotations,
    gap,
  };
}

function readTexts(nodes: Nodes, rule: Found, field: string, name: string, trouble: Trouble): Map<string, Written> {
  const texts = new Map<string, Written>();
  const found = nodes.get(rule, field);
  const isEmpty = !found?.node || (!nodes.map(found) && !nodes.list(found) && !writtenOf(found));
  if (!found || isEmpty) return texts;
  if (!nodes.map(found))
    trouble(found.offset, `\`${field}\` of \`${shown(name)}\` is not a list of \`name: value\` lines`);
  for (const { name: key, value } of nodes.allEntries(found)) {
    const written = writtenOf(value);
    if (written) texts.set(key, written);
    else if (nodes.map(value) || nodes.list(value))
      trouble(value.offset, `\`${field}.${shown(key, 40)}\` of \`${shown(name)}\` is not text`);
  }
  return texts;
}

/** Where the rule takes a link: before its first annotation, else after its name. */
function gapIn(nodes: Nodes, rule: Found, nameField: string): Gap | undefined {
  const annotations = nodes.get(rule, 'annotations');
  const [first] = annotations ? nodes.entries(annotations) : [];
  if (rule.shared || (annotations && (annotations.shared || !first))) return undefined;
  const own = nodes.entries(rule);
  const next = first ?? own[own.findIndex(({ name }) => name === nameField) + 1];
  if (!next) return undefined;
  return { offset: next.offset, inFlow: next.value.inFlow, alone: !first };
}
