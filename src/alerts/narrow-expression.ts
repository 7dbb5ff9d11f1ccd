import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { LONGEST_EXPRESSION } from './expression-labels.ts';
import { groupingOf, matchersOf } from './promql-labels.ts';

/** A matcher to put in, with what is around it where it may be missing: `pod="checkout-1",`. */
export interface AddedMatcher {
  label: string;
  /** It ends with a comma, which PromQL takes before a closing brace, too. */
  matcher: string;
}

/** What makes labels or picks series, so that fewer series in would not be the same series out. */
const NOT_NARROWED =
  /\b(?:label_replace|label_join|absent|absent_over_time|topk|bottomk|limitk|limit_ratio|count_values|info|scalar|vector)\b/i;
/** Of these lists a label must not be one: it is dropped, or comes from one side alone. Of others it must. */
const WITHOUT = new Set(['Without', 'Ignoring', 'GroupLeft', 'GroupRight']);

/**
 * An expression for one alert alone: each selector asks for its labels, too. A label is left out where the result would
 * not be that alert's: it must be in each grouping on the way.
 */
export function narrowExpression(expression: string, added: readonly AddedMatcher[]): string {
  if (added.length === 0 || expression.length > LONGEST_EXPRESSION || NOT_NARROWED.test(expression)) return expression;
  const selectors: SyntaxNode[] = [];
  let isBroken = false;
  let kept = added;
  parser.parse(expression).iterate({
    enter: ({ node }) => {
      isBroken ||= node.type.isError;
      if (node.name === 'VectorSelector') selectors.push(node.node);
      if (node.name === 'GroupingLabels') kept = kept.filter(({ label }) => survives(node.node, label, expression));
      // Without a grouping an aggregation drops all labels.
      if (node.name === 'AggregateExpr' && !node.getChild('AggregateModifier')) kept = [];
    },
  });
  if (isBroken || kept.length === 0) return expression;
  return selectors.toReversed().reduce((text, selector) => withMatchers(text, selector, kept), expression);
}

function survives(list: SyntaxNode, label: string, expression: string): boolean {
  return groupingOf(list, expression).includes(label) !== WITHOUT.has(list.prevSibling?.name ?? '');
}

function withMatchers(text: string, selector: SyntaxNode, added: readonly AddedMatcher[]): string {
  const { equal, empty, asked } = matchersOf(selector, text);
  const there = new Set([...equal, ...empty, ...asked]);
  const more = added.filter(({ label }) => !there.has(label)).map(({ matcher }) => matcher);
  if (more.length === 0) return text;
  const list = selector.getChild('LabelMatchers');
  // Without the space the braces of a tag would be three.
  if (!list) return `${text.slice(0, selector.to)}{ ${more.join('')}}${text.slice(selector.to)}`;
  const inside = text.slice(list.from + 1, list.to - 1).trimEnd();
  const separator = inside.trim() === '' ? ' ' : inside.endsWith(',') ? '' : ',';
  return `${text.slice(0, list.from + 1)}${inside}${separator}${more.join('')}}${text.slice(list.to)}`;
}
