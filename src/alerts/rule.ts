import type { LabelSet } from './label-set.ts';

/** A text of the rule file with the bytes that it was written as. */
export interface Written {
  value: string;
  /** Where the scalar is in the file, its quotes or block header included. */
  from: number;
  to: number;
  style: 'plain' | 'single' | 'double' | 'block';
  /** Inside `{ }` or `[ ]`, where a plain text may hold fewer characters; so is all of JSON. */
  inFlow: boolean;
  /** Reached by an alias or a merge, so that other rules have the same bytes. */
  shared: boolean;
}

/** Where a `runbook_url` can be put that is not there yet. */
export interface Gap {
  offset: number;
  inFlow: boolean;
  /** There is no `annotations:` either. */
  alone: boolean;
}

/** One alerting rule, from whichever kind of file. */
export interface AlertRule {
  name: string;
  /** Where the name is. */
  offset: number;
  form: 'prometheus' | 'grafana';
  /** The query, when it is one that can be shown. */
  expression: string | undefined;
  /** Where it is, when it is to be PromQL and nothing else. */
  expressionOffset: number | undefined;
  /** The labels that its alerts may have when templates are expanded. */
  labelSet: LabelSet;
  /** The labels that the rule adds. */
  labels: ReadonlyMap<string, Written>;
  annotations: ReadonlyMap<string, Written>;
  /** Undefined where nothing can be put in. */
  gap: Gap | undefined;
}

/** The text that holds a rule's link, without white space around it: that of a block scalar ends with a line's end. */
export interface Link extends Written {
  /** What its annotation or label is called. */
  name: string;
}

/** A value as a message shows it: on one line, and not too long. */
export function shown(value: string, length = 120): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
