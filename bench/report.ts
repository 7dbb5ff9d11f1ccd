import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { styleText } from 'node:util';

type Unit = 'bytes' | 'ms' | 's' | 'times' | 'count' | 'score';

/** One thing that was measured. */
export interface Figure {
  group: string;
  name: string;
  unit: Unit;
  value: number;
  /** The most that DESIGN.md 7 allows; without one the figure is for information. */
  budget?: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

export const isOver = ({ value, budget }: Figure): boolean => budget !== undefined && value > budget;

/** What the figures were measured on: without it they mean little. */
export interface Machine {
  date: string;
  processor: string;
  cores: number;
  memory: string;
  node: string;
  load: number[];
}

const machine = (): Machine => ({
  date: new Date().toISOString().slice(0, 10),
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
  /** Much above the build's own two cores' worth means that something else was running. */
  load: loadavg().map((load) => Number(load.toFixed(2))),
});

/**
 * Everything as one JSON object, for a machine.
 *
 * @param more - what else is in it, by its name
 */
export const asJson = (figures: Figure[], more: object = {}): string =>
  JSON.stringify({
    machine: machine(),
    ...more,
    figures: figures.map((figure) => ({
      ...figure,
      ...(figure.budget !== undefined && { ok: !isOver(figure) }),
    })),
  });

/**
 * Everything as a table, for the terminal.
 *
 * @param remarks - lines of text below it
 */
export function asTable(figures: Figure[], colour: boolean, remarks: readonly string[] = []): string {
  const paint = (style: 'green' | 'red' | 'bold', text: string): string => (colour ? styleText(style, text) : text);
  const width = Math.max(...figures.map(({ name }) => name.length)) + 2;
  const lines: string[] = [];
  let group = '';
  for (const figure of figures) {
    if (figure.group !== group) lines.push('', paint('bold', figure.group));
    group = figure.group;
    const budget = figure.budget === undefined ? '' : `at most ${inUnit(figure.unit, figure.budget)}`;
    const verdict = figure.budget === undefined ? '' : isOver(figure) ? paint('red', 'over') : paint('green', 'ok');
    const value = inUnit(figure.unit, figure.value).padStart(12);
    lines.push(`  ${figure.name.padEnd(width)}${value}   ${budget.padEnd(20)}${verdict}`.trimEnd());
  }
  if (remarks.length > 0) lines.push('', ...remarks);
  const { date, processor, cores, memory, node, load } = machine();
  lines.push('', `${date}, ${processor}, ${cores} cores, ${memory}, Node ${node}, load ${load.join(' ')}`);
  return lines.join('\n');
}

export function inUnit(unit: Unit, value: number): string {
  switch (unit) {
    case 'bytes':
      return inBytes(value);
    case 'ms':
      return `${value.toFixed(1)} ms`;
    case 's':
      return `${(value / 1000).toFixed(value < 10_000 ? 2 : 1)} s`;
    case 'times':
      return `${value.toFixed(2)} ×`;
    case 'count':
      return String(value);
    case 'score':
      return value.toFixed(3);
  }
}

function inBytes(value: number): string {
  if (value < 1024) return `${value} B`;
  const units = ['KiB', 'MiB', 'GiB'];
  const power = Math.min(units.length, Math.floor(Math.log2(value) / 10));
  return `${(value / 1024 ** power).toFixed(1)} ${units[power - 1]}`;
}
