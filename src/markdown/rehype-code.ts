import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { common, createLowlight } from 'lowlight';
import { SKIP, visit } from 'unist-util-visit';
import * as attributes from '../shared/attributes.ts';
import type { CodeSection } from '../template/place-sections.ts';
import { holderOf, inWords, type PageContext } from './context.ts';

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
      code.children = new CodeElements(highlight(holder.language, text), holder.sections, context).upTo(text.length);
      if (element.tagName === 'pre' && parent && index !== undefined)
        parent.children[index] = figure(element, holder.language);
      return SKIP;
    });
  };
}

function figure(pre: Element, language: string | undefined): Element {
  pre.properties = { tabIndex: 0 };
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['code'], ...(language && { dataLanguage: language }) },
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

/** Makes elements of code, from its start to its end, each section an element around what it governs. */
class CodeElements {
  readonly #runs: readonly Run[];
  readonly #sections: readonly CodeSection[];
  readonly #context: PageContext;
  #position = 0;
  #run = 0;
  #section = 0;

  /** @param sections - in the order in which they open */
  constructor(runs: readonly Run[], sections: readonly CodeSection[], context: PageContext) {
    this.#runs = runs;
    this.#sections = sections;
    this.#context = context;
  }

  /** What has not been made yet, up to an offset. */
  upTo(end: number): ElementContent[] {
    const out: ElementContent[] = [];
    for (let section = this.#sections[this.#section]; section; section = this.#sections[this.#section]) {
      if (section.start > end || (section.start === end && section.end > end)) break;
      this.#section++;
      if (section.start < this.#position || section.end > end) continue;
      this.#addLooks(out, section.start);
      out.push({
        type: 'element',
        tagName: 'span',
        properties: {
          [attributes.section]: section.id,
          [attributes.when]: section.condition,
          [attributes.condition]: inWords(this.#context, [section.condition]),
        },
        children: this.upTo(section.end),
      });
    }
    this.#addLooks(out, end);
    return out;
  }

  /** The code up to an offset, as it looks. */
  #addLooks(out: ElementContent[], end: number): void {
    while (this.#position < end) {
      const run = this.#runs[this.#run];
      if (!run) return;
      const to = Math.min(run.end, end);
      const text: ElementContent = { type: 'text', value: run.text.slice(this.#position - run.start, to - run.start) };
      if (run.classes.length === 0) out.push(text);
      else out.push({ type: 'element', tagName: 'span', properties: { className: run.classes }, children: [text] });
      this.#position = to;
      if (to === run.end) this.#run++;
    }
  }
}
