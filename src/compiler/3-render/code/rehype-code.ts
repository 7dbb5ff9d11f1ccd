import type { Element, ElementContent, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { CodeSection } from '../../../language/section-ref.ts';
import * as attributes from '../../../shared/attributes.ts';
import * as hooks from '../../../shared/hooks.ts';
import type { Span } from '../../../shell/parse-shell.ts';
import type { ShellBlock } from '../../../shell/shell-block.ts';
import { type Holder, holderOf, inWords, type PageContext } from '../../page-context.ts';
import { SKIP, visit } from '../../visit.ts';
import { highlight, highlightParts, type Run } from './highlight.ts';

type CodeHolder = Extract<Holder, { type: 'code' }>;

/**
 * Highlights code by class names and puts blocks into a figure with its Copy button.
 *
 *     ```bash
 *     ssh {{host}}
 *     ```
 *
 * becomes `<figure class="code"><button data-copy …><pre tabindex="0"><code>ssh ⟦host⟧</code></pre></figure>`: the button
 * floats before the code, so that no line is under it;
 * a section inside the code becomes `<span data-when="…">`. In what a terminal showed, all that is no
 * command is in `<span data-output>`; what Copy takes is decided here, by the author's text alone.
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
      code.children = new CodeElements({ runs, copied: shell?.copied, sections, context }).upTo(text.length);
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
      ...(language && { [hooks.language]: language }),
      ...(shell?.entersAt !== undefined && { [hooks.shells]: '' }),
      ...(uncopied !== undefined && { [hooks.uncopied]: uncopied }),
      ...(targets && { [hooks.targets]: JSON.stringify(targets) }),
    },
    children: [
      {
        type: 'element',
        tagName: 'button',
        properties: { [attributes.copy]: '', [attributes.chrome]: '' },
        children: [{ type: 'text', value: 'Copy' }],
      },
      pre,
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

/** Keeps lines that are wrapped from ending between an option's hyphen and its name, as if the hyphen stood alone. */
const wholeOptions = (text: string): ElementContent[] =>
  text.split(/(?<=\s|^)(--?\w)/).flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    const child: ElementContent = { type: 'text', value: part };
    return index % 2 === 0
      ? [child]
      : [{ type: 'element', tagName: 'span', properties: { className: ['option'] }, children: [child] }];
  });

/** Code that is to become elements. */
interface CodeText {
  runs: readonly Run[];
  /** What Copy takes of it, when that is not all. */
  copied: readonly Span[] | undefined;
  /** In the order in which they open. */
  sections: readonly CodeSection[];
  context: PageContext;
}

/** Makes elements of code, from its start to its end, each section an element around what it governs. */
class CodeElements {
  readonly #code: CodeText;
  #position = 0;
  #run = 0;
  #span = 0;
  #section = 0;

  constructor(code: CodeText) {
    this.#code = code;
  }

  /** What has not been made yet, up to an offset. */
  upTo(end: number): ElementContent[] {
    const { sections, context } = this.#code;
    const out: ElementContent[] = [];
    for (let section = sections[this.#section]; section; section = sections[this.#section]) {
      if (section.start > end || (section.start === end && section.end > end)) break;
      this.#section++;
      if (section.start < this.#position || section.end > end) continue;
      this.#addParts(out, section.start);
      out.push({
        type: 'element',
        tagName: 'span',
        properties: {
          [hooks.section]: section.id,
          [attributes.when]: section.condition,
          [hooks.condition]: inWords(context, [section.condition]),
        },
        children: this.upTo(section.end),
      });
    }
    this.#addParts(out, end);
    return out;
  }

  /** Adds the code up to an offset, what Copy leaves out of it in elements of its own. */
  #addParts(out: ElementContent[], end: number): void {
    const { copied } = this.#code;
    if (!copied) this.#addLooks(out, end);
    while (copied && this.#position < end) {
      while ((copied[this.#span]?.end ?? Number.POSITIVE_INFINITY) <= this.#position) this.#span++;
      const start = Math.min(copied[this.#span]?.start ?? end, end);
      if (start > this.#position) {
        const children: ElementContent[] = [];
        this.#addLooks(children, start);
        if (children.length > 0)
          out.push({ type: 'element', tagName: 'span', properties: { [hooks.output]: '' }, children });
      } else this.#addLooks(out, Math.min(copied[this.#span]?.end ?? end, end));
    }
  }

  /** Adds the code up to an offset, as it looks. */
  #addLooks(out: ElementContent[], end: number): void {
    const { runs } = this.#code;
    for (let run = runs[this.#run]; run && this.#position < end; run = runs[this.#run]) {
      const to = Math.min(run.end, end);
      const parts = wholeOptions(run.text.slice(this.#position - run.start, to - run.start));
      if (run.look === undefined) out.push(...parts);
      else
        out.push({ type: 'element', tagName: 'span', properties: { className: [`c-${run.look}`] }, children: parts });
      this.#position = to;
      if (to === run.end) this.#run++;
    }
    this.#position = Math.max(this.#position, end);
  }
}
