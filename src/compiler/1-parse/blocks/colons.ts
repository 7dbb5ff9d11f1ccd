import { labelOf, noticeKind, noticeOf } from './notice-kinds.ts';
import { type BlockForm, type Ending, type Look, trimmed } from './opening.ts';

/** What VitePress and others call what shows nothing itself. */
const GROUPS = new Set(['code-group', 'tab-set', 'tabs', 'steps']);
const FOLDS = new Set(['details', 'dropdown', 'collapse']);
const TABS = new Set(['tab', 'tab-item']);

/** `note`, MyST's `{note}`, Quarto's `{.callout-note title="Title"}`. */
const NAME = /^(?:\{([a-zA-Z][\w-]*)\}|\{([.#][^{}]*)\}|([a-zA-Z][\w-]*))/;

/**
 * Blocks between colons, of Docusaurus, VitePress, MyST and Quarto.
 *
 *     :::warning[Not in the daytime]
 *     It restarts the database.
 *     :::
 *
 * Others end as these do, so that each of them is one, and what is not known is shown as written.
 */
export const colons: BlockForm = {
  signs: ':',
  open(line) {
    const count = colonsOf(line);
    const start = count + (line[count] === ' ' ? 1 : 0);
    const [whole, directive, attributes, name] = NAME.exec(line.slice(start)) ?? [];
    if (count < 3 || whole === undefined) return undefined;
    const title = titleOf(line, start + whole.length);
    // Words follow a name behind a space.
    if (title === null) return undefined;
    const called = directive ?? name ?? quartoKind(attributes ?? '');
    return {
      look: lookOf(called),
      label: labelOf(called),
      title: title ?? titleIn(line),
      ending: endingOf(count),
      hasOptions: directive !== undefined,
    };
  },
};

/** What a block between signs of MyST or Docusaurus becomes. */
export function lookOf(name: string): Look | undefined {
  const called = name.toLowerCase();
  if (FOLDS.has(called)) return { type: 'fold', fold: 'closed' };
  if (TABS.has(called)) return { type: 'tab' };
  if (GROUPS.has(called)) return { type: 'group' };
  return called === 'admonition' || noticeKind(called) ? noticeOf(called) : undefined;
}

const colonsOf = (line: string): number => line.length - line.replace(/^:+/, '').length;

/** What is behind a name: `[Title]{#id}`, `{#id}`, ` Title`; null when that is none of these. */
function titleOf(line: string, start: number): [start: number, end: number] | null | undefined {
  const attributes = line.endsWith('}') ? line.lastIndexOf('{') : -1;
  const end = attributes >= start ? attributes : line.length;
  if (line[start] === '[') {
    const close = line.lastIndexOf(']', end - 1);
    return close < start ? null : trimmed(line, start + 1, close);
  }
  return start === end || line[start] === ' ' ? trimmed(line, start, end) : null;
}

const quartoKind = (attributes: string): string => /\.(?:callout-)?([a-zA-Z]+)/.exec(attributes)?.[1] ?? '';

/** `::: {.callout-note title="Title"}` */
function titleIn(line: string): [number, number] | undefined {
  const start = line.indexOf(' title="') + ' title="'.length;
  const end = line.indexOf('"', start);
  return start < ' title="'.length || end === -1 ? undefined : trimmed(line, start, end);
}

/** A block ends with as many colons as it begins with, or more. */
const endingOf = (count: number): Ending => ({
  by: 'line',
  closes: (line) => /^:+$/.test(line) && line.length >= count,
  opens: (line) => colonsOf(line) >= count && /^[a-zA-Z{]/.test(line.replace(/^:+/, '').trimStart()),
});
