import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';

/**
 * Numbers an ordered list on from the one before it when only hidden blocks, or the end of a
 * section, are between them: to Markdown they would be one list.
 */
export function continueLists(root: Element): void {
  for (const list of root.querySelectorAll('ol')) {
    const own = list.getAttribute(hooks.start) ?? list.getAttribute('start') ?? '1';
    const before = shownBefore(list);
    const continues =
      before !== null && before.tagName === 'OL' && before.getAttribute(hooks.sign) === list.getAttribute(hooks.sign);
    const start = continues ? Number(before.getAttribute('start') ?? 1) + shownItems(before) : Number(own);
    if (String(start) === (list.getAttribute('start') ?? '1')) continue;
    list.setAttribute(hooks.start, own);
    list.setAttribute('start', String(start));
  }
}

const shownItems = (list: Element): number => [...list.children].filter((item) => !item.hasAttribute('hidden')).length;

/** The shown block right before another, into and out of sections. */
function shownBefore(block: Element): Element | null {
  let before = block.previousElementSibling;
  while (before && !isShown(before)) before = before.previousElementSibling;
  if (before) return lastShown(before);
  const section = block.parentElement?.hasAttribute(attributes.when) ? block.parentElement.parentElement : null;
  return section && section.tagName === 'DETAILS' ? shownBefore(section) : null;
}

function lastShown(block: Element): Element | null {
  if (!block.hasAttribute(hooks.section) || block.tagName !== 'DETAILS') return block;
  const last = [...(block.lastElementChild?.children ?? [])].findLast(isShown);
  return last ? lastShown(last) : null;
}

const isShown = (block: Element): boolean => !block.hasAttribute('hidden') && !block.hasAttribute(attributes.chrome);
