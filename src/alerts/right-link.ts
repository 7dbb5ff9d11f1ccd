import { closestFirst, encodedLabel, isOfTarget } from '../systems/go-labels.ts';
import { leftOf } from '../systems/linked-page.ts';
import { linkOf } from '../systems/system.ts';
import type { QueryPart } from './link-template.ts';
import type { AlertRule } from './rule.ts';
import { shownLabels } from './shown-labels.ts';
import { canonicalName, type SitePage } from './site-pages.ts';
import type { ValidatedAlert } from './validate-alert.ts';
import { isMissing, missingLabels, withoutDoubled } from './validate-labels.ts';
import { encodeUnsafe } from './validate-link.ts';

/** What `--write` fixes in a link that arrives. */
const MENDED = new Set([
  'unknown-link-parameter',
  'missing-link-parameter',
  'unescaped-link-value',
  'query-after-fragment',
  'label-aggregated-away',
  'label-not-in-template',
  'doubled-dollar',
  'link-without-scheme',
]);

/**
 * The link that an alert should have: its page's whole address, what its link gave already, and
 * of the page's parameters those that the alert's labels can give.
 *
 * @param origin - what is before the address of a page, `https://runbooks.example.com`
 * @returns undefined when the link is right as it is, or it is not known how it should be
 */
export function rightLink(
  { rule, page, link, template, decided, arrives, leadsAway, onPurpose, findings }: ValidatedAlert,
  origin: string | undefined,
): string | undefined {
  const own = template?.address;
  const address = page && (origin === undefined ? (arrives ? own : undefined) : origin + page.url);
  if (!page || address === undefined || decided || leadsAway || onPurpose) return undefined;
  const nameOf = (name: string): string | undefined => canonicalName(page.vocabulary, name.split('.', 1)[0] ?? '');
  const kept = (template?.parameters ?? []).flatMap((parameter) => {
    const value = fixedValue(rule, parameter);
    if (nameOf(parameter.name) === undefined || value === undefined) return [];
    return [{ name: parameter.name, value: rule.form === 'grafana' ? withoutDoubled(value) : value }];
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
  const [first] = actions.flatMap((action) => missingLabels(rule, action));
  if (first === undefined) return encodeUnsafe(value, actions);
  const known = fixedLabel(rule, first);
  return actions.length === 1 && known !== undefined && actions[0]?.raw === value
    ? encodeURIComponent(known)
    : undefined;
}

/** The value of a label that the rule gives, when it is the same for each alert. */
function fixedLabel(rule: AlertRule, name: string): string | undefined {
  const value = name === 'alertname' ? rule.name : rule.labels.get(name)?.value;
  return value === undefined || value === '' || value.includes('{{') ? undefined : value;
}

/** The page's parameters with the labels that can give each, as `/link/` has them but for labels that cannot be there. */
function givenBy(rule: AlertRule, page: SitePage): { name: string; value: string }[] {
  const shown = shownLabels(rule);
  return Object.entries(page.vocabulary).flatMap(([name, parameter]) => {
    if (!page.used.includes(name)) return [];
    const names = closestFirst([name, ...(parameter.aliases ?? [])]);
    const fixed = names.map((each) => fixedLabel(rule, each)).find((value) => value !== undefined);
    if (fixed !== undefined) return [{ name, value: encodeURIComponent(fixed) }];
    const possible = names.filter((each) => isMissing(rule, each) === undefined);
    const left = leftOf(parameter);
    // What the catalogue gives is taken from a label that is there for sure only.
    if (possible.length === 0 || (left && !(left === 'catalogue' && 'only' in rule.labelSet))) return [];
    const sure = possible.filter((each) => shown.has(each) && !isOfTarget(each));
    return [{ name, value: encodedLabel(sure.length > 0 ? sure : possible) }];
  });
}
