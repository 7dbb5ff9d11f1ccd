import * as hooks from '../../shared/hooks.ts';
/** Says how many sections the values hide, and offers to show them. */
export function showHiddenNote(hidden: number, revealed: boolean): void {
  const note = document.querySelector<HTMLElement>(`[${hooks.hiddenNote}]`);
  const [words, button] = note?.childNodes ?? [];
  if (!note || !words || !button) return;
  note.hidden = hidden === 0;
  words.textContent = `${hidden} ${hidden === 1 ? 'section' : 'sections'} hidden · `;
  button.textContent = revealed ? 'hide' : 'show';
}
