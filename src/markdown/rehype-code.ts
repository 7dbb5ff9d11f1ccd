import type { Element, ElementContent, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import * as attributes from '../shared/attributes.ts';
import type { Span } from '../shell/parse-shell.ts';
import type { ShellBlock } from '../shell/shell-block.ts';
import type { CodeSection } from '../template/place-sections.ts';
import { type Holder, holderOf, inWords, type PageContext } from './context.ts';
import { highlight, highlightParts, type Run, runsIn } from './highlight.ts';

type CodeHolder = Extract<Holder, { type: 'code' }>;

/**
 * Highlights code by class names and puts blocks into a figure with its Copy button.
 *
 *     ```bash
 *     ssh {{host}}
 *     ```
 *
 * becomes `<figure class="code"><pre tabindex="0"><code>ssh ⟦host⟧</code></pre><button data-copy …></figure>`;
 * a section inside the code becomes `<span data-when="…">`. In what a terminal showed, all that is no
 * command stands in `<span data-output>`; what Copy takes is decided here, by the author's text alone.
 */
export function rehypeCode(context: PageContext) {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      const holder = holderOf(context, element.properties);
      if (holder?.type !== 'code') return undefined;
      delete element.properties['dataHolder'];
      const code = element.tagName === 'pre' ? element.children[0] : element;
      if (code?.type !== 'element') return SKIP;
      const text = toText(code);
      const { sections, shell } = holder;
      const runs = shell?.copied
        ? highlightParts(hasShellCommands(shell) ? 'bash' : undefined, text, shell.copied)
        : highlight(lookOf(holder), text);
      code.children = build({ runs, copied: shell?.copied, context }, 0, text.length, sections);
      if (element.tagName === 'pre' && parent && index !== undefined) parent.children[index] = figure(element, holder);
      return SKIP;
    });
  };
}

function figure(pre: Element, { language, shell, uncopied, targets }: CodeHolder): Element {
  pre.properties = { tabIndex: 0 };
  return {
    type: 'element',
    tagName: 'figure',
    properties: {
      className: ['code'],
      ...(language && { dataLanguage: language }),
      ...(shell?.entersAt !== undefined && { [attributes.shells]: '' }),
      ...(uncopied !== undefined && { [attributes.uncopied]: uncopied }),
      ...(targets && { [attributes.targets]: JSON.stringify(targets) }),
    },
    children: [
      pre,
      {
        type: 'element',
        tagName: 'button',
        properties: { type: 'button', [attributes.copy]: '', [attributes.chrome]: '' },
        children: [{ type: 'text', value: 'Copy' }],
      },
    ],
  };
}

/** Whether all commands of a session are a shell's. */
const hasShellCommands = ({ branches }: ShellBlock): boolean =>
  branches.every(({ session }) => session?.commands.every(({ isShell }) => isShell) ?? true);

/** The language that the code looks like: `shell` is what the highlighter calls a session. */
function lookOf({ language, shell }: CodeHolder): string | undefined {
  if (!shell || shell.language.grammar === 'other') return language;
  return shell.language.role === 'session' ? 'shell' : 'bash';
}

/** Code that is to become elements. */
interface CodeText {
  runs: Run[];
  /** What Copy takes of it, when that is not all. */
  copied: Span[] | undefined;
  context: PageContext;
}

/** The code between two offsets as elements, each section an element around what it governs. */
function build(code: CodeText, start: number, end: number, sections: CodeSection[]): ElementContent[] {
  const out: ElementContent[] = [];
  let position = start;
  for (const [index, section] of sections.entries()) {
    if (section.start < position || section.end > end) continue;
    addParts(out, code, position, section.start);
    out.push({
      type: 'element',
      tagName: 'span',
      properties: {
        [attributes.section]: section.id,
        [attributes.when]: section.condition,
        [attributes.condition]: inWords(code.context, [section.condition]),
      },
      children: build(code, section.start, section.end, sections.slice(index + 1)),
    });
    position = section.end;
  }
  addParts(out, code, position, end);
  return out;
}

/** Adds the code between two offsets, what Copy leaves out of it in elements of its own. */
function addParts(out: ElementContent[], { runs, copied }: CodeText, start: number, end: number): void {
  let position = start;
  const leaveOut = (to: number): void => {
    const children = looks(runs, position, to);
    if (children.length > 0)
      out.push({ type: 'element', tagName: 'span', properties: { [attributes.output]: '' }, children });
  };
  for (const span of copied ?? [{ start, end }]) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (from >= to) continue;
    leaveOut(from);
    for (const each of looks(runs, from, to)) out.push(each);
    position = to;
  }
  leaveOut(end);
}

function looks(runs: Run[], start: number, end: number): ElementContent[] {
  return runsIn(runs, start, end).map((run): ElementContent => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    const text: ElementContent = { type: 'text', value: run.text.slice(from - run.start, to - run.start) };
    return run.classes.length === 0
      ? text
      : { type: 'element', tagName: 'span', properties: { className: run.classes }, children: [text] };
  });
}
