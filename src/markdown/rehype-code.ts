import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { common, createLowlight } from 'lowlight';
import { SKIP, visit } from 'unist-util-visit';
import * as attributes from '../shared/attributes.ts';
import type { Span } from '../shell/parse-shell.ts';
import type { CodeSection } from '../template/place-sections.ts';
import { type Holder, holderOf, inWords, type PageContext } from './context.ts';

type CodeHolder = Extract<Holder, { type: 'code' }>;

const lowlight = createLowlight(common);
/** Names that authors use for languages that lowlight knows by another. */
lowlight.registerAlias({
  ini: ['conf', 'properties', 'systemd'],
  json: ['jsonc', 'json5'],
  plaintext: ['output', 'log', 'console-output'],
});

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
      const runs = highlight(lookOf(holder), text);
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

/** A stretch of code with one look. */
interface Run {
  start: number;
  end: number;
  text: string;
  classes: string[];
}

/** The language that the code looks like: `shell` is what the highlighter calls a session. */
function lookOf({ language, shell }: CodeHolder): string | undefined {
  if (!shell || shell.language.grammar === 'other') return language;
  return shell.copied || shell.language.role === 'session' ? 'shell' : 'bash';
}

function highlight(language: string | undefined, text: string): Run[] {
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
    out.push(...parts(code, position, section.start), {
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
  out.push(...parts(code, position, end));
  return out;
}

/** The code between two offsets, what Copy leaves out of it in elements of its own. */
function parts({ runs, copied }: CodeText, start: number, end: number): ElementContent[] {
  if (!copied) return looks(runs, start, end);
  const out: ElementContent[] = [];
  let position = start;
  const leaveOut = (to: number): void => {
    const children = looks(runs, position, to);
    if (children.length > 0)
      out.push({ type: 'element', tagName: 'span', properties: { [attributes.output]: '' }, children });
  };
  for (const span of copied) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (from >= to) continue;
    leaveOut(from);
    out.push(...looks(runs, from, to));
    position = to;
  }
  leaveOut(end);
  return out;
}

function looks(runs: Run[], start: number, end: number): ElementContent[] {
  return runs.flatMap((run): ElementContent[] => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    if (from >= to) return [];
    const children: ElementContent[] = [{ type: 'text', value: run.text.slice(from - run.start, to - run.start) }];
    return run.classes.length === 0
      ? children
      : [{ type: 'element', tagName: 'span', properties: { className: run.classes }, children }];
  });
}
