import { codeSpan } from './draft.ts';

/** A piece of text: the author's own, or what is there as it is, a command or a value. */
export interface Part {
  text: string;
  isCode: boolean;
}

/** A step that was done, as the timeline tells it. */
export interface Entry {
  at: number;
  /** What was done, as Markdown. */
  what: string;
  note?: string;
}

/** Where and on what a timeline happened. */
export interface Scene {
  /** The page's title, as Markdown. */
  title: string;
  address: string;
  /** Values by name. */
  values: [name: string, value: string][];
}

/**
 * A step's first sentence as Markdown: what is code, and every value, is in a code span, so that
 * nothing acts wherever it is pasted.
 */
export function sentenceOf(parts: readonly Part[]): string {
  let line = '';
  for (const { text, isCode } of parts) {
    if (isCode) {
      // Two spans that touch would be one.
      if (text !== '') line += (line.endsWith('`') ? ' ' : '') + codeSpan(text);
      continue;
    }
    const end = /[.!?]\s+(?=\p{Lu})/u.exec(text);
    line += plain(end ? text.slice(0, end.index) : text);
    if (end) break;
  }
  const whole = line.replace(/\s+/g, ' ').trimStart();
  let end = whole.length;
  while (/[\s.:]/.test(whole[end - 1] ?? '')) end--;
  return whole.slice(0, end);
}

/** Text as Markdown that shows it, on one line. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]~]|<(?=[a-z/!?])|&(?=[#a-z])/gi, '\\$&')
    .replaceAll('{{', '{ {');

/** What was done when, a line each; the date is where the day is another than `day`. */
export function entriesOf(entries: readonly Entry[], day: string): string {
  let last = day;
  const lines = [...entries]
    .sort((a, b) => a.at - b.at)
    .map(({ at, what, note = '' }) => {
      const date = dayOf(at);
      const when = `${date === last ? '' : `${date} `}${timeOf(at)} UTC`;
      last = date;
      return `- ${when} ${what}${note.trim() === '' ? '' : `: ${plain(note.trim())}`}`;
    });
  return lines.join('\n');
}

/** A timeline for the incident's channel: Markdown with the page, its link and values, and what was done when. */
export function timelineOf({ title, address, values }: Scene, entries: readonly Entry[]): string {
  const day = dayOf(Math.min(...entries.map(({ at }) => at)));
  const given = values.map(([name, value]) => `${name} ${codeSpan(value)}`).join(', ');
  return [
    `**${title}**, ${day}`,
    ...(given === '' ? [] : [given]),
    `<${address}>`,
    '',
    entriesOf(entries, day),
    '',
  ].join('\n');
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** `03:04`, in UTC. */
export const timeOf = (at: number): string => new Date(at).toISOString().slice(11, 16);
