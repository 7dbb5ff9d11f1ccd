import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import type { Part } from '../../shared/timeline.ts';

/** What ends a step's first paragraph, or is before it. */
const BLOCKS = 'figure, pre, ul, ol, table, blockquote, .alert';

/**
 * What makes a step the same step on another day: its text with each slot's name for its value,
 * whatever of it is hidden. Not its number, so that nothing but this step is ticked when the page
 * has been edited.
 */
export function identityOf(step: Element): string {
  return step.closest(`[${hooks.repeat}]`) ? `${textOf(step)}\n` : textOf(step);
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (!(node instanceof Element) || node.hasAttribute(attributes.chrome)) return '';
  const name = node.getAttribute(attributes.parameter);
  if (name !== null) return `{{${name}}}`;
  // What is there more than once is there once.
  return [...node.childNodes]
    .filter((child) => !(child instanceof Element && child.hasAttribute(hooks.repeat)))
    .map(textOf)
    .join('')
    .trim();
}

/** The title of the page, or the first paragraph of a step, as the reader sees it. */
export function partsOf(element: Element): Part[] {
  const parts: Part[] = [];
  collect(element, parts);
  if (hasText(parts)) return parts;
  return [{ text: shownText(element).trim().split('\n', 1)[0] ?? '', isCode: true }];
}

const hasText = (parts: readonly Part[]): boolean => parts.some(({ text }) => text.trim() !== '');

/** @returns whether the paragraph has ended */
function collect(element: Element, parts: Part[]): boolean {
  for (const node of element.childNodes) {
    if (node instanceof Text) parts.push({ text: node.data, isCode: false });
    if (!(node instanceof HTMLElement) || isNotShown(node)) continue;
    if (node.matches(BLOCKS) || node.tagName === 'P') {
      if (hasText(parts)) return true;
      if (node.tagName !== 'P') continue;
    }
    if (node.tagName === 'CODE' || node.hasAttribute(attributes.parameter))
      parts.push({ text: shownText(node), isCode: true });
    else if (collect(node, parts)) return true;
  }
  return element.tagName === 'P' && hasText(parts);
}

function shownText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLElement && isNotShown(node)) return '';
  return [...node.childNodes].map(shownText).join('');
}

const isNotShown = (element: HTMLElement): boolean => element.hidden || element.hasAttribute(attributes.chrome);
