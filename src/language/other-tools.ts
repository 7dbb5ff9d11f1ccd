/** Where a word is next, from a position on, as long as the positions only grow. */
export type Next = (word: string, from: number) => number;

/** What is between them is shown as it is by Jekyll, Jinja, Nunjucks and Twig; a dash takes white space away. */
const RAW = /\{%-?\s*raw\s*-?%\}|\{%-?\s*endraw\s*-?%\}/g;
const QUOTED = /^\{\{[-~]?\s*(["'`])/;
/** More white space is in no tag. */
const LONGEST_BEGIN = 20;
/** What a backslash can follow in a path: `C:\logs\{{host}}`, `\\{{host}}\c$`, `%TEMP%\{{host}}`. */
const IN_A_PATH = /[\p{L}\p{N}\p{M}_\\:.})\]%~/$-]/u;

/** The ranges of a text, in order, that are inside `{% raw %}` and `{% endraw %}`: no tag in them is live. */
export function liquidRaw(text: string, start: number): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let open: number | undefined;
  for (const { 0: tag, index } of text.includes('endraw') ? text.slice(start).matchAll(RAW) : []) {
    if (!tag.includes('endraw')) open ??= start + index;
    else if (open !== undefined) {
      ranges.push({ start: open, end: start + index });
      open = undefined;
    }
  }
  return ranges;
}

/**
 * Where a quoted text ends that is the value of another tool's tag and holds a tag itself, which Ansible, Helm and Go
 * write so that it stays: `{{ '{{ host }}' }}`.
 *
 * @param at - where the outer tag starts
 */
export function endOfQuoted(text: string, at: number, next: Next): number | undefined {
  const opening = QUOTED.exec(text.slice(at, at + LONGEST_BEGIN));
  if (!opening) return undefined;
  const inside = at + opening[0].length;
  const end = next(opening[1] ?? '', inside);
  const line = next('\n', inside);
  const lineEnd = line === -1 ? text.length : line;
  const close = end === -1 ? -1 : next('}}', end);
  return close === -1 || close >= lineEnd || !text.slice(inside, end).includes('{{') ? undefined : end + 1;
}

/** Whether a dollar sign makes another tool's tag of it: `${{ github.sha }}`. After a backslash it is a dollar sign. */
export const isExpression = (text: string, at: number): boolean => text[at - 1] === '$' && text[at - 2] !== '\\';

/** Whether a backslash says that a tag is to be shown: at the beginning of a word, for in a path it is a path's. */
export const isEscaped = (text: string, at: number): boolean =>
  text[at - 1] === '\\' && !IN_A_PATH.test(text[at - 2] ?? '');
