/** What a placeholder or a command in a text stands beside. */
interface Around {
  before: string;
  after: string;
}

/** How much of a text is looked at on each side. */
const LONGEST = 240;

/** Words before what shows how something is written, and is not to be filled in: "in the form <host>:<port>". */
const FORM =
  /\b(?:form|format|syntax|pattern|shape|schema|notation|convention|layout)(?:\s(?:of|is|like|as))?(?:\s(?:an?|the))?\s?:?\s?["'“(`]*$/i;
const LIKE =
  /\b(?:looks?\slike|similar\sto|equivalent\s(?:of|to)|unlike|e\.g\.,?|i\.e\.,?|as\sin|(?:start|begin|end)(?:s|ing)?\swith|prefixed\s(?:with|by))\s["'“(`]*$/i;
/** What is before an example of what could be typed. */
const SUCH_AS = /\bsuch\sas\s?:?\s["'“(`]*$/i;
/** What a program does by itself: "Linux: uses `ps -p <pid>`". */
const DOES = /\b(?:uses|runs|executes|invokes)\s["'“(`]*$/i;
/** What is different each time is in no link. */
const EACH = /\b(?:these|they)\sall\b|\b(?:each|every|any)\s(?!of\s(?:the|these)\sfollowing)[a-z]/i;
/** What a sentence says of a command that it does not say to run. */
const TELLS =
  /^["'”)`]*\s(?:(?:sub-?)?commands?\s|calls?\s)?(?:shows|returns|prints|lists|is|was|will|would|does|did|fails|failed|can|cannot|may|might|must|should|has|had|takes|gives|outputs|displays|creates|deletes|removes|reports|exits|hangs|works|uses|needs|requires|means|refers)\b/i;
const INSTRUCTS =
  /\b(?:run|running|use|using|execute|enter|type|issue|try|invoke|with|via|by|check|do|call|start|apply|perform|launch|paste|copy|then)\b/i;

/** Words that say what to do with a placeholder, which is then not one to fill in: "replace <pod> with …". */
const SPEAKS =
  /\b(?:replac|substitut|placeholder|stands? for|fill(?:ed)? in\b|chang(?:e|ing) .{1,60} to\b|set .{1,60} to\b)/i;
/** "A sample message is below:", behind which a text is what somebody else has filled in. */
const SAMPLE =
  /\b(?:sample|example|for instance)\b,?(?:\s\S{1,30}){0,4}?\s(?:messages?|outputs?|alerts?|logs?|lines?|texts?|below|following)\b[^.!?]{0,80}[,:.]?$/i;

const BEGINS_INSTRUCTION = /^\W*(?:run|use|try|execute|type|enter|issue)\b/i;

/** Whether the sentences around a placeholder say what is to become of it. */
export function isSpokenOf(text: string, start: number, end: number): boolean {
  const { before, after } = around(text, start, end);
  return SPEAKS.test(`${before}x${after}`) || /\bwhere\s["'`]?(?:the\s)?$/i.test(before);
}

/** Whether what is above a place says that a sample is there: of the paragraph above, or the one before that. */
export const isOfSample = (text: string, start: number): boolean =>
  text
    .slice(Math.max(0, start - LONGEST * 2), start)
    .split(/\n[ \t]*\n/)
    .slice(-3, -1)
    .some((paragraph) => SAMPLE.test(paragraph.replace(/\s+/g, ' ').trim()));

/** Whether a text only speaks of what is at a place: it shows a form, or tells what a command does. */
export function isMentioned(text: string, start: number, end: number): boolean {
  const { before, after } = around(text, start, end);
  if (FORM.test(before) || LIKE.test(before) || DOES.test(before)) return true;
  const sentence = before.split(/[.!?:;]\s/).at(-1) ?? '';
  if (/^["'”)`]*\scommands\b/i.test(after) || EACH.test(sentence)) return true;
  if (SUCH_AS.test(before) && !BEGINS_INSTRUCTION.test(sentence)) return true;
  return TELLS.test(after) && !INSTRUCTS.test(sentence);
}

/** Whether a place is in what shows how something is written: the last of `<scheme>://<host>:<port>`, too. */
export function isOfForm(text: string, start: number): boolean {
  const before = around(text, start, start).before.replace(/<[^<>\n]{1,80}>/g, 'x');
  return FORM.test(before.slice(0, before.lastIndexOf(' ') + 1));
}

/** The paragraph's text on each side, on one line. */
function around(text: string, start: number, end: number): Around {
  const whole = text.slice(Math.max(0, start - LONGEST), start);
  // A comment above the line is no part of the text.
  const comment = whole.lastIndexOf('-->');
  const before = comment === -1 ? whole : whole.slice(comment + '-->'.length);
  const after = text.slice(end, end + LONGEST);
  return {
    before: (before.split(/\n[ \t]*\n/).at(-1) ?? '').replace(/\s+/g, ' '),
    after: (after.split(/\n[ \t]*\n/, 1)[0] ?? '').replace(/\s+/g, ' '),
  };
}
