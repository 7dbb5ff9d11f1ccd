// What tests and other programs rely on in the HTML (DESIGN.md 6). Each is a constant of its own, so that the page's
// script carries only the names that it uses. Names that are ours alone are in `hooks.ts`.
/** On the page's body: its address. */
export const address = 'data-page';
/** On the page's body: what kind of page it is. */
export const kind = 'data-kind';
/** A slot, by its dotted name. */
export const parameter = 'data-parameter';
/** Where a slot's value came from, or why there is none. */
export const state = 'data-state';
/** What an element is governed by; several conditions are separated by spaces, and all must hold. */
export const when = 'data-when';
/** On a fold or on words: it is not known yet whether the condition holds. */
export const undecided = 'data-undecided';
/** Not the author's text. */
export const chrome = 'data-chrome';
/** On `html`: the values are in. */
export const filled = 'data-filled';
/** The values at the top of the page, one item a parameter. */
export const values = 'data-values';
/** On an item of the values at the top: its parameter. */
export const value = 'data-value';
/** The form with a control for each parameter of the page. */
export const form = 'data-parameters';
/** On the box that ticks a step. */
export const tick = 'data-tick';
/** The button inside the figure of a code block. */
export const copy = 'data-copy';
/** What the page says about the link, one item each. */
export const notices = 'data-notices';
