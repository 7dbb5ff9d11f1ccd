import { element } from '../dom/element.ts';
import { forgetPages, recentPages } from '../storage/recent.ts';

/** What is where results will be while nothing is looked for: the pages that were read last. */
export function showIdle(into: HTMLElement, field: HTMLElement): void {
  const pages = recentPages();
  if (pages.length === 0) {
    const hint = element('p', { class: 'search-hint' });
    hint.append('An alert’s name, a service, or any words of a page.');
    into.replaceChildren(hint);
    return;
  }
  const heading = element('h2', { id: ':recent' });
  heading.append('Recent pages');
  const clear = element('button', { type: 'button', class: 'search-clear' });
  clear.append('Forget these');
  clear.addEventListener('click', () => {
    forgetPages();
    showIdle(into, field);
    field.focus();
  });
  const list = element('ol', { 'aria-labelledby': ':recent' });
  for (const { title, address } of pages) {
    // It leads to the page as it was, so that it does not carry this page's parameters on.
    const link = element('a', { href: address });
    link.append(title);
    const name = element('p', { class: 'search-title' });
    name.append(link);
    const item = element('li', {});
    item.append(name);
    const values = [...new URL(address, location.href).searchParams].map(
      ([parameter, value]) => `${parameter} ${value}`,
    );
    if (values.length > 0) {
      const note = element('p', { class: 'search-excerpt' });
      note.append(values.join(' · '));
      item.append(note);
    }
    list.append(item);
  }
  into.replaceChildren(heading, list, clear);
}
