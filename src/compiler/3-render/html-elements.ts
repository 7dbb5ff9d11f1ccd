import { htmlTagNames } from 'html-tag-names';

/** Elements that no browser shows any more, whose names are words of runbooks: `docker pull <image>`. */
const GONE = new Set(['command', 'content', 'dir', 'element', 'image', 'shadow', 'spacer']);

const ELEMENTS = new Set(htmlTagNames.filter((name) => !GONE.has(name)));

/** Whether a name is that of an element of HTML, so that `<name>` is most likely markup. */
export const isHtmlElement = (name: string): boolean => ELEMENTS.has(name.toLowerCase());

/** The names of the elements that end somewhere in a piece of HTML, in small letters. */
export const endedIn = (html: string): string[] =>
  Array.from(html.matchAll(/<\/([a-z][^\s/>]*)/gi), ([, name = '']) => name.toLowerCase());
