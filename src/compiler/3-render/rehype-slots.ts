import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { asWritten } from '../../language/as-written.ts';
import { hasMark, marksIn, splitMarks } from '../../language/marks.ts';
import type { Masked } from '../../language/mask.ts';
import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import type { SlotText } from '../../shared/names.ts';
import type { PageContext } from '../page-context.ts';
import { visit } from '../visit.ts';

/** The attributes that may hold slots; the browser fills them by the rules of their place. */
const FILLED = ['alt', 'title'];
/** Where values have to be fit for a command. */
const CODE = new Set(['code', 'pre']);

/**
 * Turns marks into slots: last of all, so that everything before it saw words.
 *
 *     on {{host}}                          →   on <span data-parameter="host" data-state="unfilled">{{host}}</span>
 *     [graph](https://g.example/?h={{host}})  →   <a data-href='["https://g.example/?h=","host",""]'>
 */
export function rehypeSlots(context: PageContext) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'element') fillAttributes(node, context);
      if (node.type === 'element' && CODE.has(node.tagName)) notePlaces(node, context);
      if ('children' in node && node.children.some(isMarkedText))
        node.children = (node.children as ElementContent[]).flatMap((child) =>
          isMarkedText(child) ? slotsOf(child, context) : [child],
        );
    });
  };
}

/** The same for content that was taken out of the tree: a title, an entry of the table of contents. */
export function withSlots(children: ElementContent[], context: PageContext): ElementContent[] {
  const root: Root = { type: 'root', children: children.map(copyOf) };
  rehypeSlots(context)(root);
  return root.children as ElementContent[];
}

/** A copy whose slots may be filled in. */
const copyOf = (node: ElementContent): ElementContent =>
  node.type === 'element'
    ? { ...node, properties: { ...node.properties }, children: node.children.map(copyOf) }
    : { ...node };

const isMarkedText = (node: Nodes): node is Text => node.type === 'text' && hasMark(node.value);

/** Notes of each slot inside code that it is there. */
function notePlaces(code: Element, { places }: PageContext): void {
  visit(code, 'text', ({ value }) => {
    for (const mark of marksIn(value)) places.note(mark, true);
  });
}

function slotsOf(node: Text, { masked, targets, sources, places }: PageContext): ElementContent[] {
  return splitMarks(node.value).flatMap((part): ElementContent[] => {
    if (typeof part === 'string') return part === '' ? [] : [{ type: 'text', value: part }];
    const slot = masked.marks[part];
    if (typeof slot !== 'object') return [{ type: 'text', value: slot ?? '' }];
    places.note(part, false);
    return [
      {
        type: 'element',
        tagName: 'span',
        properties: {
          [attributes.parameter]: slot.name,
          [attributes.state]: 'unfilled',
          ...(slot.item && { [hooks.item]: '' }),
          ...(slot.raw !== `{{${slot.name}}}` && { [hooks.tag]: slot.raw }),
          ...(targets.has(part) && { [hooks.target]: targets.get(part) }),
          ...(sources.has(part) && { [hooks.source]: sources.get(part) }),
        },
        children: [{ type: 'text', value: slot.raw }],
      },
    ];
  });
}

function fillAttributes(element: Element, { masked, places }: PageContext): void {
  const { href } = element.properties;
  if (typeof href === 'string' && hasMark(href)) {
    const template = slotText(href, masked);
    if (template.length === 1) element.properties['href'] = template[0];
    else {
      delete element.properties['href'];
      places.noteLink({ template, marks: marksIn(href).filter((mark) => typeof masked.marks[mark] === 'object') });
      element.properties[hooks.href] = JSON.stringify(template);
      // It stays a link while it has no destination.
      element.properties['role'] = 'link';
    }
  }
  for (const name of FILLED) {
    const value = element.properties[name];
    if (typeof value !== 'string' || !hasMark(value)) continue;
    element.properties[name] = asWritten(value, masked);
    const template = slotText(value, masked);
    if (template.length > 1) element.properties[`${hooks.fill}${name}`] = JSON.stringify(template);
    for (const mark of marksIn(value)) places.note(mark, false);
  }
}

/** Text and names in turn; characters of the author's that look like marks are text. */
function slotText(text: string, { marks }: Masked): SlotText {
  const out: SlotText = [''];
  for (const part of splitMarks(text)) {
    const slot = typeof part === 'number' ? marks[part] : part;
    if (typeof slot === 'object') out.push(slot.item ? '.' : slot.name, '');
    else out[out.length - 1] += slot ?? '';
  }
  return out;
}
