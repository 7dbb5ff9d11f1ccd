/** What filling may change, by the rules: whatever else differs was made by a value. */
const MAY_CHANGE = new Set(['data-state', 'data-undecided', 'data-start', 'hidden', 'open', 'start']);

/**
 * Every element of a tree with its attributes, in order, and the author's text: all of a tree that
 * must be the same whatever a link says. Repetitions of a section are left out.
 */
export function structureOf(root: Element): string[] {
  const copy = root.cloneNode(true) as Element;
  for (const repetition of copy.querySelectorAll('[data-repeat]')) repetition.remove();
  for (const slot of copy.querySelectorAll('[data-parameter]')) slot.textContent = '';
  return [...[copy, ...copy.querySelectorAll('*')].map(signatureOf), copy.textContent];
}

/** Whether each repetition of a section is made of the same elements as the one that it repeats. */
export function repetitionsAreAlike(root: Element): boolean {
  return Array.from(root.querySelectorAll('[data-repeat]')).every((repetition) => {
    const own = structureOf(repetition).join().replace('data-repeat="" ', '');
    // Neighbours that are of two sections have different numbers, and others may have the same.
    const firsts = root.querySelectorAll(
      `[data-section="${repetition.getAttribute('data-section')}"]:not([data-repeat])`,
    );
    return [...firsts].some((first) => own === structureOf(first).join());
  });
}

function signatureOf(element: Element): string {
  const filled = new Set(MAY_CHANGE);
  if (element.hasAttribute('data-href')) for (const name of ['href', 'data-unlinked']) filled.add(name);
  for (const name of ['alt', 'title']) if (element.hasAttribute(`data-fill-${name}`)) filled.add(name);
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}="${value}"`)
    .filter((attribute) => !filled.has(attribute.split('=', 1)[0] ?? ''))
    .sort();
  return `<${[element.tagName.toLowerCase(), ...attributes, ''].join(' ')}>`;
}
