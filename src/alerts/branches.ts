import { actionsOf, keywordOf } from './go-template.ts';

/** A link with more cases than this is not looked into. */
const MOST = 32;

/** One way through a template: its text so far, and what is still open in it. */
interface Opened {
  /** The texts before the block. */
  before: string[];
  /** Those of the branches that are closed. */
  done: string[];
  hasElse: boolean;
}

/**
 * The texts that a template gives, one for each of its cases: `{{ if … }}a{{ else }}b{{ end }}` gives `a` and `b`.
 * What is in a `range` or a `with` may be there or not.
 *
 * @returns undefined when its blocks do not nest, or there are too many cases
 */
export function branchesOf(text: string): string[] | undefined {
  let texts = [''];
  const open: Opened[] = [];
  let position = 0;
  let cutsStart = false;
  for (const { raw, from, to } of actionsOf(text)) {
    const between = textBetween(text.slice(position, from), cutsStart, raw.startsWith('{{-'));
    texts = texts.map((each) => each + between);
    position = to;
    cutsStart = raw.endsWith('-}}');
    const keyword = keywordOf(raw);
    const last = open.at(-1);
    if (keyword === 'if' || keyword === 'with' || keyword === 'range') {
      open.push({ before: texts, done: [], hasElse: false });
      // A block is entered with what is before it.
      texts = [...texts];
    } else if (keyword === 'else' || keyword === 'else if') {
      if (!last || last.hasElse) return undefined;
      last.done.push(...texts);
      last.hasElse = keyword === 'else';
      texts = [...last.before];
    } else if (keyword === 'end') {
      if (!last) return undefined;
      open.pop();
      texts = [...new Set([...last.done, ...texts, ...(last.hasElse ? [] : last.before)])];
      if (texts.length > MOST) return undefined;
    } else if (keyword === undefined) texts = texts.map((each) => each + raw);
  }
  const rest = textBetween(text.slice(position), cutsStart, false);
  return open.length > 0 ? undefined : texts.map((each) => (each + rest).trim());
}

/** A text between two actions, without the white space that `{{-` and `-}}` take off. */
function textBetween(text: string, cutsStart: boolean, cutsEnd: boolean): string {
  const cut = cutsStart ? text.trimStart() : text;
  return cutsEnd ? cut.trimEnd() : cut;
}
