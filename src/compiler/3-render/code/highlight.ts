import type { RootContent } from 'hast';
import { common, createLowlight } from 'lowlight';
import type { Span } from '../../../shell/parse-shell.ts';

const lowlight = createLowlight(common);
/** Names that authors use for languages that lowlight knows by another. */
lowlight.registerAlias({
  ini: ['conf', 'properties', 'systemd'],
  json: ['jsonc', 'json5'],
  plaintext: ['output', 'log', 'console-output'],
});

/** How code may look, each a colour of the site. */
type Look = 'comment' | 'string' | 'keyword' | 'number';

/**
 * The look of what lowlight finds; all else looks as code does. A shell's built-in commands are among that: `exec`, `timeout`
 * and `env` are other programs' words more often than not.
 */
const LOOKS: ReadonlyMap<string, Look> = new Map([
  ...(['comment', 'quote'] as const).map((name) => [name, 'comment'] as const),
  ...(['string', 'regexp', 'addition'] as const).map((name) => [name, 'string'] as const),
  ...(['keyword', 'title', 'type', 'section'] as const).map((name) => [name, 'keyword'] as const),
  ...(['number', 'literal', 'attr', 'variable', 'meta', 'symbol', 'deletion'] as const).map(
    (name) => [name, 'number'] as const,
  ),
]);

/** A range of code with one look. */
export interface Run {
  start: number;
  end: number;
  text: string;
  look: Look | undefined;
}

/** How code looks; code of an unknown language all looks the same. */
export function highlight(language: string | undefined, text: string): Run[] {
  const runs: Omit<Run, 'text'>[] = [];
  let position = 0;
  const collect = (nodes: RootContent[], look: Look | undefined): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const end = position + node.value.length;
        const last = runs.at(-1);
        // What looks alike is one run, whatever the highlighter calls its parts.
        if (last && last.look === look) last.end = end;
        else runs.push({ start: position, end, look });
        position = end;
      } else if (node.type === 'element') {
        const own = [node.properties['className']].flat().map((name) => LOOKS.get(String(name)));
        collect(node.children, own.find((each) => each !== undefined) ?? look);
      }
    }
  };
  const known = language !== undefined && lowlight.registered(language);
  collect(
    known ? lowlight.highlight(language, text, { prefix: '' }).children : [{ type: 'text', value: text }],
    undefined,
  );
  return runs.map(({ start, end, look }) => ({ start, end, text: text.slice(start, end), look }));
}

/** Highlights parts of a text as one piece of code; what is around them has no look. */
export function highlightParts(language: string | undefined, text: string, parts: readonly Span[]): Run[] {
  const code = highlight(language, parts.map(({ start, end }) => text.slice(start, end)).join(''));
  const runs: Run[] = [];
  const add = (start: number, end: number, look: Look | undefined): void => {
    if (start < end) runs.push({ start, end, text: text.slice(start, end), look });
  };
  let position = 0;
  let codeAt = 0;
  for (const part of parts) {
    add(position, part.start, undefined);
    const distance = part.start - codeAt;
    for (const { start, end, look } of runsIn(code, codeAt, codeAt + part.end - part.start))
      add(Math.max(start + distance, part.start), Math.min(end + distance, part.end), look);
    position = part.end;
    codeAt += part.end - part.start;
  }
  add(position, text.length, undefined);
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
