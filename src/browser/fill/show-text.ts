import { tell, writeClipboard } from '../copy/copy.ts';
import { element } from '../dom/element.ts';
import { loadStyles } from '../dom/load-styles.ts';

interface Shown {
  title: string;
  /** What to do with the text. */
  words: (string | Node)[];
  text: string;
  /** Where else the text can go. */
  link?: { url: string; words: string };
}

/** Shows a text in a dialog, to be copied from there. */
export async function showText({ title, words, text, link }: Shown): Promise<void> {
  await loadStyles();
  const dialog = element('dialog', { class: 'text', 'aria-label': title });
  const heading = element('h2', {});
  heading.append(title);
  const paragraph = element('p', {});
  paragraph.append(...words);
  const area = element('textarea', { readonly: '', 'aria-label': 'Text', spellcheck: 'false', rows: '14' });
  area.value = text;
  area.setSelectionRange(0, 0);
  const copy = button('Copy');
  const close = button('Close');
  const buttons = element('p', { class: 'buttons' });
  buttons.append(copy, close);
  if (link) {
    const anchor = element('a', { href: link.url, target: '_blank', rel: 'noopener noreferrer' });
    anchor.append(link.words);
    buttons.append(anchor);
  }
  copy.addEventListener('click', () => {
    writeClipboard(text).then(
      () => tell(copy, 'Copied'),
      () => area.select(),
    );
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(heading, paragraph, area, buttons);
  document.body.append(dialog);
  dialog.showModal();
  copy.focus();
}

function button(words: string): HTMLButtonElement {
  const made = element('button', { type: 'button' });
  made.append(words);
  return made;
}
