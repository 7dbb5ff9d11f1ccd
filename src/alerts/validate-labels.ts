import type { TextFinding } from '../problems/finding.ts';
import { type Action, actionsOf } from './go-template.ts';
import { type LabelSet, lacks } from './label-set.ts';
import { labelsSpokenOf } from './promql-labels.ts';
import { type AlertRule, shown, type Written } from './rule.ts';

/** Grafana gives these to templates, Prometheus does not. */
const GIVEN_BY_GRAFANA = new Set(['alertname', 'grafana_folder']);

/** The series that Prometheus makes of alerts have the labels of alerts. */
const ABOUT_ALERTS = /\bALERTS(?:_FOR_STATE)?\b/;

/** Where Grafana's own way of escaping was used. */
const DOUBLED = /\$\$(?=[A-Za-z_])/g;

/** Finds labels that a rule's templates ask for and that can never be there. */
export function validateLabels(rule: AlertRule): TextFinding[] {
  return [
    ...[...rule.annotations, ...rule.labels].flatMap(([field, written]) => validateText(rule, field, written)),
    ...(rule.form === 'grafana' ? [...rule.annotations].flatMap(([field, written]) => doubled(field, written)) : []),
  ];
}

/** In files for provisioning Grafana makes `$` of `$$` in labels, and leaves annotations as they are. */
function doubled(field: string, { value, from }: Written): TextFinding[] {
  const action = actionsOf(value).find(({ raw }) => raw.search(DOUBLED) !== -1);
  if (!action) return [];
  return [
    {
      rule: 'doubled-dollar',
      offset: from,
      message: `\`${shown(action.raw, 60)}\` in \`${shown(field, 40)}\` is no template: Grafana leaves \`$$\` as it is in annotations`,
      hint: `Write \`${shown(withoutDoubled(action.raw), 60)}\`; only in \`labels:\` of a file for provisioning does \`$$\` stand for \`$\`.`,
    },
  ];
}

/** A template with `$labels` for `$$labels`. */
export const withoutDoubled = (text: string): string => text.replace(DOUBLED, '$');

function validateText(rule: AlertRule, field: string, { value, from }: Written): TextFinding[] {
  const actions = actionsOf(value);
  // What a template asks for first, it can do without.
  const guarded = new Set(actions.filter(({ showsValue }) => !showsValue).flatMap(({ labels }) => labels));
  const missing = new Set(
    actions.filter(({ showsValue }) => showsValue).flatMap((action) => missingLabels(rule, action)),
  );
  return [...missing].flatMap((label): TextFinding[] =>
    guarded.has(label) ? [] : [{ offset: from, ...inWords(rule, field, label) }],
  );
}

/** The labels of an action without which it shows nothing, and which can never be there. */
export function missingLabels(rule: AlertRule, { labels, takesFirst }: Action): string[] {
  const missing = labels.filter((label) => isMissing(rule, label) !== undefined);
  return takesFirst && missing.length < labels.length ? [] : missing;
}

/** Why a template finds nothing in a label: the rule gives it too late, or the expression has lost it. */
export function isMissing(rule: AlertRule, label: string): 'added later' | 'aggregated away' | undefined {
  if (label.startsWith('__') || (rule.form === 'grafana' && GIVEN_BY_GRAFANA.has(label))) return undefined;
  const isLost = lacks(rule.labelSet, label);
  const added = rule.labels.get(label);
  // `team: '{{ $labels.team }}'` hands on what the series has.
  const isHandedOn = added !== undefined && actionsOf(added.value).some(({ labels }) => labels.includes(label));
  const isAdded = label === 'alertname' || (added !== undefined && !isHandedOn);
  // A series may bring a label of any name, but these two hardly, unless it is about alerts itself.
  const isUsual = label !== 'alertname' && label !== 'severity';
  const isAsked =
    isUsual || ABOUT_ALERTS.test(rule.expression ?? '') || labelsSpokenOf(rule.expression ?? '').has(label);
  if (isAdded && (isLost || !isAsked)) return 'added later';
  return isLost ? 'aggregated away' : undefined;
}

function inWords(rule: AlertRule, field: string, label: string): Omit<TextFinding, 'offset'> {
  const asked = `\`$labels.${shown(label, 40)}\` in \`${shown(field, 40)}\` of \`${shown(rule.name)}\``;
  if (isMissing(rule, label) === 'added later')
    return {
      rule: 'label-not-in-template',
      message: `${asked} is empty: the rule adds \`${label}\` only after its templates are filled in`,
      hint: `Write it out: ${label === 'alertname' ? `\`${shown(rule.name)}\`` : `\`${shown(rule.labels.get(label)?.value ?? '', 40)}\``}.`,
    };
  return {
    rule: 'label-aggregated-away',
    message: `${asked} is empty: the expression ${whatItLeaves(rule.labelSet)}`,
    hint: `Keep it in the expression, \`by (…, ${shown(label, 40)})\`, or take it out of the text.`,
  };
}

function whatItLeaves(labels: LabelSet): string {
  if ('but' in labels) return 'drops that label';
  const names = [...labels.only].sort();
  if (names.length === 0) return 'leaves no labels';
  return `leaves only ${names
    .slice(0, 8)
    .map((name) => `\`${shown(name, 40)}\``)
    .join(', ')}${names.length > 8 ? ' …' : ''}`;
}
