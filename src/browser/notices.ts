import { attributes } from '../shared/names.ts';
import type { Unused } from '../shared/read-link.ts';
import type { Refused } from './fill-tree.ts';

const SHOWN_LENGTH = 60;

/** Says what the page did not use of its link: plainly, and without letting a value act. */
export function showNotices(unused: readonly Unused[], refused: readonly Refused[]): void {
  const list = document.querySelector<HTMLElement>(`[${attributes.notices}]`);
  if (!list) return;
  const items = [
    ...unused.map(({ name, why }) =>
      name === ''
        ? ['The link’s parameters were not used: ', why, '.']
        : ['Not used from the link: ', code(name), `, because ${why}.`],
    ),
    ...refused.map(({ name, value, why }) => ['Refused for ', code(name), ': ', code(value), ` ${why}.`]),
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

/** A value as readable text: anything but printable ASCII is named by its code point. */
function code(value: string): HTMLElement {
  const element = document.createElement('code');
  const characters = [...value];
  element.textContent =
    characters
      .slice(0, SHOWN_LENGTH)
      .map((character) =>
        /[\x20-\x7e]/.test(character)
          ? character
          : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
      )
      .join('') + (characters.length > SHOWN_LENGTH ? '…' : '');
  return element;
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
