import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { closest } from '../problems/did-you-mean.ts';
import { LONGEST_EXPRESSION } from './expression-labels.ts';

/** What is wrong with an expression. */
export interface ExpressionProblem {
  /** The text from where it breaks. */
  near: string;
  /** A function that was meant. */
  meant?: string;
}

/**
 * What only MetricsQL, LogQL and the like have. Which language a file is in is not written in it, so that an
 * expression with one of these is not judged.
 */
const OTHER_LANGUAGE =
  /\|[=~]|\}\s*(?:\||!=|!~)|\|\s*(?:json|logfmt|pattern|regexp|unwrap|unpack|line_format|label_format|decolorize|drop|keep)\b|\bwith\s*\(|\b(?:keep_metric_names|default|if|ifnot|limit)\b|\[[^\]]*\d[iI]\b|\}\s*or\s*\{|"\s+or\s+\w+\s*[=!]|\$__\w+|\{\{|\b\d+(?:\.\d+)?(?:[kKMGT]i?B?)\b/;
/** Functions of those languages that are a letter or two from one of PromQL. */
const OTHER_FUNCTIONS =
  /^(?:mad_over_time|mode_over_time|median|sum2\w*|quantiles\w*|[a-z]?(?:first|last|min|max)_over_time|ideriv|share\w*|rand\w*|range\w*|distinct\w*|geomean\w*|any|ru|lag|now|step|rollup\w*|running_\w+|histogram|histogram_over_time|histogram_share|increase\w*|delta\w*|rate\w*|bytes_\w+|label\w+|sort\w*|count_(?:eq|ne|gt|le|values)_over_time|zscore\w*|mad|outliers\w*|bottomk\w*|topk\w*|limitk|bitmap_\w+|aggr_\w+|timezone_offset|year|end|start|union|alias|scrape_interval|smooth_exponential|exp\w*|tim\w*|avg_over_time|stale\w*|changes\w*|deriv\w*|resets\w*|hoeffding\w*|integrate|interpolate|keep\w*|remove_resets|prometheus_buckets|buckets_limit|rad|deg)$/;

const NAME_BEFORE = /([A-Za-z_]\w*)\s*$/;

/** Where an expression is no PromQL; undefined when it is, or may be another language's. */
export function expressionProblem(expression: string): ExpressionProblem | undefined {
  if (expression.trim() === '' || expression.length > LONGEST_EXPRESSION || OTHER_LANGUAGE.test(expression))
    return undefined;
  const broken = firstError(expression);
  if (broken === undefined) return undefined;
  const near = expression.slice(broken).trimStart();
  const name = nameBeforeCall(expression, broken);
  if (name === undefined) return { near };
  const meant = OTHER_FUNCTIONS.test(name) ? undefined : closest(name, alikeFirst(name));
  // A function of another language is its own affair.
  return meant === undefined ? undefined : { near: name, meant };
}

function firstError(expression: string): number | undefined {
  let first: number | undefined;
  parser.parse(expression).iterate({
    enter: ({ type, from }) => {
      if (type.isError) first ??= from;
    },
  });
  return first;
}

/** The name of a function that is not known: the grammar takes it for a metric, and breaks at the parenthesis. */
function nameBeforeCall(expression: string, place: number): string | undefined {
  const open = /^\s*\(/.exec(expression.slice(place));
  const name = open ? NAME_BEFORE.exec(expression.slice(0, place))?.[1] : undefined;
  return name !== undefined &&
    !/^(?:by|without|on|ignoring|group_left|group_right|and|or|unless|offset|bool)$/i.test(name)
    ? name
    : undefined;
}

let known: string[] | undefined;

/** The functions of PromQL, as its grammar has them: those that can be called with something. */
function functions(): string[] {
  known ??= parser.nodeSet.types
    .map(({ name }) => name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase())
    .filter((name) => /^[a-z]\w+$/.test(name) && isFunction(name));
  return known;
}

/** Those with the same letters first: what is mistyped most is their order. */
function alikeFirst(name: string): string[] {
  const letters = (text: string): string => [...text].sort().join('');
  const isAlike = (other: string): boolean => letters(other) === letters(name);
  return [...functions().filter(isAlike), ...functions().filter((other) => !isAlike(other))];
}

function isFunction(name: string): boolean {
  const call: SyntaxNode | null = parser.parse(`${name}(x)`).topNode.firstChild;
  return (call?.name === 'FunctionCall' || call?.name === 'AggregateExpr') && firstError(`${name}(x)`) === undefined;
}
