import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

const LOOKS_RAW = /(?:`{3}|~{3})[^\n]*\braw\b/;

/** The code fences marked `raw` (```` ```yaml raw ````), whose tags are never touched. Offsets are of the text. */
export function rawFences(text: string, start: number): { start: number; end: number }[] {
  if (!LOOKS_RAW.test(text)) return [];
  const ranges: { start: number; end: number }[] = [];
  visit(fromMarkdown(text.slice(start)), 'code', ({ lang, meta, position }) => {
    if (![lang, ...(meta ?? '').split(/\s+/)].includes('raw')) return;
    ranges.push({ start: start + (position?.start.offset ?? 0), end: start + (position?.end.offset ?? 0) });
  });
  return ranges;
}
