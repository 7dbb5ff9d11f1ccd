import type { Element, Parents, Root } from 'hast';
import type { Vocabulary } from '../../schema/parameter.ts';
import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import type { PageContext } from '../page-context.ts';
import { visit } from '../visit.ts';

/** A section in a fold of its own, whose outermost condition asks for a value. */
interface Asking {
  /** What is among the others: the fold, or the list item that it is in. */
  holder: Element;
  fold: Element;
  /** The parameter whose value it asks for. */
  name: string;
  conditions: string[];
}

/**
 * Puts a row that asks for the parameter above sections that cannot be decided without it. Those that follow each
 * other have one row, and the first one's fold for all (`browser/dom/choices.ts`):
 *
 *     <p class="which" data-choose="language" data-chrome>Which language? <button>java</button> …</p>
 *     <details class="when first" …><summary>Only when language is java<span> · and 1 more</span></summary>…</details>
 *     <details class="when rest" …><summary>Only when language is go</summary>…</details>
 *
 * In a list the row is in the first item. A single section has a row where the parameter's values are known.
 */
export function rehypeChoices(context: PageContext, vocabulary: Vocabulary) {
  return (tree: Root): void => {
    if (context.masked.sections.length === 0) return;
    const runs: [Parents, Asking[]][] = [];
    visit(tree, (node) => {
      if ('children' in node) for (const run of runsOf(node, context, vocabulary)) runs.push([node, run]);
    });
    for (const [parent, run] of runs) askFor(parent, run, vocabulary);
  };
}

/** The sections of a parent that follow each other and ask for the same parameter. */
function runsOf({ children }: Parents, context: PageContext, vocabulary: Vocabulary): Asking[][] {
  const runs: Asking[][] = [];
  let last: Asking[] | undefined;
  for (const node of children) {
    if (node.type === 'text' && node.value.trim() === '') continue;
    const asking = node.type === 'element' ? askingOf(node, context, vocabulary) : undefined;
    if (asking && last?.[0]?.name === asking.name) last.push(asking);
    // What an inner section hides must not take the row along.
    else {
      last = asking?.conditions.length === 1 ? [asking] : undefined;
      if (last) runs.push(last);
    }
  }
  return runs;
}

function askingOf(holder: Element, context: PageContext, vocabulary: Vocabulary): Asking | undefined {
  if (!(hooks.section in holder.properties)) return undefined;
  const fold = holder.tagName === 'li' ? holder.children[0] : holder;
  const governed = fold?.type === 'element' && fold.tagName === 'details' ? fold.children[1] : undefined;
  if (fold?.type !== 'element' || governed?.type !== 'element') return undefined;
  const conditions = String(governed.properties[attributes.when]).split(' ');
  const [asked = ''] = conditions[0]?.replace('!', '').split('.') ?? [];
  const parameter = vocabulary[asked];
  const isValue = conditions[0]?.includes('.') && parameter && parameter.type !== 'json';
  if (!isValue || context.asksForField(conditions[0]?.replace('!', '') ?? '')) return undefined;
  return { holder, fold, name: asked, conditions };
}

function askFor(parent: Parents, run: Asking[], vocabulary: Vocabulary): void {
  const [first, ...rest] = run;
  const values = first && valuesOf(run, vocabulary[first.name]);
  if (!first || !values) return;
  const row: Element = {
    type: 'element',
    tagName: 'p',
    properties: { className: ['which'], [hooks.choose]: first.name, [attributes.chrome]: '' },
    children: [
      { type: 'text', value: `Which ${first.name}?` },
      ...values.map(
        (value): Element => ({
          type: 'element',
          tagName: 'button',
          properties: {},
          children: [{ type: 'text', value }],
        }),
      ),
    ],
  };
  if (first.holder === first.fold) parent.children.splice(parent.children.indexOf(first.holder), 0, row);
  else first.holder.children.unshift(row);
  if (rest.length === 0) return;
  first.fold.properties['className'] = ['when', 'first'];
  const [summary] = first.fold.children;
  if (summary?.type === 'element')
    summary.children.push({
      type: 'element',
      tagName: 'span',
      properties: {},
      children: [{ type: 'text', value: ` · and ${rest.length} more` }],
    });
  for (const { fold } of rest) fold.properties['className'] = ['when', 'rest'];
}

/** What can be chosen: the declared values, or those that several sections ask for. */
function valuesOf(run: readonly Asking[], parameter: Vocabulary[string] | undefined): string[] | undefined {
  if (parameter?.type === 'boolean') return ['true', 'false'];
  if (parameter?.choices) return parameter.choices;
  const named = run.map(({ name, conditions: [condition = ''] }) => condition.replace('!', '').slice(name.length + 1));
  return run.length > 1 ? [...new Set(named)] : undefined;
}
