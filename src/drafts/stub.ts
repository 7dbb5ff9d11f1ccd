import type { Written } from '../alerts/rule.ts';
import type { ValidatedAlert } from '../alerts/validate-alert.ts';
import { kindOf } from '../content/addresses.ts';
import type { SourceTree } from '../content/read-tree.ts';
import { templateOf } from '../content/templates.ts';
import { foldersOf } from '../files/path-names.ts';
import { alert as alertKind } from '../kinds/alert.ts';
import { ALERT, ALERTS } from '../kinds/names.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { codeSpan, draftPage } from '../shared/draft.ts';
import { annotationMarkdown, annotationSummary } from './annotation-markdown.ts';
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
  const description = said('description') || said('message') || said('summary');
  const summary = said('summary') || firstSentence(description);
  const expression = expressionMarkdown(rule.expression ?? '');
  const text = draftPage(templateOf(alertKind.forms[0], context.tree), {
    name: annotationMarkdown(rule.name, {}),
    title: rule.name,
    severity: fixed(rule.labels.get('severity')),
    owner: fixed(rule.labels.get('owner')) || fixed(rule.labels.get('team')),
    service: fixed(rule.labels.get('service')),
    summary: annotationSummary(summary),
    meaning: annotationMarkdown(description, context.vocabulary),
    expression,
    // A tree without a template of its own has this place instead.
    diagnosis: expression && `1. ${expression}`,
  });
  return { file, text: kindOf(file, context.tree.kinds) === ALERT ? text : ofKindAlert(text) };
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

function expressionMarkdown(expression: string): string {
  if (expression === '') return '';
  if (!expression.includes('\n')) return `Run the alert's expression: ${codeSpan(expression)}`;
  const fence = '`'.repeat(Math.max(3, ...Array.from(expression.matchAll(/`+/g), ([run]) => run.length + 1)));
  const lines = [`${fence}promql raw`, ...expression.split('\n'), fence].map((line) => `   ${line}`.trimEnd());
  return `Run the alert's expression:\n\n${lines.join('\n')}`;
}

/** Says what a page is whose folder does not. */
const ofKindAlert = (text: string): string =>
  text.startsWith('---\n') ? text.replace(/^---\n/, `---\nkind: ${ALERT}\n`) : `---\nkind: ${ALERT}\n---\n\n${text}`;
