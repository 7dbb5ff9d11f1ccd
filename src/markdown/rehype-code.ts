import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { common, createLowlight } from 'lowlight';
import { SKIP, visit } from 'unist-util-visit';
import * as attributes from '../shared/attributes.ts';
import type { CodeSection } from '../template/place-sections.ts';
import { type Holder, holderOf, inWords, type PageContext } from './context.ts';

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
 * a section inside the code becomes `<span data-when="…">`.
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
      code.children = build({ runs: highlight(holder.language, text), context }, 0, text.length, holder.sections);
      if (element.tagName === 'pre' && parent && index !== undefined) parent.children[index] = figure(element, holder);
      return SKIP;
    });
  };
}

function figure(pre: Element, { language, targets }: Holder & { type: 'code' }): Element {
  pre.properties = { tabIndex: 0 };
  return {
    type: 'element',
    tagName: 'figure',
    properties: {
      className: ['code'],
      ...(language && { dataLanguage: language }),
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

/** The code between two offsets as elements, each section an element around what it governs. */
function build(
  code: { runs: Run[]; context: PageContext },
  start: number,
  end: number,
  sections: CodeSection[],
): ElementContent[] {
  const out: ElementContent[] = [];
  let position = start;
  for (const [index, section] of sections.entries()) {
    if (section.start < position || section.end > end) continue;
    out.push(...looks(code.runs, position, section.start), {
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
  out.push(...looks(code.runs, position, end));
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
