import { findFrontMatter } from '../content/matter/split-front-matter.ts';
import type { SourceFile } from '../content/read-tree.ts';
import { digest } from '../files/digest.ts';
import { type CompiledKind, compiledKind } from '../kinds/kind.ts';
import { type Mentions, mentionsIn } from '../language/mentions.ts';
import { firstName } from '../language/tokens.ts';
import type { CatalogueNames } from '../language/validate-names.ts';
import { closest } from '../problems/did-you-mean.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { OwnCommands } from '../shell/effects/table.ts';

interface KeyInput {
  /** The compiler's own digest. */
  version: string;
  vocabulary: Vocabulary;
  partials: ReadonlyMap<string, SourceFile>;
  catalogue: CatalogueNames;
  base: string;
  kinds: readonly CompiledKind[];
  /** The team's own commands. */
  commands: OwnCommands;
  /** The schemes that the site allows links to have. */
  schemes?: readonly string[];
}

/** What compiling makes nothing of; a page that declares parameters itself is held against all of it, though. */
const UNUSED_FIELDS = new Set(['description', 'example', 'aliases']);

/**
 * The keys of pages in the cache: digests of all that a page is made from, and of nothing else. That is its
 * text, the partials that it can bring in, and the parameters that it can name, those that are missing too.
 */
export class PageKeys {
  readonly #input: KeyInput;
  readonly #shared: string;
  readonly #parameters: readonly string[];
  readonly #partials: readonly string[];
  readonly #mentions = new Map<string, Mentions>();
  readonly #answers = new Map<string, string>();

  constructor(input: KeyInput) {
    this.#input = input;
    this.#parameters = Object.keys(input.vocabulary);
    this.#partials = [...input.partials.keys()];
    const { version, base, commands, schemes = [] } = input;
    const kinds = input.kinds.map(compiledKind);
    this.#shared = JSON.stringify([version, base, commands, schemes, kinds, this.#parameters.length > 0]);
  }

  of({ file, text }: SourceFile): string {
    const found = this.#reach(text);
    if (found.setsDelimiters) return digest(this.#shared, file, text, this.#everything());
    const names = declaresParameters(text) ? JSON.stringify(this.#input.vocabulary) : '';
    const answers = [...found.names].sort().map((name) => this.#answer(name));
    return digest(this.#shared, file, text, names, JSON.stringify(answers), JSON.stringify(found.partials));
  }

  /** Everything that a text and the partials in it mention, and those partials. */
  #reach(text: string): { names: Set<string>; partials: [string, unknown][]; setsDelimiters: boolean } {
    const names = new Set<string>();
    const partials = new Map<string, unknown>();
    let setsDelimiters = false;
    const visit = (mentions: Mentions): void => {
      for (const name of mentions.names) names.add(name);
      setsDelimiters ||= mentions.setsDelimiters;
      for (const name of mentions.partials) {
        if (partials.has(name)) continue;
        const partial = this.#input.partials.get(name);
        // Of one that is missing, the name that is closest is told.
        partials.set(name, partial ? [partial.file, partial.text] : (closest(name, this.#partials) ?? null));
        if (partial) waiting.push(this.#mentionsOf(partial));
      }
    };
    const waiting = [mentionsIn(text)];
    for (let next = waiting.pop(); next; next = waiting.pop()) visit(next);
    for (const name of names) for (const other of this.#defaultNames(name)) names.add(other);
    return { names, partials: [...partials].sort(([a], [b]) => (a < b ? -1 : 1)), setsDelimiters };
  }

  #mentionsOf({ file, text }: SourceFile): Mentions {
    const known = this.#mentions.get(file) ?? mentionsIn(text);
    this.#mentions.set(file, known);
    return known;
  }

  /** The names that a parameter's default asks for: `{{service.language}}`. */
  #defaultNames(name: string): Iterable<string> {
    const value = this.#declaration(name)?.default;
    return typeof value === 'string' ? mentionsIn(value).names : [];
  }

  #declaration(name: string): Vocabulary[string] | undefined {
    const first = firstName(name);
    return Object.hasOwn(this.#input.vocabulary, first) ? this.#input.vocabulary[first] : undefined;
  }

  /** What the site says to a name: its declaration, or the closest one; for a field, whether services have it. */
  #answer(name: string): string {
    const known = this.#answers.get(name);
    if (known !== undefined) return known;
    const parameter = this.#declaration(name);
    const answer = JSON.stringify([
      name,
      parameter
        ? Object.entries(parameter).filter(([field]) => !UNUSED_FIELDS.has(field))
        : (closest(firstName(name), this.#parameters) ?? null),
      parameter?.catalogue ? this.#catalogueAnswer(name) : null,
    ]);
    this.#answers.set(name, answer);
    return answer;
  }

  #catalogueAnswer(name: string): unknown {
    const field = name.slice(firstName(name).length + 1);
    if (field === '') return null;
    const { fields, services } = this.#input.catalogue;
    const known = [fields.includes(field), services.includes(field), services.length > 0];
    // A field that no service has is told with those that there are.
    return known[0] ? known : [known, this.#input.catalogue];
  }

  #everything(): string {
    const { vocabulary, partials, catalogue } = this.#input;
    return JSON.stringify([
      vocabulary,
      Array.from(partials, ([name, { file, text }]) => [name, file, text]),
      catalogue,
    ]);
  }
}

const MAY_DECLARE = /parameters|\\/;

/** Whether front matter may declare parameters; a backslash could spell the word. */
function declaresParameters(text: string): boolean {
  if (!MAY_DECLARE.test(text)) return false;
  const found = findFrontMatter(text);
  return found !== undefined && MAY_DECLARE.test(text.slice(found.start, found.end));
}
