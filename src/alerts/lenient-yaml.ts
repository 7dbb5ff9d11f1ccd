import { Composer, type Document, Lexer, Parser } from 'yaml';

/**
 * What is looked into of the library's lexer. Whether a line goes on with what is open before it is decided there
 * alone, and no option reaches it; `test/alerts/lenient-yaml.test.ts` tells when it has changed.
 */
interface Inside {
  buffer: string;
  pos: number;
  flowLevel: number;
  indentNext: number;
  continueScalar(offset: number): number;
}

/** Three dashes or dots at the start of a line end a document, whatever is open. */
const MARKER = /(?:---|\.\.\.)(?=\s|$)/y;

/**
 * Reads YAML as the programs do that load rules, all of which use Go's library or libyaml: text in quotes and lists
 * in brackets may go on in lines that are not indented further than what they are in, which YAML 1.2 forbids.
 */
export function parseLenient(text: string): readonly Document.Parsed[] {
  const lexer = lenientLexer();
  const parser = new Parser();
  function* tokens() {
    for (const lexeme of lexer.lex(text)) yield* parser.next(lexeme);
    yield* parser.end();
  }
  // Not strict: a comment may follow a quote at once, and names may be long.
  return [...new Composer({ strict: false, prettyErrors: false }).compose(tokens())];
}

function lenientLexer(): Lexer {
  const lexer = new Lexer();
  const inside = lexer as unknown as Inside;
  const strictly = inside.continueScalar;
  inside.continueScalar = function (this: Inside, offset) {
    const next = strictly.call(this, offset);
    const quote = this.buffer[this.pos];
    if (next !== -1 || (quote !== '"' && quote !== "'")) return next;
    MARKER.lastIndex = offset;
    return MARKER.test(this.buffer) ? -1 : offset;
  };
  let indentNext = inside.indentNext;
  Object.defineProperty(inside, 'indentNext', {
    get: () => (inside.flowLevel > 0 ? 0 : indentNext),
    set: (value: number) => {
      indentNext = value;
    },
  });
  return lexer;
}

/** With this the lexer marks a new document. */
const DOCUMENT = '\u0002';

/** What begins a line inside of quotes that were not closed where they should be. */
const NEXT_ITEM = /\n\s*(?:- |[\w.-]+:(?:\s|$))/;

/**
 * The quote or bracket that was not closed, when that is why a document breaks at a place: it has swallowed the lines
 * before.
 *
 * @param start - where the document begins
 */
export function openedBefore(text: string, start: number, place: number): number | undefined {
  const brackets: number[] = [];
  const lineEnd = text.indexOf('\n', place);
  let offset = start;
  for (const lexeme of lenientLexer().lex(text.slice(start, lineEnd === -1 ? undefined : lineEnd + 1))) {
    // The lexer marks documents and scalars with signs of its own, which are not in the text.
    if (lexeme === DOCUMENT) brackets.length = 0;
    if (/^[\u0002\u0018\u001f]/.test(lexeme)) continue;
    if (offset >= place) break;
    const end = offset + lexeme.length;
    if (/^["']/.test(lexeme) && end >= text.lastIndexOf('\n', place - 1) && NEXT_ITEM.test(lexeme)) return offset;
    if (lexeme === '[' || lexeme === '{') brackets.push(offset);
    else if (lexeme === ']' || lexeme === '}') brackets.pop();
    offset = end;
  }
  const first = brackets[0];
  return first !== undefined && text.slice(first, place).includes('\n') ? first : undefined;
}
