import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** The text of a string literal without escapes; undefined for anything else. */
export function literalOf(node: SyntaxNode, text: string): string | undefined {
  if (node.name !== 'StringLiteral') return undefined;
  const inner = text.slice(node.from + 1, node.to - 1);
  return inner.includes('\\') ? undefined : inner;
}

const nameOf = (node: SyntaxNode, text: string): string | undefined =>
  node.name === 'QuotedLabelName'
    ? node.firstChild
      ? literalOf(node.firstChild, text)
      : undefined
    : text.slice(node.from, node.to);

/** The labels of a list such as that of `by (job, instance)`. */
export function groupingOf(list: SyntaxNode | null | undefined, text: string): string[] {
  const names = [...(list?.getChildren('LabelName') ?? []), ...(list?.getChildren('QuotedLabelName') ?? [])];
  return names.flatMap((name) => nameOf(name, text) ?? []);
}

/** What a selector's matchers say of its labels. */
export interface Matchers {
  /** Those with one value: `job="node"`. */
  equal: string[];
  /** Those that are not there: `container=""`. */
  empty: string[];
  /** Those that some value was asked for, so that they are used. */
  asked: string[];
}

export function matchersOf(selector: SyntaxNode, text: string): Matchers {
  const equal: string[] = [];
  const empty: string[] = [];
  const asked: string[] = [];
  const list = selector.getChild('LabelMatchers');
  const matchers = [
    ...(list?.getChildren('UnquotedLabelMatcher') ?? []),
    ...(list?.getChildren('QuotedLabelMatcher') ?? []),
  ];
  for (const matcher of matchers) {
    const label = matcher.firstChild && nameOf(matcher.firstChild, text);
    const literal = matcher.getChild('StringLiteral');
    const operation = matcher.getChild('MatchOp')?.firstChild?.name;
    if (!label || !literal) continue;
    const value = text.slice(literal.from + 1, literal.to - 1);
    if (operation === 'EqlSingle') (value === '' ? empty : equal).push(label);
    if (
      operation === 'EqlSingle'
        ? value !== ''
        : operation === 'EqlRegex'
          ? !/^\.\*$|^$|^\||\|$/.test(value)
          : value === ''
    )
      asked.push(label);
  }
  // A label that is asked for twice has no one value.
  const once = (label: string): boolean => equal.filter((each) => each === label).length === 1;
  return { equal: equal.filter(once), empty, asked };
}

/** Labels that an expression speaks of: those it groups or joins by, and those its selectors ask a value of. */
export function labelsSpokenOf(expression: string): Set<string> {
  const found = new Set<string>();
  parser.parse(expression).iterate({
    enter: ({ node }) => {
      if (
        node.name === 'GroupingLabels' &&
        !node.prevSibling?.type.is('Without') &&
        !node.prevSibling?.type.is('Ignoring')
      )
        for (const label of groupingOf(node, expression)) found.add(label);
      if (node.name === 'VectorSelector') for (const label of matchersOf(node, expression).asked) found.add(label);
    },
  });
  return found;
}
