import { standInFor } from '../../content/stand-in.ts';
import { PARTS } from '../../content/unlisted.ts';
import { divideByMonth, monthName, newestDayFirst } from './by-month.ts';
import type { TreeFacts } from './folder-tree.ts';
import { heightOf, heightOfRows, heightOfSection } from './height.ts';
import { inParts, LIST_HEIGHT, type Listing, type Options, PART_HEIGHT, type PartPage, partRow } from './listing.ts';
import { type ChangeRow, dayOf, type ListSection, type PageRow, type PartRow } from './row.ts';
import { toldApart } from './rows.ts';

/** A line of a list by day. */
export type DayRow = PageRow | ChangeRow;

interface DayOptions extends Options {
  /** Whether there is a page for each service, too. */
  byService?: boolean;
}

/** How high the list of services may be below that of months. */
const SERVICES_HEIGHT = 800;

/**
 * Pages by day as a list, the newest first, a section a month. Where they are many, it has the newest ones, and a part
 * for each month before.
 */
export function listByDay(rows: readonly DayRow[], options: DayOptions): Listing {
  const { facts, address, height = LIST_HEIGHT, byService = false } = options;
  const sorted = rows.toSorted((a, b) => newestDayFirst(dayOf(a), dayOf(b)));
  const shown = toldApart(sorted, facts) as DayRow[];
  if (shown.length === 0) return { sections: [], parts: [] };
  const services = byService ? serviceParts(shown, facts, address) : { sections: [], parts: [] };
  const room = height - heightOfAll(services.sections);
  const whole = [true, false]
    .map((detailed) => months(shown, detailed))
    .find((sections) => heightOfAll(sections) <= room);
  if (whole) return { sections: [...whole, ...services.sections], parts: services.parts };
  const heights = shown.map((row) => heightOf(row, false));
  const end = divideByMonth(shown.map(dayOf), heights, room / 3)[0]?.end ?? 0;
  const newest = months(shown.slice(0, end), false);
  const earlier = inParts(shown.slice(end), room * 0.6, `${PARTS}/`, address, 'month');
  return {
    sections: [...newest, { title: 'Earlier', rows: earlier.rows, detailed: false }, ...services.sections],
    parts: [...earlier.parts, ...services.parts],
  };
}

const heightOfAll = (sections: readonly ListSection[]): number =>
  sections.reduce((sum, section) => sum + heightOfSection(section), 0);

/** A section for each month. */
function months(rows: readonly DayRow[], detailed: boolean): ListSection[] {
  const found = Map.groupBy(rows, (row) => monthName(dayOf(row)));
  return Array.from(found, ([title, some]) => ({ title, rows: some, detailed }));
}

/** A page for each service, and the section that leads to them. */
function serviceParts(rows: readonly DayRow[], facts: TreeFacts, address: string): Listing {
  const found = new Map<string, DayRow[]>();
  for (const row of rows)
    for (const name of new Set(row.type === 'page' ? row.page.services : row.services)) {
      const some = found.get(name);
      if (some) some.push(row);
      else found.set(name, [row]);
    }
  const titled = Array.from(found, ([name, some]) => ({ title: facts.services.get(name) ?? name, some }));
  titled.sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
  const parts: PartPage[] = [];
  const links = titled.map(({ title, some }, index): PartRow => {
    const at = `${PARTS}/service-${index + 1}`;
    const inner = inParts(some, PART_HEIGHT, `${at}-`, address, 'month');
    const page: PartPage = { address: `${at}/${standInFor(address)}`, label: title, rows: inner.rows };
    for (const part of inner.parts) part.of ??= page;
    parts.push(page, ...inner.parts);
    return { ...partRow(page), unit: 'change' };
  });
  if (links.length === 0) return { sections: [], parts };
  const offered =
    heightOfRows(links, false) <= SERVICES_HEIGHT
      ? { rows: links, parts: [] }
      : inParts(links, SERVICES_HEIGHT, `${PARTS}/services-`, address, 'name');
  return {
    sections: [{ title: 'By service', rows: offered.rows, detailed: false }],
    parts: [...offered.parts, ...parts],
  };
}
