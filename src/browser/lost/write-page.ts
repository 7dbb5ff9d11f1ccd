import { alertFile, draftAlert } from '../../shared/draft-alert.ts';
import { pathInRepository } from '../../shared/forge.ts';
import { type NewPages, newFileUrl } from '../../shared/new-file.ts';
import { element } from '../dom/element.ts';
import { loadJson } from '../dom/load-json.ts';
import { root } from '../dom/root.ts';
import type { Filler } from '../fill/filler.ts';
import { showText } from '../fill/show-text.ts';

/**
 * Offers to write the page of an alert that has none: in the repository's editor, or as a text to
 * copy. Nothing is offered when the address is no alert's, or it cannot be told what a new page begins as.
 */
export async function offerPage(address: string, filler: Filler): Promise<HTMLElement | undefined> {
  const file = alertFile(address);
  if (file === undefined) return undefined;
  const pages = await loadJson<NewPages>(new URL('new.json', root));
  if (!pages) return undefined;
  const query = new URLSearchParams(location.search);
  const said = (name: string): string | undefined => filler.link.given.get(name)?.[0] ?? query.get(name) ?? undefined;
  const text = draftAlert(pages.templates.alert, file, said, new Date().toISOString().slice(0, 10));
  const url = newFileUrl(pages, file, text);
  const words = `Write the page of ${file.replace(/^.*\/|\.md$/g, '')}`;
  if (url !== undefined) {
    const link = element('a', { href: url, class: 'write', rel: 'noreferrer' });
    link.append(words);
    return link;
  }
  const button = element('button', { type: 'button', class: 'write' });
  button.append(words);
  button.addEventListener('click', () => {
    const path = element('code', {});
    path.append(pathInRepository(pages.folder, file));
    void showText({ title: 'A new page', words: ['Copy this into a new file of the repository, ', path, ':'], text });
  });
  return button;
}
