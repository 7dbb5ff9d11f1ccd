import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';

/**
 * Numbers an ordered list on from the one before it when only hidden blocks, or the end of a
 * section, are between them: to Markdown they would be one list.
 */
export function continueLists(root: Element): void {
  for (const list of root.querySelectorAll('ol')) {
    const own = list.getAttribute(hooks.start) ?? String(list.start);
    const before = shownBefore(list) as HTMLOListElement | null;
    const continues = before?.tagName === 'OL' && before.getAttribute(hooks.sign) === list.getAttribute(hooks.sign);
    const start = continues ? before.start + shownItems(before) : Number(own);
    if (start === list.start) continue;
    list.setAttribute(hooks.start, own);
    list.start = start;
  }
}

const shownItems = (list: Element): number => [...list.children].filter(isShown).length;

/** The shown block right before another, into and out of sections. */
function shownBefore(block: Element): Element | null {
  let before = block.previousElementSibling;
  while (before && !isShown(before)) before = before.previousElementSibling;
  if (before) return lastShown(before);
  const around = block.parentElement;
  return around?.matches(SECTION) ? shownBefore(around) : null;
}

function lastShown(block: Element): Element {
  const last = block.matches(SECTION) && [...block.children].findLast(isShown);
  return last ? lastShown(last) : block;
}

/** A section's fold, and what it governs in there. */
const SECTION = `details[${hooks.section}], div[${attributes.when}]`;

const isShown = (block: Element): boolean => !block.matches(`[hidden], [${attributes.chrome}]`);
