import { tell, writeClipboard } from './copy.ts';
import { element } from './element.ts';

/** Shows the text of a new page, to be copied where the repository has no editor that takes it from a link. */
export function showDraft(file: string, text: string): void {
  const dialog = element('dialog', { class: 'draft', 'aria-labelledby': 'draft-title' });
  const title = element('h2', { id: 'draft-title' });
  title.append('A new page to copy');
  const words = element('p', {});
  const path = element('code', {});
  path.append(file);
  words.append('Put this text into a new file ', path, ' of the repository:');
  const area = element('textarea', { readonly: '', spellcheck: 'false', rows: '16', 'aria-label': 'The new page' });
  area.value = text;
  const copy = element('button', { type: 'button' });
  copy.append('Copy the text');
  const close = element('button', { type: 'button' });
  close.append('Close');
  copy.addEventListener('click', () => {
    writeClipboard(text).then(
      () => tell(copy, 'Copied'),
      () => {
        area.select();
        tell(copy, 'Copy what is selected');
      },
    );
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(title, words, area, copy, ' ', close);
  document.body.append(dialog);
  dialog.showModal();
  copy.focus();
}
