import * as hooks from '../../shared/hooks.ts';
import { preferenceWords, READER_KEY } from './preferences.ts';

/** Adds a word to what the reader of this device prefers, or takes it away; this page follows at once. */
export function setPreference(word: string, on: boolean): void {
  const root = document.documentElement;
  const wanted = (words: string): string => {
    const others = words.split(' ').filter((other) => other !== '' && other !== word);
    return (on ? [...others, word] : others).join(' ');
  };
  // Another tab may have changed the others: each is asked for its own.
  root.setAttribute(hooks.reader, wanted(root.getAttribute(hooks.reader) ?? ''));
  const words = wanted(preferenceWords().replace(' here', ''));
  try {
    if (words === '') localStorage.removeItem(READER_KEY);
    else localStorage.setItem(READER_KEY, words);
  } catch {
    // Where the browser keeps nothing for sites, the word lasts as long as the page.
  }
}
