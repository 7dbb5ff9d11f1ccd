import type { RootContent } from 'hast';
import { common, createLowlight } from 'lowlight';
import type { Span } from '../../shell/parse-shell.ts';

const lowlight = createLowlight(common);
/** Names that authors use for languages that lowlight knows by another. */
lowlight.registerAlias({
  ini: ['conf', 'properties', 'systemd'],
  json: ['jsonc', 'json5'],
  plaintext: ['output', 'log', 'console-output'],
});

/** A range of code with one look. */
export interface Run {
  start: number;
  end: number;
  text: string;
  classes: string[];
}

/** Looks of code by the names of classes; code of an unknown language has none. */
export function highlight(language: string | undefined, text: string): Run[] {
  const runs: Run[] = [];
  let position = 0;
  const collect = (nodes: RootContent[], classes: string[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const end = position + node.value.length;
        runs.push({ start: position, end, text: node.value, classes });
        position = end;
      } else if (node.type === 'element') {
        const own = node.properties['className'];
        collect(node.children, Array.isArray(own) ? [...classes, ...own.map(String)] : classes);
      }
    }
  };
  const known = language !== undefined && lowlight.registered(language);
  collect(known ? lowlight.highlight(language, text, { prefix: 'c-' }).children : [{ type: 'text', value: text }], []);
  return runs;
}

/** Highlights parts of a text as one piece of code; what is around them has no look. */
export function highlightParts(language: string | undefined, text: string, parts: readonly Span[]): Run[] {
  const code = highlight(language, parts.map(({ start, end }) => text.slice(start, end)).join(''));
  const runs: Run[] = [];
  const add = (start: number, end: number, classes: string[]): void => {
    if (start < end) runs.push({ start, end, text: text.slice(start, end), classes });
  };
  let position = 0;
  let codeAt = 0;
  for (const part of parts) {
    add(position, part.start, []);
    const distance = part.start - codeAt;
    for (const { start, end, classes } of runsIn(code, codeAt, codeAt + part.end - part.start))
      add(Math.max(start + distance, part.start), Math.min(end + distance, part.end), classes);
    position = part.end;
    codeAt += part.end - part.start;
  }
  add(position, text.length, []);
  return runs;
}

/** The runs that have something between two offsets. */
export function runsIn(runs: readonly Run[], start: number, end: number): Run[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((runs[last]?.start ?? end) < end) last++;
  return runs.slice(low, last);
}
