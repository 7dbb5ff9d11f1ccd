import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { hasMark } from '../../language/marks.ts';

/** A secret in a text. */
export interface FoundSecret {
  /** What it is, in a few words: `GitHub Token`. */
  what: string;
  offset: number;
  text: string;
}

/** What shows that a value is to be filled in, or made up. */
const MADE_UP = /<[^<>\n]+>|\{\{|\$[{(]?\w|\.{3}|…|\*{3}|x{4}|0{8}|example|changeme/i;
/** By its comments secretlint is told what to pass over; here that is done as for every other rule. */
const OF_COMMENTS = '@secretlint/secretlint-rule-filter-comments';

type Report = Parameters<(typeof rules)[number]['create']>[0]['report'];

let found: FoundSecret[] = [];
let scanned = '';
const report: Report = ({ message, range: [start, end] }) => {
  const text = scanned.slice(start, end);
  if (hasMark(text) || MADE_UP.test(text)) return;
  // `found GitHub Token(GitHub personal access tokens): ghp_…`
  const [what = ''] = message.message.replace(/^found /, '').split(': ');
  found.push({ what, offset: start, text });
};

/** The scanners of secretlint; made without its core, which runs them one after the other and brings seven packages. */
const scanners = rules
  .filter(({ meta }) => meta.id !== OF_COMMENTS)
  .map((rule): ((source: object) => unknown) => {
    const { file } = rule.create(
      {
        sharedOptions: {},
        createTranslator: (messages) => (messageId, data) => {
          const { en } = messages[messageId] ?? {};
          return { messageId: String(messageId), message: typeof en === 'function' ? en(data) : (en ?? ''), data };
        },
        report,
        ignore() {},
      },
      {},
    );
    // What one of them promises is a look at a file of its own, which is none here.
    return (source) => file?.(source as never);
  });

/** Finds secrets by the rules of secretlint. They look at the text alone, and at once: without a path none reads a file. */
export function secretsIn(text: string): FoundSecret[] {
  [found, scanned] = [[], text];
  const source = { content: text, contentType: 'text', filePath: '', ext: '.md', hasBOM: false };
  for (const scan of scanners) scan(source);
  return found;
}
