import { didYouMean } from '../problems/did-you-mean.ts';
import { actionsOf } from './go-template.ts';
import { TEMPLATE_FUNCTIONS, TEMPLATE_VARIABLES } from './template-names.ts';

/** Why Go does not load a template. */
export interface TemplateProblem {
  /** The action that is wrong, or what is left of it. */
  raw: string;
  /** What is wrong, after the action in backticks. */
  what: string;
  hint: string;
}

/** Thrown at the first thing that is wrong, at which Go stops, too. */
class Wrong extends Error {
  readonly hint: string;
  constructor(what: string, hint: string) {
    super(what);
    this.hint = hint;
  }
}

const TOKEN =
  /\s+|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'|:=|[=|(),]|\$[\p{L}\p{N}_]*|\.[\p{L}_][\p{L}\p{N}_]*|[+-]?(?:\d|\.\d)[\w.]*|[\p{L}_][\p{L}\p{N}_]*|\./uy;
const PLAIN = new Set(['true', 'false', 'nil']);
const OPENING = new Set(['if', 'range', 'with', 'define', 'block']);
const LABEL = 'A label of another name than letters, digits and `_` is `{{ index $labels "the-label" }}`.';
const CLOSED = 'Write two braces at its end, `}}`, and close each quote before them.';

/** What keeps a template from being loaded, by Go's text/template and by what calls it; undefined when nothing does. */
export function templateProblem(text: string): TemplateProblem | undefined {
  const actions = actionsOf(text);
  const reader = new Reader();
  for (const { raw } of actions)
    try {
      reader.read(raw);
    } catch (error) {
      if (error instanceof Wrong) return { raw, what: error.message, hint: error.hint };
      throw error;
    }
  const rest = text.indexOf('{{', actions.at(-1)?.to ?? 0);
  if (rest !== -1) return { raw: text.slice(rest), what: 'is not closed', hint: CLOSED };
  const open = reader.open;
  if (open === undefined) return undefined;
  return { raw: open, what: 'has no `{{ end }}`', hint: 'Write `{{ end }}` behind what it is for.' };
}

interface Block {
  raw: string;
  keyword: string;
  /** How many variables there were before it. */
  variables: number;
  hasElse: boolean;
}

class Reader {
  #tokens: string[] = [];
  #index = 0;
  readonly #variables = [...TEMPLATE_VARIABLES];
  readonly #blocks: Block[] = [];

  get open(): string | undefined {
    return this.#blocks.at(-1)?.raw;
  }

  read(raw: string): void {
    const body = raw.slice(2, -2).replace(/^-(?=\s)|(?<=\s)-$/g, '');
    if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(body)) return;
    this.#tokens = tokensOf(body);
    this.#index = 0;
    const keyword = this.#peek() ?? '';
    if (keyword === 'end') this.#end();
    else if (keyword === 'else') this.#else();
    else if (OPENING.has(keyword)) this.#begin(raw, keyword);
    else if (keyword === 'template') this.#named();
    else if (keyword === 'break' || keyword === 'continue') this.#index++;
    else this.#pipeline(true);
    const left = this.#peek();
    if (left !== undefined) throw new Wrong(`has \`${left}\` where nothing can follow`, 'Take it out.');
  }

  #peek(): string | undefined {
    return this.#tokens[this.#index];
  }

  #begin(raw: string, keyword: string): void {
    this.#blocks.push({ raw, keyword, variables: this.#variables.length, hasElse: false });
    if (keyword === 'define' || keyword === 'block') this.#named();
    else {
      this.#index++;
      this.#pipeline(true, keyword === 'range');
    }
  }

  /** `template "name" pipeline`, and what begins like it. */
  #named(): void {
    this.#index++;
    if (!/^["`]/.test(this.#peek() ?? '')) throw new Wrong('names no template', 'Write its name in quotes.');
    this.#index++;
    if (this.#peek() !== undefined) this.#pipeline(false);
  }

  /** What the block has defined is there in its other branches, too. */
  #else(): void {
    const block = this.#blocks.at(-1);
    if (!block || block.hasElse || block.keyword === 'define')
      throw new Wrong('has no `{{ if }}` that it could belong to', 'Take it out, or write the `{{ if … }}`.');
    this.#index++;
    const next = this.#peek();
    block.hasElse = next === undefined;
    if (next !== 'if' && next !== 'with') return;
    this.#index++;
    this.#pipeline(true);
  }

  #end(): void {
    const block = this.#blocks.pop();
    if (!block) throw new Wrong('ends nothing', 'Take it out, or write the `{{ if … }}` that it ends.');
    this.#variables.length = block.variables;
    this.#index++;
  }

  #pipeline(declares: boolean, ranges = false): void {
    if (declares) this.#declaration(ranges);
    for (let first = true; ; first = false) {
      this.#command(first);
      if (this.#peek() !== '|') return;
      this.#index++;
    }
  }

  /** `$x :=`, `$x =`, and in a range `$i, $x :=`. */
  #declaration(ranges: boolean): void {
    const [first = '', next, second = '', sign] = this.#tokens.slice(this.#index, this.#index + 4);
    const two = ranges && next === ',' && second.startsWith('$');
    const operator = two ? sign : next;
    if (!/^\$./.test(first) || (operator !== ':=' && operator !== '=')) return;
    const names = two ? [first, second] : [first];
    this.#index += two ? 4 : 2;
    if (operator === ':=') this.#variables.push(...names);
  }

  #command(isFirst: boolean): void {
    const start = this.#index;
    for (let token = this.#peek(); token !== undefined && token !== '|' && token !== ')'; token = this.#peek()) {
      this.#operand(token);
      // `$labels .x` are two operands, and as good as one here.
      while (/^\.\S/.test(this.#peek() ?? '')) this.#index++;
    }
    // Go takes a `|` with nothing after it.
    if (this.#index === start && isFirst) throw new Wrong('is empty', 'Write what it is to show.');
    if (!isFirst && /^(?:["`'\d]|true$|false$|nil$)/.test(this.#tokens[start] ?? ''))
      throw new Wrong(`has \`${this.#tokens[start]}\` after \`|\`, which is no function`, 'Write a function there.');
  }

  #operand(token: string): void {
    this.#index++;
    if (token === '(') {
      this.#pipeline(false);
      if (this.#peek() !== ')') throw new Wrong('has a `(` that is not closed', 'Write the `)`.');
      this.#index++;
    } else if (token.startsWith('$')) this.#variable(token);
    else if (/^[\p{L}_]/u.test(token)) named(token);
    else if (/^(?:[=,]|:=)$/.test(token)) throw new Wrong(`has \`${token}\` where a value is expected`, 'Take it out.');
  }

  #variable(name: string): void {
    if (this.#variables.includes(name)) return;
    throw new Wrong(
      `uses \`${name}\`, which is no variable.${didYouMean(name, this.#variables.slice(1))}`,
      'There are `$labels`, `$value`, `$externalLabels` and `$externalURL`; a label is `$labels.instance`.',
    );
  }
}

function named(name: string): void {
  if (PLAIN.has(name) || TEMPLATE_FUNCTIONS.has(name)) return;
  throw new Wrong(
    `calls \`${name}\`, which is no function.${didYouMean(name, [...TEMPLATE_FUNCTIONS])}`,
    name === 'labels' || name === 'value'
      ? `Write \`$${name}\`.`
      : 'The functions are those of Go and of Prometheus: prometheus.io/docs, "Template reference".',
  );
}

function tokensOf(body: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let index = 0; index < body.length; index = TOKEN.lastIndex) {
    const token = TOKEN.exec(body)?.[0];
    if (token === undefined) {
      const sign = String.fromCodePoint(body.codePointAt(index) ?? 0);
      if (sign === '}' || sign === '{' || sign === '"') throw new Wrong('is not closed where it should be', CLOSED);
      throw new Wrong(`has \`${sign}\` in it, which means nothing there`, sign === '-' ? LABEL : 'Take it out.');
    }
    if (/\S/.test(token)) tokens.push(token);
  }
  return tokens;
}
