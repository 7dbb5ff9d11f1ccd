import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';

const SLOT = `article [${attributes.parameter}]`;
/** In these, activating something means something else; of a repeated section, the form has the values. */
const NOT_EDITED = `a, summary, label, button, [${hooks.repeat}], [${hooks.item}], [${attributes.chrome}]`;

/** The words after a parameter's name that tell where its value came from. */
const SOURCES: Record<string, string> = {
  link: 'from the link',
  typed: 'typed',
  catalogue: 'from the catalogue',
  default: 'the default',
  unfilled: 'not filled in',
  refused: 'refused',
};

/** A value's name, and where it came from. */
const sourceOf = (shown: Element, name: string): string =>
  `${shown.getAttribute(name)}: ${SOURCES[shown.getAttribute(attributes.state) ?? ''] ?? ''}`;

/** The slot of an event's target, if it can be edited where it is. */
export function slotAt(target: Element): HTMLElement | undefined {
  const slot = target.closest<HTMLElement>(SLOT);
  return slot && !target.closest(NOT_EDITED) && !slot.querySelector('a') ? slot : undefined;
}

/** The slots in which something is still to be filled in, in reading order. */
export const unfilledSlots = (): HTMLElement[] =>
  shownSlots().filter((slot) => /^(?:unfilled|refused)$/.test(slot.getAttribute(attributes.state) ?? ''));

const shownSlots = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(SLOT)].filter((slot) => slotAt(slot) && slot.checkVisibility());

/**
 * Says of each slot where its value came from, and puts the first one of each name into the order
 * of the Tab key: all of a name change together.
 */
export function markSlots(): void {
  const names = new Set<string>();
  for (const chip of document.querySelectorAll(`[${attributes.value}]`)) {
    const button = chip.firstElementChild as HTMLElement;
    button.title = sourceOf(chip, attributes.value);
    button.setAttribute('aria-description', button.title);
  }
  for (const slot of document.querySelectorAll<HTMLElement>(SLOT)) {
    const name = slot.getAttribute(attributes.parameter) ?? '';
    slot.title = sourceOf(slot, attributes.parameter);
    if (!slotAt(slot)) {
      // A repeated section has taken these along.
      for (const attribute of ['tabindex', 'role', 'aria-description']) slot.removeAttribute(attribute);
      continue;
    }
    const isStop = !names.has(name) && slot.checkVisibility();
    if (isStop) names.add(name);
    slot.tabIndex = isStop ? 0 : -1;
    slot.role = 'button';
    slot.setAttribute('aria-description', slot.title);
  }
}
