import type { List, Nodes, Root, Table, Text } from 'mdast';
import { readTime, type UnreadTime, type WrittenTime } from './read-time.ts';
import { ZONE } from './zones.ts';

/** A line of a timeline: what happened when. */
export interface Entry extends WrittenTime {
  /** What happened, as text. */
  what: string;
  /** Where its links lead, as they are written. */
  links: string[];
  /** The text that begins with the time. */
  node: Text;
}

/** A line that begins with what looks like a time and is none. */
export interface UnreadEntry extends UnreadTime {
  node: Nodes;
}

export interface Timeline {
  entries: Entry[];
  unread: UnreadEntry[];
  /** Where a table says in which zone its times are. */
  zones: { node: Text; index: number; zone: string }[];
}

const TITLE = /^timeline\b/i;
/** Behind a time, before what happened. */
const SIGN = /^[\s:.,–—|-]+/;
/** The day that *Copy timeline* writes behind the page's title. */
const DAY_OF_COPY = /,\s*(\d{4}-\d{2}-\d{2})\s*$/m;
const ZONE_OF_COLUMN = new RegExp(String.raw`\(?(${ZONE})\)?\s*$`);
/** Of two times that follow each other, the second is of the next day when it seems that much earlier. */
const NEXT_DAY_MS = 12 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/**
 * Reads the section "Timeline" of a page: lists whose items begin with a time, tables with times in their first column,
 * and what *Copy timeline* gives. Times without a zone are in UTC, times without a day on the day of the line above.
 *
 * @param day - of the incident
 */
export function readTimeline(tree: Root, day: string): Timeline {
  const timeline: Timeline = { entries: [], unread: [], zones: [] };
  const reader = { meant: day, first: day, last: '' };
  for (const node of sectionOf(tree))
    for (const block of blocksIn(node)) {
      if (block.type === 'paragraph') {
        const said = DAY_OF_COPY.exec(textOf(block))?.[1];
        if (said !== undefined) reader.meant = said;
      } else if (block.type === 'list') readList(block, reader, timeline);
      else readTable(block, reader, timeline);
    }
  return timeline;
}

interface Reader {
  /** The day that a time without one is on. */
  meant: string;
  /** The day of the incident: what led up to it has days of its own. */
  first: string;
  /** The last time that was read. */
  last: string;
}

/** What is under the heading, headings of lower ranks too. */
function sectionOf({ children }: Root): Nodes[] {
  const from = children.findIndex((node) => node.type === 'heading' && TITLE.test(textOf(node).trim()));
  const heading = children[from];
  if (heading?.type !== 'heading') return [];
  const rest = children.slice(from + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return end === -1 ? rest : rest.slice(0, end);
}

function blocksIn(node: Nodes): (List | Table | Extract<Nodes, { type: 'paragraph' }>)[] {
  if (node.type === 'list' || node.type === 'table' || node.type === 'paragraph') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(blocksIn) : [];
}

function readList({ children }: List, reader: Reader, timeline: Timeline): void {
  for (const item of children) {
    const [first] = item.children;
    const node = first && firstText(first);
    if (node) readLine(node, { text: textOf(item), links: linksIn(item) }, 'UTC', reader, timeline);
  }
}

function readTable({ children: [head, ...rows] }: Table, reader: Reader, timeline: Timeline): void {
  const title = head?.children[0] && firstText(head.children[0]);
  const said = title && ZONE_OF_COLUMN.exec(title.value);
  if (title && said?.[1] !== undefined)
    timeline.zones.push({ node: title, index: title.value.indexOf(said[1], said.index), zone: said[1] });
  for (const { children } of rows) {
    const node = children[0] && firstText(children[0]);
    const what = children.map(textOf).join(' ');
    if (node) readLine(node, { text: what, links: children.flatMap(linksIn) }, said?.[1] ?? 'UTC', reader, timeline);
  }
}

/** What is in a line. */
interface Line {
  text: string;
  links: string[];
}

function readLine(node: Text, { text, links }: Line, zone: string, reader: Reader, timeline: Timeline): void {
  const start = node.value.length - node.value.trimStart().length;
  const day = lastOf(reader.meant, reader.first);
  const read = readTime(node.value.slice(start), { day, zone });
  if (read === undefined) return;
  if ('unread' in read) {
    timeline.unread.push({ ...read, node });
    return;
  }
  const at = read.saysDay ? read.at : followed(read.at, reader.last);
  reader.last = at;
  reader.meant = at.length > 10 ? dayIn(at, read, day) : at;
  const what = text.trimStart().slice(read.length).replace(SIGN, '').replace(/\s+/g, ' ').trim();
  timeline.entries.push({ ...read, at, length: start + read.length, what, links, node });
}

/** The later of two days. */
function lastOf(one: string, other: string): string {
  if (one > other) return one;
  return other;
}

/** A time without a day comes after the one above it, over midnight too. */
function followed(at: string, last: string): string {
  if (last.length <= 10 || Date.parse(last) - Date.parse(at) <= NEXT_DAY_MS) return at;
  return `${new Date(Date.parse(at) + DAY_MS).toISOString().slice(0, 16)}Z`;
}

/** The day of a time where it was written: one of another zone may be of another day. */
function dayIn(at: string, { saysDay, at: written }: WrittenTime, day: string): string {
  if (saysDay) return written.slice(0, 10);
  const moved = Date.parse(at) - Date.parse(written);
  return new Date(Date.parse(day) + moved).toISOString().slice(0, 10);
}

/** The first text of a node, when it begins with one: `**10:19** …` too. */
function firstText(node: Nodes): Text | undefined {
  if (node.type === 'text') return node;
  const [first] = 'children' in node ? (node.children as Nodes[]) : [];
  return first && firstText(first);
}

/** Where links of a node lead. */
function linksIn(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? (node.children as Nodes[]).flatMap(linksIn) : [];
}

/** A node's text. */
function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join(node.type === 'list' ? ' ' : '') : '';
}
