import type { Element, ElementContent } from 'hast';
import { element, hasClass } from './elements.ts';

/** What does nothing without a script. */
const NEEDS_SCRIPT = new Set(['button', 'form', 'script', 'select', 'template', 'textarea', 'dialog']);
/** What shows what is in it where there is no script. */
const WITHOUT_SCRIPT = new Set(['noscript', 'canvas']);
/** What only scripts and the style of slots read. */
const FOR_SCRIPTS =
  /^data(?:Href|Root|Section|Source|Target|Targets|Item|Tag|Repeat|Start|Choose|Contact|Own|Uncopied|Shells|Fill[A-Z].*)$/;
/**
 * Makes the filled body of a page one that needs no script: all that applies is there and open, what does not is gone,
 * and boxes are for a pen.
 */
export function settleArticle(article: Element): Element {
  return { ...article, properties: keptOf(article), children: settled(article) };
}

function settled(parent: Element): ElementContent[] {
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [child] : [];
    if (isLeftOut(child, parent)) return [];
    if (WITHOUT_SCRIPT.has(child.tagName)) return settled(child);
    if (child.tagName === 'input') return [boxFor(child)];
    const made: Element = { ...child, properties: keptOf(child), children: settled(child) };
    if (child.tagName === 'details') {
      made.properties['open'] = true;
      // Of those with one name, a browser keeps one open.
      delete made.properties['name'];
    }
    return [made];
  });
}

function isLeftOut(child: Element, parent: Element): boolean {
  const { tagName, properties } = child;
  if (properties['hidden'] !== undefined && properties['hidden'] !== false) return true;
  if (NEEDS_SCRIPT.has(tagName) || hasClass(child, 'values') || hasClass(child, 'which')) return true;
  // How to hold a meeting is for the screen, unless the page shows it.
  if (hasClass(child, 'guide') && properties['open'] === undefined) return true;
  // Notices about a link, and how many steps are done.
  if (properties['role'] === 'status' || properties['dataSteps'] !== undefined) return true;
  if (tagName === 'input') return properties['type'] !== 'checkbox';
  // How many folds a first one opens.
  if (tagName === 'span' && parent.tagName === 'summary' && parent.properties['dataChrome'] !== undefined) return true;
  return properties['dataContext'] !== undefined && !child.children.some(isOfCatalogue);
}

/** Of the facts of the service that a link names: one that is known. */
const isOfCatalogue = (node: ElementContent): boolean =>
  node.type === 'element' && (node.properties['dataState'] === 'catalogue' || node.children.some(isOfCatalogue));

function boxFor({ properties }: Element): Element {
  const isChecked = properties['checked'] !== undefined && properties['checked'] !== false;
  const className = ['box', ...(properties['dataTick'] === undefined ? ['in-line'] : [])];
  return element('span', { className, ariaHidden: 'true' }, isChecked && '✓');
}

function keptOf({ tagName, properties }: Element): Element['properties'] {
  const kept = Object.entries(properties).filter(([name]) => !FOR_SCRIPTS.test(name));
  const made: Element['properties'] = Object.fromEntries(kept);
  // Code is wrapped in books: it does not scroll, as wide tables do.
  if (tagName === 'pre') delete made['tabIndex'];
  return made;
}
