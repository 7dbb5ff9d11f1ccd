import * as attributes from '../shared/attributes.ts';
import type { Filler } from './filler.ts';

const REFERENCE = /^\{\{\s*([\w-]+(?:\.[\w-]+)?)\s*\}\}$/;

/**
 * Whether a slot's value came from the link: directly, or because a value of the link led to it in
 * the catalogue or through a default.
 */
export function isFromLink(slot: Element, filler: Filler): boolean {
  const state = slot.getAttribute(attributes.state);
  if (state === 'link') return true;
  if (state !== 'catalogue' && state !== 'default') return false;
  return isNameFromLink(slot.getAttribute(attributes.parameter) ?? '', filler, new Set());
}

function isNameFromLink(name: string, filler: Filler, asked: Set<string>): boolean {
  if (asked.has(name)) return false;
  asked.add(name);
  const source = filler.values(name)?.source;
  if (source === 'link' || source === 'typed' || source === undefined) return source === 'link';
  const [first = ''] = name.split('.', 1);
  if (first !== name) return isNameFromLink(first, filler, asked);
  const reference = REFERENCE.exec(filler.page.parameters[name]?.default ?? '')?.[1];
  return reference !== undefined && isNameFromLink(reference, filler, asked);
}
