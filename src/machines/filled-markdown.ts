import type { Part } from './fill-pieces.ts';

/** What is around a value of a link in text, so that it cannot be taken for the page's own words. */
export const [VALUE_START, VALUE_END] = ['⟦', '⟧'];

/**
 * A filled text as Markdown. Values of the link are marked, on one line, and cannot leave their
 * marks; those in code and addresses were admitted for their places and are as they are.
 */
export const filledMarkdown = (parts: readonly Part[]): string =>
  parts
    .map(({ text, state, isCode }) => (state === 'link' && !isCode ? VALUE_START + harmless(text) + VALUE_END : text))
    .join('');

/** A value as text in which nothing acts: no mark, no line, no character that is not seen, and no code. */
export const harmless = (value: string): string =>
  value
    .replace(/[⟦⟧]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, ' ')
    .replace(/ +/g, ' ')
    .replace(/[`|]/g, "'");
