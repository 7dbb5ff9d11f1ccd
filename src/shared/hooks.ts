// Attributes between what we build and our own scripts and styles. They may change at any time; what others rely on is
// in `attributes.ts`.
/** On a slot that shows the item of the section around it, `{{.}}`. */
export const item = 'data-item';
/** A slot's tag as the author wrote it, where it is not just `{{name}}`. */
export const tag = 'data-tag';
/** On what a section takes along, the outermost: the numbers of the sections it belongs to, outer ones first. */
export const section = 'data-section';
/** On what the script added because a section is shown more than once. */
export const repeat = 'data-repeat';
/** The condition in words, for words and table rows. */
export const condition = 'data-condition';
/** On `html`: the values are on their way, nothing is painted. */
export const filling = 'data-filling';
/** The number an ordered list starts with when it is alone, where the script has changed it. */
export const start = 'data-start';
/** On an ordered list whose numbers are written `1)`. */
export const sign = 'data-sign';
/** On `html`: what this reader prefers (`dark`, `light`, `wrap`), and whether this device keeps something (`kept`). */
export const reader = 'data-reader';
/** On a page that needs a script of its own at once; the value says which: `search`, `lost`, `link`, `remediations`, `scorecard`. */
export const begin = 'data-begin';
/** On the bar that says how many steps are done. */
export const steps = 'data-steps';
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
/** A link's destination that has slots: JSON, text and names in turn. */
export const href = 'data-href';
/** On such a link that leads into the site: the way to the site's top, without a slash at the end. */
export const root = 'data-root';
/** Why a link with slots has no destination. */
export const unlinked = 'data-unlinked';
/** An attribute with slots, `data-fill-alt`: JSON, text and names in turn. */
export const fill = 'data-fill-';
/** The element whose JSON text describes the page to the script. */
export const pageData = 'data-page-data';
/** On a button, and the link to search: what pressing it does, a name of `browser/actions.ts`. */
export const action = 'data-action';
/** On a value at the top: a command that is shown needs it. */
export const needed = 'data-needed';
/** The strip of facts about the service that the link names; the value is the parameter. */
export const context = 'data-context';
/** Where the lists of what happened around a service go; the value is the services of the page, none where its link names one. */
export const around = 'data-around';
/** On a list of what happened around a service, which goes when another one is named. */
export const ofService = 'data-of-service';
/** On a page's review: the last day on which it holds. */
export const reviewDue = 'data-review-due';
/** On the button that shows more of a list. */
export const more = 'data-more';
/** On an open remediation: the day by which it is to be done. */
export const due = 'data-due';
/** On a cell of the scorecard: until when what it counts is in time, as JSON. */
export const holds = 'data-holds';
/** On such a cell, and on what is to be done next there: the area. */
export const area = 'data-area';
/** On an area of the scorecard: in how many services it is how, and when that changes, as JSON. */
export const turns = 'data-turns';
/** On a button that picks one of several values; the value is the parameter. */
export const pick = 'data-pick';
/** On a row of buttons above sections that cannot be decided: the parameter that each gives a value. */
export const choose = 'data-choose';
/** Where a page says what it has found; on that for what is missing the value is how many files of addresses there are. */
export const found = 'data-found';
/** On the part of the link page about one alerting system: its id. */
export const system = 'data-system';
/** What a system's link leaves out. */
export const left = 'data-left';
/** Where a page is chosen to make links for; the value is how many files of addresses there are. */
export const choice = 'data-choice';
/** On the link to the link page, which opens a panel in place. */
export const links = 'data-links';
/** On a link to where a service's people are reached: `chat`, `escalation`. */
export const contact = 'data-contact';
/** On a button, while it says what has become of a press. */
export const said = 'data-said';
/** The field for a step's note. */
export const note = 'data-note';
/** On a link: its own query, as its author wrote it. */
export const own = 'data-own';
/** On the page's body, for a retrospective: the service, and who keeps the page. */
export const service = 'data-service';
export const owner = 'data-owner';
/** On the figure of a code block: what the block is written in. */
export const language = 'data-language';
/** On an alert's severity. */
export const severity = 'data-severity';
/** On a link of a printed book: the whole address, where its words are others. */
export const address = 'data-address';
