import { encodedLabel } from '../systems/go-labels.ts';
import { linkOf } from '../systems/system.ts';
import { actionsOf } from './go-template.ts';
import { lacks } from './label-set.ts';
import type { QueryPart } from './link-template.ts';
import { labelsSpokenOf } from './promql-labels.ts';
import type { AlertRule } from './rule.ts';
import { canonicalName, type SitePage } from './site-pages.ts';
import type { ValidatedAlert } from './validate-alert.ts';
import { isMissing } from './validate-labels.ts';
import { encodeUnsafe } from './validate-link.ts';

/** What `--write` fixes in a link that arrives. */
const MENDED = new Set([
  'unknown-link-parameter',
  'missing-link-parameter',
  'unescaped-link-value',
  'query-after-fragment',
  'label-aggregated-away',
  'label-not-in-template',
]);

/**
 * The link that an alert should have: its page's whole address, what its link gave already, and
 * of the page's parameters those that the alert's labels can give.
 *
 * @param origin - what is before the address of a page, `https://runbooks.example.com`
 * @returns undefined when the link is right as it is, or it is not known how it should be
 */
export function rightLink(
  { rule, page, link, template, arrives, findings }: ValidatedAlert,
  origin: string | undefined,
): string | undefined {
  const own = template?.address;
  const address = page && (origin === undefined ? (arrives ? own : undefined) : origin + page.url);
  if (!page || address === undefined || link?.shared) return undefined;
  // A template that decides what is in the link is left as it is.
  if (template?.actions.some(({ showsValue, labels }) => !showsValue && labels.length > 0)) return undefined;
  const nameOf = (name: string): string | undefined => canonicalName(page.vocabulary, name.split('.', 1)[0] ?? '');
  const kept = (template?.parameters ?? []).flatMap((parameter) => {
    const value = fixedValue(rule, parameter);
    return nameOf(parameter.name) === undefined || value === undefined ? [] : [{ name: parameter.name, value }];
  });
  const added = givenBy(rule, page).filter(({ name }) => !kept.some((each) => nameOf(each.name) === name));
  const parameters = [...kept, ...added];
  // A heading of another site's page is none of ours.
  const isOwn = arrives || (template !== undefined && template.origin === origin?.toLowerCase());
  const fragment = isOwn && template?.fragment ? `#${template.fragment}` : '';
  const right = linkOf(address, parameters) + fragment;
  const isFixed = findings.some((finding) => MENDED.has(finding.rule) && finding.offset === link?.from);
  const isWrong =
    isFixed ||
    // Where a template ends the path, it is not known to be wrong.
    (!arrives && !template?.openEnded) ||
    (arrives && (own !== address || (template?.parameters.length === 0 && parameters.length > 0)));
  return isWrong && right !== link?.value ? right : undefined;
}

/** A parameter's value with its templates encoded; undefined when they never give anything. */
function fixedValue(rule: AlertRule, { value, actions }: QueryPart): string | undefined {
  const missing = actions.flatMap(({ labels }) => labels).filter((label) => isMissing(rule, label) !== undefined);
  const [first] = missing;
  if (first === undefined) return encodeUnsafe(value, actions);
  const known = first === 'alertname' ? rule.name : fixedLabel(rule, first);
  return actions.length === 1 && known !== undefined && actions[0]?.raw === value
    ? encodeURIComponent(known)
    : undefined;
}

/** The value of a label that the rule adds, when it is the same for each alert. */
function fixedLabel(rule: AlertRule, name: string): string | undefined {
  const value = rule.labels.get(name)?.value;
  return value === undefined || value === '' || value.includes('{{') ? undefined : value;
}

/** The page's parameters with the label that can give each, in the vocabulary's order. */
function givenBy(rule: AlertRule, page: SitePage): { name: string; value: string }[] {
  const known = knownLabels(rule);
  const usual = usualLabels(rule);
  const given: ReturnType<typeof givenBy> = [];
  for (const [name, { aliases = [] }] of Object.entries(page.vocabulary)) {
    if (!page.used.includes(name)) continue;
    const names = [name, ...aliases];
    const isIn = (labels: ReadonlySet<string>) => (each: string) =>
      labels.has(each) && !lacks(rule.labelSet, each) && isMissing(rule, each) === undefined;
    const label = names.find(isIn(known)) ?? names.find(isIn(usual));
    const fixed =
      fixedLabel(rule, name) ??
      (label === undefined ? aliases.map((each) => fixedLabel(rule, each)).find(Boolean) : undefined);
    if (fixed !== undefined) given.push({ name, value: encodeURIComponent(fixed) });
    else if (label !== undefined) given.push({ name, value: encodedLabel(label) });
  }
  return given;
}

/** The labels that an alert is known to have: those its expression speaks of, and those its texts show. */
function knownLabels(rule: AlertRule): ReadonlySet<string> {
  if ('only' in rule.labelSet) return rule.labelSet.only;
  const known = labelsSpokenOf(rule.expression ?? '');
  for (const { value } of rule.annotations.values())
    for (const { labels, showsValue } of actionsOf(value)) if (showsValue) for (const label of labels) known.add(label);
  return known;
}

const RECORDED = /[A-Za-z_]\w*:\w/;

/** What Prometheus gives to every series that it scrapes; recorded ones, `job:up:sum`, have what was recorded. */
function usualLabels({ form, expression = '' }: AlertRule): ReadonlySet<string> {
  const isScraped =
    expression !== '' && form === 'prometheus' && !RECORDED.test(expression.replace(/"(?:[^"\\]|\\.)*"/g, '""'));
  return new Set(isScraped ? ['instance', 'job'] : []);
}
