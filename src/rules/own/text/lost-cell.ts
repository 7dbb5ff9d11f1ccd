import type { Paragraph, Table, TableCell, TableRow } from 'mdast';
import { endOf, startOf } from '../../../compiler/1-parse/node-places.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { textOf } from '../../nodes.ts';
import type { FileEdit, OwnRule, RuleFinding } from '../../rule.ts';

/** Rows with more cells than the header, whose rest is not shown, and tables that are none. */
export const lostCell: OwnRule = {
  name: 'lost-cell',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page) => [
    ...page.nodes('table').flatMap((table) => inTable(table, page)),
    ...page.nodes('paragraph').flatMap((paragraph) => noTable(paragraph, page)),
  ],
};

function inTable({ children: [header, ...rows] }: Table, page: CheckedPage): RuleFinding[] {
  const width = header?.children.length ?? 0;
  return [...(header ? [header] : []), ...rows].flatMap((row): RuleFinding[] => {
    const [opening, closing] = splitCode(row, page);
    const lost = row.children.slice(width).filter((cell) => textOf(cell).trim() !== '' || cell.children.length > 0);
    const isLost = lost.length > 0 && row !== header;
    if (opening !== undefined && closing !== undefined)
      return [
        {
          ...page.originAt(startOf(row.children[row.children.indexOf(opening) + 1] ?? opening)),
          message: `a \`|\` in code ends this cell${isLost ? `, and \`${shown(lost, page)}\` is not shown` : ''}`,
          hint: 'Write `\\|` for each `|` inside a table, in code, too.',
          edits: pipesBetween(row, opening, closing, page),
        },
      ];
    const [first] = lost;
    if (!first || !isLost) return [];
    return [
      {
        ...page.placeOf(first),
        message: `\`${shown(lost, page)}\` is not shown: this row has ${row.children.length} cells, and the header ${width}`,
        hint: 'Add a cell to the header and to the line below it, or write `\\|` for a `|` that ends no cell.',
      },
    ];
  });
}

const shown = (cells: readonly TableCell[], page: CheckedPage): string =>
  cells
    .map((cell) =>
      sourceOf(cell, page)
        .replace(/`/g, '')
        .trim()
        .replace(/^\||\|$/g, '')
        .trim(),
    )
    .join(' | ');

const sourceOf = (cell: TableCell, page: CheckedPage): string =>
  page.asWritten(page.masked.text.slice(startOf(cell), endOf(cell)));

/** Two cells, one of which has a code span's beginning, and the other its end. */
function splitCode({ children }: TableRow, page: CheckedPage): [TableCell | undefined, TableCell | undefined] {
  const isOpen = (cell: TableCell): boolean =>
    cell.children.some((node) => node.type === 'text' && (node.value.match(/`/g) ?? []).length % 2 === 1) &&
    !sourceOf(cell, page).includes('\\`');
  const opening = children.findIndex(isOpen);
  const closing = children.findIndex((cell, number) => number > opening && isOpen(cell));
  return opening === -1 || closing === -1 ? [undefined, undefined] : [children[opening], children[closing]];
}

/** A cell begins with the pipe before it. */
function pipesBetween(row: TableRow, opening: TableCell, closing: TableCell, page: CheckedPage): FileEdit[] {
  const cells = row.children.slice(row.children.indexOf(opening) + 1, row.children.indexOf(closing) + 1);
  return cells.map((cell) => ({ ...page.originAt(startOf(cell)), from: '|', to: '\\|' }));
}

/** Whether a line is that below the header of a table. */
const isBelowHeader = (line: string): boolean => cellsOf(line).every((cell) => /^:?-+:?$/.test(cell.trim()));

/** Whether lines between pipes, all with as many cells, are meant for a table, and none of them is that below a header. */
function isTable(source: string): boolean {
  const lines = source.split('\n').map((line) => line.trim());
  if (lines.length < 2 || !lines.every((line) => /^\|.*[^\\]\|$/.test(line))) return false;
  const widths = new Set(lines.map((line) => cellsOf(line).length));
  return widths.size === 1 && !widths.has(1) && !lines.some(isBelowHeader);
}

function noTable(paragraph: Paragraph, page: CheckedPage): RuleFinding[] {
  const source = page.masked.text.slice(startOf(paragraph), endOf(paragraph));
  if (!source.includes('|')) return [];
  const [header = '', delimiters = ''] = source.split('\n');
  if (isTable(source)) {
    return [
      {
        ...page.placeOf(paragraph),
        message: 'this is text and no table: there is no line of dashes below its header',
        hint: `Write \`|${' --- |'.repeat(cellsOf(header).length)}\` below the first line.`,
      },
    ];
  }
  if (!header.includes('|') || !delimiters.includes('|') || !isBelowHeader(delimiters)) return [];
  const [above, below] = [cellsOf(header).length, cellsOf(delimiters).length];
  if (above === below) return [];
  return [
    {
      ...page.placeOf(paragraph),
      message: `this is text and no table: its header has ${above} cells, and the line below it ${below}`,
      hint: 'Give the line below the header one `---` for each cell.',
    },
  ];
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
