import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import {
  anyLabel,
  bothOf,
  eitherOf,
  keepLabels,
  type LabelSet,
  lacks,
  noLabel,
  withLabels,
  withoutLabels,
} from './label-set.ts';
import { groupingOf, literalOf, matchersOf } from './promql-labels.ts';

/** A scalar has no labels, and what is reckoned with it keeps its own. */
type Result = LabelSet | 'scalar';

/** Far more than anybody writes by hand; what is longer is not looked into. */
export const LONGEST_EXPRESSION = 20_000;
const DEEPEST = 200;
/** What an aggregation picks whole series with: they keep their labels. */
const PICKING = new Set(['Topk', 'Bottomk', 'LimitK', 'LimitRatio']);
const SCALAR = new Set(['Scalar', 'Time', 'Pi', 'StartFn', 'EndFn', 'Range', 'Step']);
/** Of the time that it is, when they are given nothing. */
const CLOCK = new Set(['Hour', 'Minute', 'Month', 'Year', 'DayOfWeek', 'DayOfMonth', 'DayOfYear', 'DaysInMonth']);

/**
 * The labels that an alert of this expression may have. Where the expression is not understood,
 * any: nothing is ever ruled out by a guess.
 */
export function labelsOf(expression: string): LabelSet {
  if (expression.length > LONGEST_EXPRESSION) return anyLabel;
  const tree = parser.parse(expression);
  let broken = false;
  tree.iterate({
    enter: ({ type }) => {
      broken ||= type.isError;
    },
  });
  const [top] = childrenOf(tree.topNode);
  if (broken || !top) return anyLabel;
  const result = new Reader(expression).read(top);
  return result === 'scalar' ? noLabel : result;
}

class Reader {
  readonly #text: string;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(node: SyntaxNode): Result {
    if (this.#depth === DEEPEST) return anyLabel;
    this.#depth++;
    const result = this.#read(node);
    this.#depth--;
    return result;
  }

  #read(node: SyntaxNode): Result {
    switch (node.name) {
      case 'NumberDurationLiteral':
      case 'NumberLiteral':
      case 'StringLiteral':
        return 'scalar';
      case 'VectorSelector':
        return { but: new Set(matchersOf(node, this.#text).empty) };
      case 'ParenExpr':
      case 'UnaryExpr':
      case 'MatrixSelector':
      case 'SubqueryExpr':
      case 'OffsetExpr':
      case 'StepInvariantExpr':
      case 'AnchoredExpr':
      case 'SmoothedExpr':
        return this.#firstOf(node);
      case 'AggregateExpr':
        return this.#aggregate(node);
      case 'FunctionCall':
        return this.#call(node);
      case 'BinaryExpr':
        return this.#binary(node);
      default:
        return anyLabel;
    }
  }

  #firstOf(node: SyntaxNode): Result {
    const inner = childrenOf(node).find(({ name }) => name !== 'UnaryOp');
    return inner ? this.read(inner) : anyLabel;
  }

  #aggregate(node: SyntaxNode): Result {
    const operation = node.getChild('AggregateOp')?.firstChild?.name ?? '';
    const values = argumentsOf(node);
    const last = values.at(-1);
    const inner = last ? vectorOf(this.read(last)) : anyLabel;
    if (PICKING.has(operation)) return inner;
    const modifier = node.getChild('AggregateModifier');
    const grouping = groupingOf(modifier?.getChild('GroupingLabels'), this.#text);
    let labels: LabelSet = noLabel;
    if (modifier?.getChild('By')) labels = keepLabels(inner, grouping);
    else if (modifier?.getChild('Without')) labels = withoutLabels(inner, new Set(grouping));
    const [name] = values;
    if (operation !== 'CountValues') return labels;
    const added = name && literalOf(name, this.#text);
    return added === undefined ? anyLabel : withLabels(labels, [added]);
  }

  #call(node: SyntaxNode): Result {
    const name = node.getChild('FunctionIdentifier')?.firstChild?.name ?? '';
    const values = argumentsOf(node);
    const [first] = values;
    if (SCALAR.has(name)) return 'scalar';
    if (name === 'Vector' || (CLOCK.has(name) && !first)) return noLabel;
    if (!first || name === 'Info' || name === 'HistogramQuantiles') return anyLabel;
    if (name === 'Absent' || name === 'AbsentOverTime') return this.#absent(first);
    const inner = values.map((value) => this.read(value)).find((result) => result !== 'scalar') ?? noLabel;
    if (name === 'HistogramQuantile') return withoutLabels(inner, new Set(['le']));
    if (name !== 'LabelReplace' && name !== 'LabelJoin') return inner;
    const target = values[1] && literalOf(values[1], this.#text);
    return target === undefined ? anyLabel : withLabels(inner, [target]);
  }

  /** An absent series has the labels that its selector says outright. */
  #absent(value: SyntaxNode): LabelSet {
    let selector: SyntaxNode | null = value;
    while (selector && ['MatrixSelector', 'OffsetExpr', 'StepInvariantExpr', 'ParenExpr'].includes(selector.name))
      selector = selector.firstChild;
    return { only: new Set(selector?.name === 'VectorSelector' ? matchersOf(selector, this.#text).equal : []) };
  }

  #binary(node: SyntaxNode): Result {
    const parts = childrenOf(node);
    const [left, right] = [parts.at(0), parts.at(-1)];
    // `fill` gives series their other side, of which nothing is known.
    if (!left || !right || node.getChild('FillModifier')) return anyLabel;
    const [a, b] = [this.read(left), this.read(right)];
    if (a === 'scalar') return b;
    if (b === 'scalar') return a;
    if (node.getChild('Or')) return eitherOf(a, b);
    if (node.getChild('And') || node.getChild('Unless')) return a;
    const clause = node.getChild('MatchingModifierClause');
    const lists = clause?.getChildren('GroupingLabels') ?? [];
    const group = clause?.getChild('GroupLeft') ?? clause?.getChild('GroupRight');
    if (clause && group) {
      const added = lists.filter(({ from }) => from > group.from).flatMap((list) => groupingOf(list, this.#text));
      return group.name === 'GroupLeft' ? joined(a, b, added) : joined(b, a, added);
    }
    const matched = groupingOf(lists[0], this.#text);
    if (clause?.getChild('On')) return keepLabels(bothOf(a, b), matched);
    return withoutLabels(bothOf(a, b), new Set(matched));
  }
}

/** The labels of the side with many series, with those that the other side gives. */
function joined(many: LabelSet, one: LabelSet, added: readonly string[]): LabelSet {
  const given = added.filter((name) => !lacks(one, name));
  const lost = added.filter((name) => lacks(one, name));
  return withoutLabels(withLabels(many, given), new Set(lost));
}

const vectorOf = (result: Result): LabelSet => (result === 'scalar' ? noLabel : result);

const argumentsOf = (node: SyntaxNode): SyntaxNode[] => {
  const body = node.getChild('FunctionCallBody');
  return body ? childrenOf(body) : [];
};

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== 'LineComment') children.push(child);
  return children;
}
