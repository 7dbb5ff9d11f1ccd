import { labelOf, noticeKind, noticeOf } from './notice-kinds.ts';
import { type BlockForm, type Opening, trimmed } from './opening.ts';

const SIGN = /^(?:!!!|\?\?\?(\+?)) ?/;
const WORDS = /^[\w-]+(?: +[\w-]+)*$/;
const TAB = /^===[!+]? (?=["'])/;

/**
 * Notes, folds and tabs of MkDocs and Python-Markdown, whose text is indented.
 *
 *     !!! warning "Not in the daytime"
 *         It restarts the database.
 */
export const mkdocs: BlockForm = {
  signs: '!?=',
  open: (line, interrupts) => (line.startsWith('=') ? tab(line) : note(line, interrupts)),
};

function note(line: string, interrupts: boolean): Opening | undefined {
  const [sign, open] = SIGN.exec(line) ?? [];
  if (sign === undefined) return undefined;
  const title = titleOf(line);
  const words = line.slice(sign.length, title && title[0] - 1).trim();
  if (!WORDS.test(words)) return undefined;
  const [kind = '', ...classes] = words.split(' ');
  const isKnown = noticeKind(kind) !== undefined;
  // Words of a sentence could be a kind and its classes.
  if (interrupts && !isKnown && !title) return undefined;
  const isFold = sign.startsWith('?');
  return {
    look: noticeOf(kind, isFold ? (open === '+' ? 'open' : 'closed') : undefined),
    // An empty title says that there is none; what can be opened needs one.
    label: title && !isFold ? '' : labelOf(kind),
    title: title && trimmed(line, ...title),
    ending: { by: 'indentation' },
    needsBody: !isKnown || (classes.length > 0 && !title),
  };
}

function tab(line: string): Opening | undefined {
  const title = TAB.test(line) ? titleOf(line) : undefined;
  return (
    title && {
      look: { type: 'tab' },
      label: '',
      title: trimmed(line, ...title),
      ending: { by: 'indentation' },
      needsBody: true,
    }
  );
}

/** What is between quotation marks at the end of a line. */
function titleOf(line: string): [start: number, end: number] | undefined {
  const quote = line.at(-1) ?? '';
  const start = line.indexOf(` ${quote}`) + 2;
  return /["']/.test(quote) && start > 1 && start < line.length ? [start, line.length - 1] : undefined;
}
