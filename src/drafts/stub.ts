import { lacks, names } from '../alerts/label-set.ts';
import { type AddedMatcher, narrowExpression } from '../alerts/narrow-expression.ts';
import type { AlertRule, Written } from '../alerts/rule.ts';
import { shownLabels } from '../alerts/shown-labels.ts';
import { canonicalName } from '../alerts/site-pages.ts';
import type { ValidatedAlert } from '../alerts/validate-alert.ts';
import { kindOf } from '../content/addresses.ts';
import type { SourceTree } from '../content/read-tree.ts';
import { templateOf } from '../content/templates.ts';
import { foldersOf } from '../files/path-names.ts';
import { alert as alertKind } from '../kinds/alert.ts';
import { ALERT, ALERTS } from '../kinds/names.ts';
import { TO_FILL_IN } from '../kinds/to-fill-in.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { codeSpan, draftPage } from '../shared/draft.ts';
import { annotationMarkdown } from './annotation-markdown.ts';
import { annotationSummary } from './annotation-summary.ts';
import type { NewPage } from './new-page.ts';

/** The facts of a tree that a stub is made with. */
export interface StubContext {
  tree: Pick<SourceTree, 'pages' | 'templates' | 'kinds'>;
  vocabulary: Vocabulary;
}

/** A page for an alert that has none, from what its rule says. It has no `reviewed:`, for it was not read yet. */
export function stubOf(alert: ValidatedAlert, context: StubContext): NewPage {
  const { rule } = alert;
  const file = `${folderFor(alert, context.tree)}/${fileNameOf(rule.name)}.md`;
  const said = (name: string): string => rule.annotations.get(name)?.value.trim() ?? '';
  const description = said('description') || said('message');
  const summary = said('summary') || firstSentence(description);
  const expression = expressionMarkdown(rule, context.vocabulary);
  const text = draftPage(templateOf(alertKind.forms[0], context.tree), {
    name: annotationMarkdown(rule.name, rule, {}),
    title: rule.name,
    severity: fixed(rule.labels.get('severity')),
    owner: fixed(rule.labels.get('owner')) || fixed(rule.labels.get('team')),
    service: fixed(rule.labels.get('service')),
    summary: annotationSummary(summary, rule),
    meaning: meaningOf(said('summary'), description, rule, context.vocabulary),
    impact: TO_WRITE.impact,
    mitigation: TO_WRITE.mitigation,
    expression: expression || TO_WRITE.diagnosis,
    // A tree without a template of its own has this place instead.
    diagnosis: `1. ${expression || TO_WRITE.diagnosis}`,
  });
  return { file, text: kindOf(file, context.tree.kinds) === ALERT ? text : ofKindAlert(text) };
}

/** What an author has to say that no rule does; `check` tells where it is still there. */
const TO_WRITE = {
  meaning: `${TO_FILL_IN} what has happened when this alert fires.`,
  impact: `${TO_FILL_IN} who notices, and what does not work for them.`,
  diagnosis: `${TO_FILL_IN} what to look at first, and what it shows.`,
  mitigation: `${TO_FILL_IN} what makes it stop, one step an item, with the command.`,
};

/** The description, behind the summary where that says of which machine or service it speaks and the description does not. */
function meaningOf(summary: string, description: string, rule: AlertRule, vocabulary: Vocabulary): string {
  const [first, rest] = [summary, description].map((text) => annotationMarkdown(text, rule, vocabulary));
  if (!first || !rest) return first || rest || TO_WRITE.meaning;
  const tags = first.match(/\{\{[^{}]+\}\}/g) ?? [];
  return tags.every((tag) => rest.includes(tag)) ? rest : `${first}\n\n${rest}`;
}

/** A label that the rule adds, when it is the same for each alert. */
const fixed = (label: Written | undefined): string => (label && !label.value.includes('{{') ? label.value.trim() : '');

const firstSentence = (text: string): string => /^[\s\S]*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

/**
 * Where the alert's link leads, if there is a folder for it, or for the folder; else with the other
 * alerts. In a tree with a folder for alerts, they belong nowhere else.
 */
function folderFor({ template, rule }: ValidatedAlert, { pages, kinds }: StubContext['tree']): string {
  const path = template?.path ?? [];
  if (path.at(-1) !== fileNameOf(rule.name).toLowerCase()) return ALERTS;
  const folders = [...new Set(pages.flatMap(({ file }) => foldersOf(file)))];
  const ownsAlerts = folders.includes(ALERTS);
  const parents = path.slice(0, -1);
  for (let end = parents.length; end > 0; end--)
    for (let start = 0; start < end; start++) {
      const wanted = parents.slice(start, end).join('/');
      const found = folders.find((folder) => {
        const lower = folder.toLowerCase();
        return lower === wanted || (start === 0 && lower.endsWith(`/${wanted}`));
      });
      if (found === undefined) continue;
      const folder = [found, ...parents.slice(end)].join('/');
      if (!ownsAlerts || kindOf(`${folder}/x.md`, kinds) === ALERT) return folder;
    }
  return ALERTS;
}

/** An alert's name as it is, without what means something in a path or an address. */
const fileNameOf = (name: string): string =>
  name
    .replace(/[\\/%?#:*"<>|\p{C}]+/gu, '-')
    .replace(/^[.\s-]+|[.\s-]+$/g, '')
    .slice(0, 120) || ALERT;

/** The alert's expression to run, for the labels of this one alert where the page has them. */
function expressionMarkdown(rule: AlertRule, vocabulary: Vocabulary): string {
  const written = rule.expression ?? '';
  if (written === '') return '';
  const matchers = written.includes('{{') ? [] : matchersFor(rule, vocabulary);
  const expression = narrowExpression(written, matchers);
  const isNarrowed = expression !== written;
  const of = isNarrowed ? "Run the alert's expression for what has fired" : "Run the alert's expression";
  if (!expression.includes('\n'))
    return `${of}: ${isNarrowed && !expression.includes('`') ? `\`${expression}\`` : codeSpan(expression)}`;
  const fence = '`'.repeat(Math.max(3, ...Array.from(expression.matchAll(/`+/g), ([run]) => run.length + 1)));
  const lines = [`${fence}promql${isNarrowed ? '' : ' raw'}`, ...expression.split('\n'), fence];
  return `${of}:\n\n${lines.map((line) => `   ${line}`.trimEnd()).join('\n')}`;
}

/** Types of which a value is no label's, or may not be in code. */
const NOT_IN_CODE = new Set(['json', 'url', 'boolean']);

/** What a selector asks for of the labels that the alert has for sure, by the page's parameters. */
function matchersFor(rule: AlertRule, vocabulary: Vocabulary): AddedMatcher[] {
  const labels = [...new Set([...shownLabels(rule), ...names(rule.labelSet)])];
  return labels.flatMap((label): AddedMatcher[] => {
    const name = canonicalName(vocabulary, label);
    const parameter = name === undefined ? undefined : vocabulary[name];
    if (name === undefined || lacks(rule.labelSet, label) || NOT_IN_CODE.has(parameter?.type ?? '')) return [];
    // The label has a port where the parameter takes it off.
    const mayHavePort = parameter?.extract !== undefined || parameter?.type === 'hostname';
    const value = mayHavePort ? `${label}=~"{{${name}}}(:[0-9]+)?"` : `${label}="{{${name}}}"`;
    // A label that is shown need not be there.
    const matcher = `{{#${name}}} ${value},{{/${name}}}`;
    return fixed(rule.labels.get(label)) !== '' || !/^[A-Za-z_]\w*$/.test(label) ? [] : [{ label, matcher }];
  });
}

/** Says what a page is whose folder does not. */
const ofKindAlert = (text: string): string =>
  text.startsWith('---\n') ? text.replace(/^---\n/, `---\nkind: ${ALERT}\n`) : `---\nkind: ${ALERT}\n---\n\n${text}`;
