import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import type { Filler } from '../fill/filler.ts';

/** What the commands of a block change, as far as the link says it. */
export interface Target {
  /** What the commands are called: `kubectl delete`. */
  verbs: string[];
  /** The values by their names: of a section that is repeated, one slot has several. */
  values: Map<string, string[]>;
}

/**
 * What a code block changes that the link names. Slots that the values hide do not count; those of
 * blocks further up do, when they say where the commands of this one act: `ssh {{host}}`.
 */
export function targetOf(figure: Element, filler: Filler): Target {
  const verbs = new Set<string>();
  const values = new Map<string, string[]>();
  const add = (slot: Element, verb: string): void => {
    if (slot.closest('[hidden]') || !isFromLink(slot, filler)) return;
    for (const each of verb.split(', ')) if (each) verbs.add(each);
    const name = slot.getAttribute(attributes.parameter) ?? '';
    const known = values.get(name) ?? [];
    if (!known.includes(slot.textContent)) values.set(name, [...known, slot.textContent]);
  };
  for (const slot of figure.querySelectorAll(`[${hooks.target}]`)) add(slot, slot.getAttribute(hooks.target) ?? '');
  const elsewhere: [string, number[]][] = JSON.parse(figure.getAttribute(hooks.targets) ?? '[]');
  for (const [verb, sources] of elsewhere)
    for (const source of sources)
      for (const slot of document.querySelectorAll(`[${hooks.source}="${source}"]`)) add(slot, verb);
  return { verbs: [...verbs], values };
}

/** Whether a slot's value came from the link: directly, or through the catalogue or a default that it led to. */
function isFromLink(slot: Element, filler: Filler): boolean {
  const state = slot.getAttribute(attributes.state) ?? '';
  if (state === 'link') return true;
  const name = slot.getAttribute(attributes.parameter) ?? '';
  return /^(?:catalogue|default)$/.test(state) && filler.values(name)?.fromLink === true;
}
