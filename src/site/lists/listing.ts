import { standInFor } from '../../content/stand-in.ts';
import { PARTS } from '../../content/unlisted.ts';
import { divideByMonth } from './by-month.ts';
import type { Entry, Folder, TreeFacts } from './folder-tree.ts';
import { fairShares, heightOf, heightOfRows, heightOfSection } from './height.ts';
import { divide, type Sorting } from './parts.ts';
import { countOf, dayOf, type ListSection, type PartRow, type Row } from './row.ts';
import { briefRows, pageRow, rowOf, toldApart } from './rows.ts';

/** How high a list may be on a phone: what is around it on its page is about 250 px. */
export const LIST_HEIGHT = 3600;
/** How high it may be with everything in it and no summaries: less, for it is read through. */
const NAMES_HEIGHT = 2400;
/** How high a part of a list is: some screens, and names only. */
export const PART_HEIGHT = 2400;
/** So many parts are offered at once at most, and how high one may be; more are offered by parts of their own. */
const PARTS_SHOWN = 40;
const PART_ROW_HEIGHT = 56;

/** What a list shows, and the pages for what it has no room for. */
export interface Listing {
  sections: ListSection[];
  parts: PartPage[];
}

/** A page for a part of a list. */
export interface PartPage {
  /** Without slashes around it. */
  address: string;
  label: string;
  rows: Row[];
  /** The part that it is a part of. */
  of?: PartPage;
  previous?: PartPage;
  next?: PartPage;
}

export interface Options {
  facts: TreeFacts;
  /** The list's own address. */
  address: string;
  height?: number;
  /** The same pages as they are listed while that is short. */
  short?: Folder;
}

/**
 * A folder as a list: all that is in it under the names of its folders, as long as that is short; else what is in
 * it itself, folders with the number of their pages; and of what is still too long, parts.
 */
export function listFolder(folder: Folder, { facts, address, height = LIST_HEIGHT, short = folder }: Options): Listing {
  const whole =
    wholeSections(short, facts, height, true) ?? wholeSections(short, facts, Math.min(height, NAMES_HEIGHT), false);
  if (whole) return { sections: whole, parts: [] };
  const rows = toldApart(
    folder.entries.map((entry) => rowOf(entry, facts)),
    facts,
  );
  const fitting = withinHeight(rows, height);
  if (fitting) return { sections: [fitting], parts: [] };
  const isApart = (_: unknown, index: number): boolean => folder.apart?.has(folder.entries[index] as Entry) ?? false;
  const main = rows.filter((row, index) => !isApart(row, index));
  const runs = [
    { at: 'f', rows: main.filter(({ type }) => type === 'folder') },
    { at: '', rows: main.filter(({ type }) => type === 'page') },
    { at: 'o', rows: rows.filter(isApart) },
  ];
  const shares = fairShares(
    runs.map((run) => heightOfRows(briefRows(run.rows), false)),
    height,
  );
  const sorting = folder.ordered ? 'chosen' : 'name';
  const shown = runs.map((run, index) => inParts(run.rows, shares[index] ?? 0, `${PARTS}/${run.at}`, address, sorting));
  return {
    sections: [{ rows: shown.flatMap((run) => run.rows), detailed: false }],
    parts: shown.flatMap(({ parts }) => parts),
  };
}

/** A section of lines as detailed as there is room for, if there is. */
export function withinHeight(rows: readonly Row[], height: number): ListSection | undefined {
  if (heightOfRows(rows, true) <= height) return { rows: [...rows], detailed: true };
  const brief = briefRows(rows);
  return heightOfRows(brief, false) <= height ? { rows: brief, detailed: false } : undefined;
}

/** Everything below a folder in one list, a section a folder, if there is room for it. */
function wholeSections(top: Folder, facts: TreeFacts, height: number, detailed: boolean): ListSection[] | undefined {
  const sections: ListSection[] = [];
  let used = 0;
  const add = (folder: Folder, names: readonly string[]): boolean => {
    const pages = folder.entries.flatMap(({ page }) => (page ? [pageRow(page, facts)] : []));
    if (pages.length > 0 || (folder.own && folder !== top)) {
      const section: ListSection = {
        ...(folder !== top && { title: names.join(' / '), address: folder.address }),
        rows: toldApart(pages, facts),
        detailed,
      };
      sections.push(section);
      used += heightOfSection(section);
    }
    return (
      used <= height &&
      folder.entries.every(({ folder: inner }) => inner === undefined || add(inner, [...names, inner.name]))
    );
  };
  // What is certainly too much is not tried.
  return top.count * LEAST_HEIGHT <= height && add(top, []) ? sections : undefined;
}

const LEAST_HEIGHT = 32;

/** Lines that have no more room than that: in parts, where it is too little. */
export function inParts(
  rows: readonly Row[],
  room: number,
  at: string,
  address: string,
  sorting: Sorting | 'month',
): { rows: Row[]; parts: PartPage[] } {
  const brief = briefRows(rows);
  const heights = brief.map((row) => heightOf(row, false));
  if (heights.reduce((sum, height) => sum + height, 0) <= room) return { rows: brief, parts: [] };
  const divided =
    sorting === 'month'
      ? divideByMonth(brief.map(dayOf), heights, PART_HEIGHT)
      : divide(
          brief.map(({ name }) => name),
          heights,
          PART_HEIGHT,
          sorting,
        );
  const pageOf = (number: string, label: string, shown: Row[]): PartPage => ({
    address: `${at}${number}/${standInFor(address)}`,
    label,
    rows: shown,
  });
  if (divided.length <= Math.min(PARTS_SHOWN, room / PART_ROW_HEIGHT)) {
    const parts = inARow(
      divided.map(({ start, end, label }, index) => pageOf(`${index + 1}`, label, brief.slice(start, end))),
    );
    return { rows: parts.map(partRow), parts };
  }
  // As many groups as there are parts in each, about.
  const size = Math.ceil(divided.length / Math.ceil(Math.sqrt(divided.length)));
  const groups: PartPage[] = [];
  const leaves: PartPage[] = [];
  for (let start = 0; start < divided.length; start += size) {
    const inner = divided.slice(start, start + size);
    const number = groups.length + 1;
    const own = inner.map((part, index) =>
      pageOf(`${number}-${index + 1}`, part.label, brief.slice(part.start, part.end)),
    );
    const label = [inner[0]?.label.split(' – ')[0], inner.at(-1)?.label.split(' – ').at(-1)].join(' – ');
    const group = pageOf(`${number}`, label, own.map(partRow));
    for (const leaf of own) leaf.of = group;
    groups.push(group);
    leaves.push(...own);
  }
  return { rows: inARow(groups).map(partRow), parts: [...groups, ...inARow(leaves)] };
}

/** The line that leads to a part. */
export function partRow({ address, label, rows }: PartPage): PartRow {
  const isOfChanges = rows.some((row) => row.type === 'change' || (row.type === 'part' && row.unit !== undefined));
  return {
    type: 'part',
    name: label,
    address,
    count: rows.reduce((sum, row) => sum + countOf(row), 0),
    ...(isOfChanges && { unit: 'change' }),
  };
}

function inARow(parts: PartPage[]): PartPage[] {
  for (const [index, part] of parts.entries()) {
    const [previous, next] = [parts[index - 1], parts[index + 1]];
    if (previous) part.previous = previous;
    if (next) part.next = next;
  }
  return parts;
}
