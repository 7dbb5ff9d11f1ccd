import * as attributes from '../shared/attributes.ts';
import type { Unused } from '../shared/read-link.ts';
import type { Refused } from './fill-tree.ts';
import { readable } from './readable.ts';

/** Says what the page did not use of its link: plainly, and without letting a value act. */
export function showNotices(unused: readonly Unused[], refused: readonly Refused[]): void {
  const list = document.querySelector<HTMLElement>(`[${attributes.notices}]`);
  if (!list) return;
  const items = [
    ...unused.map(({ name, why }) => ['Not used from the link: ', readable(name || 'everything'), `, because ${why}.`]),
    ...refused.map(({ name, value, why }) => ['Refused for ', readable(name), ': ', readable(value), ` ${why}.`]),
  ];
  list.replaceChildren(
    ...items.map((parts) => {
      const item = document.createElement('li');
      item.append(...parts);
      return item;
    }),
  );
  list.hidden = items.length === 0;
}

/** Says how many sections the values hide, and offers to show them. */
export function showHiddenNote(hidden: number, byLink: boolean, revealed: boolean): void {
  const note = document.querySelector<HTMLElement>('[data-hidden-note]');
  const button = note?.querySelector('button');
  if (!note || !button) return;
  note.hidden = hidden === 0;
  const what = `${hidden} ${hidden === 1 ? 'section' : 'sections'} hidden`;
  if (note.firstChild) note.firstChild.textContent = `${byLink ? `${what} by this link` : what} · `;
  button.textContent = revealed ? 'hide' : 'show';
}
