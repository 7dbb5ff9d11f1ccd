/**
 * The labels that an alert may carry, as far as its expression tells: `only` these, or any
 * `but` these. A selector may bring any label, so most expressions only rule some out.
 */
export type LabelSet = { only: ReadonlySet<string> } | { but: ReadonlySet<string> };

export const anyLabel: LabelSet = { but: new Set() };
export const noLabel: LabelSet = { only: new Set() };

/** Whether an alert can never have the label. */
export const lacks = (labels: LabelSet, name: string): boolean =>
  'only' in labels ? !labels.only.has(name) : labels.but.has(name);

/** Whether the label is one that the expression itself asks for. */
export const names = (labels: LabelSet): string[] => ('only' in labels ? [...labels.only] : []);

const minus = (from: ReadonlySet<string>, taken: ReadonlySet<string>): Set<string> =>
  new Set([...from].filter((name) => !taken.has(name)));

export const withoutLabels = (labels: LabelSet, taken: ReadonlySet<string>): LabelSet =>
  'only' in labels ? { only: minus(labels.only, taken) } : { but: new Set([...labels.but, ...taken]) };

export const withLabels = (labels: LabelSet, added: readonly string[]): LabelSet =>
  'only' in labels ? { only: new Set([...labels.only, ...added]) } : { but: minus(labels.but, new Set(added)) };

/** What is left when only these are kept. */
export const keepLabels = (labels: LabelSet, kept: readonly string[]): LabelSet => ({
  only: new Set(kept.filter((name) => !lacks(labels, name))),
});

/** What either side may have. */
export function eitherOf(a: LabelSet, b: LabelSet): LabelSet {
  if ('only' in a) return withLabels(b, [...a.only]);
  return 'only' in b ? withLabels(a, [...b.only]) : { but: new Set([...a.but].filter((name) => b.but.has(name))) };
}

/** What both sides may have. */
export function bothOf(a: LabelSet, b: LabelSet): LabelSet {
  if ('only' in a) return keepLabels(b, [...a.only]);
  return 'only' in b ? keepLabels(a, [...b.only]) : { but: new Set([...a.but, ...b.but]) };
}
