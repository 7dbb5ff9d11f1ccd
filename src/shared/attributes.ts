// The attributes that build, browser and tests share: DESIGN.md 6 and a few of our own. Each is a
// constant of its own, so that the page's script carries only the names it uses.
/** A slot, by its dotted name. */
export const parameter = 'data-parameter';
/** Where a slot's value came from, or why there is none. */
export const state = 'data-state';
/** On a slot that shows the item of the section around it, `{{.}}`. */
export const item = 'data-item';
/** A slot's tag as the author wrote it, where it is not just `{{name}}`. */
export const tag = 'data-tag';
/** On what a section takes along, the outermost: the numbers of the sections it belongs to, outer ones first. */
export const section = 'data-section';
/** On what the script added because a section is shown more than once. */
export const repeat = 'data-repeat';
/** What an element is governed by; several conditions are separated by spaces, and all must hold. */
export const when = 'data-when';
/** On a fold or on words: nobody can tell yet whether the condition holds. */
export const undecided = 'data-undecided';
/** The condition in words, for words and table rows. */
export const condition = 'data-condition';
/** Not the author's text. */
export const chrome = 'data-chrome';
/** On `html`: the values are in. */
export const filled = 'data-filled';
/** On `html`: the values are on their way, nothing is painted. */
export const filling = 'data-filling';
/** The number an ordered list starts with when it stands alone, where the script has changed it. */
export const start = 'data-start';
/** On an ordered list whose numbers are written `1)`. */
export const sign = 'data-sign';
/** On `html`: what this reader prefers (`dark`, `light`, `wrap`), and whether this device keeps something (`kept`). */
export const reader = 'data-reader';
/** On a page that needs a script of its own at once; the value says which: `search`, `lost`, `link`. */
export const begin = 'data-begin';
export const form = 'data-parameters';
/** On the box that ticks a step. */
export const tick = 'data-tick';
/** On the bar that says how many steps are done. */
export const steps = 'data-steps';
export const copy = 'data-copy';
/** On what Copy leaves out of a session at a terminal: prompts, and what commands printed. */
export const output = 'data-output';
/** On a code block that is not to be copied: why. */
export const uncopied = 'data-uncopied';
/** On a session whose commands are for several shells, one after the other. */
export const shells = 'data-shells';
/** On a slot that says what a command of its block changes; the value is what those commands are called. */
export const target = 'data-target';
/** On a slot that says what a command of another block changes: its number. */
export const source = 'data-source';
/** On a code block: what its commands change that slots of other blocks name, as JSON of verbs and numbers. */
export const targets = 'data-targets';
export const notices = 'data-notices';
/** A link's destination that has slots: JSON, text and names in turn. */
export const href = 'data-href';
/** Why a link with slots has no destination. */
export const unlinked = 'data-unlinked';
/** An attribute with slots, `data-fill-alt`: JSON, text and names in turn. */
export const fill = 'data-fill-';
/** The element whose JSON text describes the page to the script. */
export const page = 'data-page-data';
