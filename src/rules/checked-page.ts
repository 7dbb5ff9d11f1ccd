import type { Nodes } from 'mdast';
import { startOf } from '../compiler/1-parse/node-places.ts';
import { parsePage } from '../compiler/1-parse/parse-page.ts';
import { parseMasked } from '../compiler/2-place/parse-masked.ts';
import { ownHeadingId } from '../compiler/3-render/headings/own-heading-id.ts';
import type { CompiledPage } from '../compiler/compiled-page.ts';
import { kindOf } from '../content/addresses.ts';
import type { SourceFile } from '../content/read-tree.ts';
import type { Form, Kind } from '../kinds/kind.ts';
import { kindNamed } from '../kinds/table.ts';
import { asWritten } from '../language/as-written.ts';
import type { Partials } from '../language/include.ts';
import { type Masked, mask } from '../language/mask.ts';
import type { Origin } from '../language/tokens.ts';
import type { IncidentMatter } from '../schema/incident.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { offsetIn, textOf } from './nodes.ts';
import { formOf } from './page-form.ts';
import type { Page, PageHeading } from './rule.ts';

/** A page to read: its source, and what matters here of what it was compiled to. */
export interface PageToCheck extends SourceFile {
  compiled: Pick<CompiledPage, 'findings' | 'used' | 'ids' | 'title' | 'lookups'>;
}

/** A page with what only rules of Pagebook look at. */
export interface CheckedPage extends Page {
  /** What is known of its kind. */
  readonly ofKind: Kind;
  /** The form of its kind that it has, where that is known. */
  readonly form: Form | undefined;
  /** Of a retrospective: the facts of its incident. */
  readonly incident: IncidentMatter | undefined;
  /** Whether fields of the front matter were left out for what is wrong with them. */
  readonly matterIsPartial: boolean;
  /** Where the front matter's value at a path is in the text. */
  offsetOf(path: readonly PropertyKey[]): number;
  /** Where the front matter ends. */
  readonly bodyStart: number;
  readonly masked: Masked;
  /** Whether a place is in what is never touched: a raw fence, `{% raw %}`. */
  isRaw(place: Origin): boolean;
  /** Where a place of the masked text, which the tree's offsets are of, is in a source file. */
  originAt(offset: number): Origin;
}

/** Whether validating a page would say what is not so. */
export const isUnread = ({ failed }: CompiledPage): boolean => failed === true;

/** What leaves out fields of the front matter. */
const PARTIAL = new Set(['front-matter-syntax', 'front-matter-schema']);

/** Reads one page. */
export function readCheckedPage(
  { file, text, compiled }: PageToCheck,
  siteVocabulary: Vocabulary,
  partials: Partials,
  kinds: readonly Kind[],
): CheckedPage {
  const parsed = parsePage({ file, text }, siteVocabulary, partials, kinds);
  const { data: matter, bodyStart, offsetOf } = parsed.matter;
  const { vocabulary } = parsed;
  const { tokens } = parsed.lexed;
  const whole = mask(tokens, vocabulary, { file, offset: bodyStart });
  const sections = whole.sections.filter(({ open, close }) => open !== close && open.name === close.name);
  const masked = { ...whole, sections };
  const { originAt } = masked;
  const tree = parseMasked(file, masked);
  const ofKind = kindNamed(kinds, matter.kind ?? kindOf(file, kinds));
  const rawIn = once(() => new Map(Array.from(partials.values(), (partial) => [partial.file, partial.raw])));
  const byType = once(() => nodesByType(tree));
  const nodes: Page['nodes'] = (type) => (byType().get(type) ?? []) as ReturnType<typeof nodes<typeof type>>;
  const written: Page['asWritten'] = (what) => asWritten(typeof what === 'string' ? what : textOf(what), masked);
  const headings = once(() =>
    nodes('heading').map((node): PageHeading => ({ node, text: textOfHeading(written(node)) })),
  );
  const form = once(() => formOf(ofKind, file, headings()));
  return {
    file,
    text,
    kind: ofKind.name,
    ofKind,
    get form() {
      return form();
    },
    title: compiled.title,
    matter,
    incident: parsed.matter.incident,
    matterIsPartial: compiled.findings.some(({ rule }) => PARTIAL.has(rule)),
    offsetOf,
    bodyStart,
    vocabulary,
    used: new Set([
      ...compiled.used,
      ...tokens.flatMap((token) => ('name' in token ? [token.name.split('.', 1)[0] ?? ''] : [])),
    ]),
    tokens,
    masked,
    tree,
    ids: compiled.ids,
    get headings() {
      return headings();
    },
    nodes,
    asWritten: written,
    placeOf: (node, index) => originAt(index === undefined ? startOf(node) : offsetIn(node, index, masked.text)),
    placeOfMatter: (path) => ({ file, offset: offsetOf(path) }),
    placeOfPage() {
      // What a partial brings in is in another file.
      const isOwn = (node: Nodes): boolean => originAt(startOf(node)).file === file;
      const title = headings().find(({ node }) => node.depth === 1 && isOwn(node))?.node;
      if (title) return originAt(startOf(title));
      if (matter.title !== undefined) return { file, offset: offsetOf(['title']) };
      const first = tree.children.find(isOwn);
      return first ? originAt(startOf(first)) : { file, offset: 0 };
    },
    isRaw: (place) => isIn(place.file === file ? parsed.template.raw : (rawIn().get(place.file) ?? []), place.offset),
    originAt,
  };
}

/** Whether one of some ranges, which are in order, holds an offset. */
function isIn(ranges: readonly { start: number; end: number }[], offset: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
}

/** Without the id that the author gives it. */
const textOfHeading = (written: string): string => (ownHeadingId(written)?.text || written).trim();

/** The tree is gone through once, whatever rules ask for: it takes longer than most of them. */
function nodesByType(tree: Nodes): Map<string, Nodes[]> {
  const found = new Map<string, Nodes[]>();
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const same = found.get(node.type);
    if (same) same.push(node);
    else found.set(node.type, [node]);
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--) waiting.push(node.children[index] as Nodes);
  }
  return found;
}

/** Works something out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
