import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Partials } from '../../language/include.ts';
import { liquidRaw } from '../../language/other-tools.ts';
import { visit } from '../visit.ts';
import { blockNodes, blockSyntax } from './blocks/forms.ts';
import { endOf, startOf } from './node-places.ts';

interface Range {
  start: number;
  end: number;
}

/** Fences are blocks: what is in lines need not be parsed to find them. */
const WITHOUT_INLINES = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};

/** The code fences marked `raw` (```` ```yaml raw ````), whose tags are never touched. Offsets are of the text. */
export function rawFences(text: string, start: number): Range[] {
  if (!text.split('\n').some(looksRaw)) return [];
  const ranges: Range[] = [];
  visit(
    fromMarkdown(text.slice(start), { extensions: [blockSyntax, WITHOUT_INLINES], mdastExtensions: [blockNodes] }),
    'code',
    (node) => {
      if (![node.lang, ...(node.meta ?? '').split(/\s+/)].includes('raw')) return;
      ranges.push({ start: start + startOf(node), end: start + endOf(node) });
    },
  );
  return ranges;
}

function looksRaw(line: string): boolean {
  const fence = line.search(/`{3}|~{3}/);
  return fence !== -1 && /\braw\b/.test(line.slice(fence));
}

/** What is never touched in a text, in order: its raw fences, and what is in `{% raw %}`. */
export const untouched = (text: string, start: number): Range[] =>
  [...rawFences(text, start), ...liquidRaw(text, start)].sort((a, b) => a.start - b.start);

/** Partials with what is never touched in them, which is looked for when a page first brings the partial in. */
export function withRawFences(partials: ReadonlyMap<string, { file: string; text: string }>): Partials {
  return new Map(
    Array.from(partials, ([name, { file, text }]) => {
      let raw: Range[] | undefined;
      return [
        name,
        {
          file,
          text,
          get raw() {
            raw ??= untouched(text, 0);
            return raw;
          },
        },
      ];
    }),
  );
}
