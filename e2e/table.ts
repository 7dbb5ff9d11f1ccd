import type { Seen } from './page.ts';

/** What became of a value on its way. */
export type Cell =
  | { kind: 'exact' }
  | { kind: 'not given' }
  | { kind: 'no link' }
  | { kind: 'other'; text: string }
  | { kind: 'wrong host'; text: string };

/** Compares what a page shows with what the alert had. */
export function compare(seen: Record<string, Seen> | undefined, value: string | undefined, host: string): Cell {
  const pod = seen?.['pod'];
  if (!pod) return { kind: 'no link' };
  const arrived = seen['host'];
  // What a value of `host` loses is seen in `pod` as well.
  if (arrived?.isGiven && arrived.text !== host && arrived.text !== pod.text)
    return { kind: 'wrong host', text: arrived.text };
  if (!pod.isGiven) return { kind: 'not given' };
  return pod.text === value ? { kind: 'exact' } : { kind: 'other', text: pod.text };
}

/** Whether a system that encodes values may give that. */
export const isRight = ({ kind }: Cell, value: string | undefined): boolean =>
  value === undefined ? kind === 'not given' : kind === 'exact';

const code = (text: string): string => {
  const line = text.replaceAll('\n', '⏎').replaceAll('|', '\\|');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
};

const wordsOf = (cell: Cell | undefined): string => {
  if (!cell) return '';
  return 'text' in cell ? `${cell.kind === 'other' ? '' : 'wrong host: '}${code(cell.text)}` : cell.kind;
};

/** The table of the documents: a row for each value, a column for each way. */
export function tableOf(
  values: readonly (string | undefined)[],
  columns: readonly { name: string; cells: readonly Cell[] }[],
): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['Value', ...columns.map(({ name }) => name)]),
    row(Array.from({ length: columns.length + 1 }, () => '---')),
    ...values.map((value, index) =>
      row([value === undefined ? 'none' : code(value), ...columns.map(({ cells }) => wordsOf(cells[index]))]),
    ),
  ].join('\n');
}
