import { type Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';

/** Larger than any settings, and far smaller than what keeps a program busy for minutes. */
const MOST_CHARACTERS = 256 * 1024;
/** Each one is looked for in the whole document. */
const MOST_ALIASES = 1000;

/** Why a text is no YAML that can be read, and where. */
export interface YamlError {
  offset: number;
  message: string;
  /** What to do, where it is not that text needs quotes. */
  advice?: string;
}

/** A YAML text as a document and as values; both are undefined when it cannot be read. */
export interface ParsedYaml {
  document: Document.Parsed | undefined;
  value: unknown;
  /** What is wrong. Of a name that is there twice, the last is read. */
  errors: YamlError[];
  /** Whether it is too long, too deep or too tangled, so that its parts are not worth a try. */
  isBeyondLimits?: true;
}

/** Parses YAML, in a time that grows no faster than the text, whatever it holds. */
export function parseYaml(yaml: string): ParsedYaml {
  const broken = (...errors: YamlError[]): ParsedYaml => ({ document: undefined, value: undefined, errors });
  const beyond = (error: YamlError): ParsedYaml => ({ ...broken(error), isBeyondLimits: true });
  if (yaml.length > MOST_CHARACTERS) return beyond({ offset: 0, message: 'it is longer than 256 KiB' });
  try {
    // The parser would compare each key with all others.
    const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
    const unparsed = document.errors.map(({ pos, message }) => ({ offset: pos[0], message }));
    const errors = [...unparsed, ...duplicates(document)].sort((a, b) => a.offset - b.offset);
    const tooDeep = errors.find(({ message }) => isOverflow(message));
    if (tooDeep) return beyond({ offset: tooDeep.offset, message: TOO_DEEP });
    if (unparsed.length > 0) return broken(...errors);
    const aliases = aliasesOf(document);
    if (aliases.length > MOST_ALIASES)
      return beyond({
        offset: aliases[MOST_ALIASES]?.offset ?? 0,
        message: `it has more than ${MOST_ALIASES} aliases`,
      });
    try {
      return { document, value: document.toJS() ?? {}, errors };
    } catch (error) {
      const { message } = error as Error;
      if (isOverflow(message)) return beyond({ offset: 0, message: TOO_DEEP });
      const lost = aliases.filter(({ isLost }) => isLost);
      const [first] = aliases;
      // Where all lead somewhere, they multiply.
      return lost.length === 0 ? beyond({ offset: first?.offset ?? 0, message }) : broken(...lost.map(lostAlias));
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return beyond({ offset: 0, message: TOO_DEEP });
  }
}

const TOO_DEEP = 'it is nested too deep';
const isOverflow = (message: string): boolean => /call stack|stack overflow/i.test(message);

/** The names that are in a mapping before. */
function duplicates(document: Document.Parsed): YamlError[] {
  const found: YamlError[] = [];
  visit(document, {
    Map(_key, map) {
      const names = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value))
          found.push({
            offset: key.range?.[0] ?? 0,
            message: `\`${key.value}\` is there twice`,
            advice: 'Take one of the two out, or give it the name that was meant.',
          });
        names.add(key.value);
      }
    },
  });
  return found;
}

interface FoundAlias {
  offset: number;
  name: string;
  isLost: boolean;
}

function aliasesOf(document: Document.Parsed): FoundAlias[] {
  const anchors = new Set<string>();
  const found: FoundAlias[] = [];
  visit(document, {
    // An alias means what is before it.
    Alias(_key, { source, range }) {
      found.push({ offset: range?.[0] ?? 0, name: source, isLost: !anchors.has(source) });
    },
    Value(_key, { anchor }) {
      if (anchor !== undefined) anchors.add(anchor);
    },
  });
  return found;
}

/** An alias (`*name`, and so `*words*` without quotes) that leads nowhere: only turning the document into values finds it. */
const lostAlias = ({ offset, name }: FoundAlias): YamlError => ({
  offset,
  message: `\`*${name}\` is an alias, and no anchor has its name`,
});

/** Where things are in a document, however often it is asked. */
export class YamlPlaces {
  readonly #document: Document.Parsed | undefined;
  readonly #pairs = new Map<unknown, Map<string, { key: unknown; value: unknown }>>();

  constructor(document: Document.Parsed | undefined) {
    this.#document = document;
  }

  /** The offset of the value at a path; of its name when that value is a mapping, a list or nothing. */
  of(path: readonly PropertyKey[]): number {
    const node = this.#nodeAt(path);
    return isScalar(node) && node.value !== null && node.range ? node.range[0] : this.ofName(path);
  }

  /** The offset of the name that a path ends in, or of the nearest thing around it. */
  ofName(path: readonly PropertyKey[]): number {
    if (path.length === 0) return this.#document?.contents?.range?.[0] ?? 0;
    const key = this.#pairsOf(this.#nodeAt(path.slice(0, -1)))?.get(String(path.at(-1)))?.key;
    return isScalar(key) && key.range ? key.range[0] : this.of(path.slice(0, -1));
  }

  /** The names at a path. */
  namesAt(path: readonly PropertyKey[]): string[] {
    const node = this.#nodeAt(path);
    return isMap(node) ? [...(this.#pairsOf(node)?.keys() ?? [])] : [];
  }

  /** The single value at a path, if there is one. */
  valueAt(path: readonly PropertyKey[]): unknown {
    const node = this.#nodeAt(path);
    return isScalar(node) ? node.value : undefined;
  }

  #nodeAt(path: readonly PropertyKey[]): unknown {
    let node: unknown = this.#document?.contents;
    for (const step of path)
      node = isMap(node)
        ? this.#pairsOf(node)?.get(String(step))?.value
        : isSeq(node)
          ? node.items[Number(step)]
          : undefined;
    return node;
  }

  #pairsOf(node: unknown): Map<string, { key: unknown; value: unknown }> | undefined {
    if (!isMap(node)) return undefined;
    const known = this.#pairs.get(node);
    if (known) return known;
    const pairs = new Map(
      node.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])),
    );
    this.#pairs.set(node, pairs);
    return pairs;
  }
}
