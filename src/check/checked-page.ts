import type { Root } from 'mdast';
import { parsePage } from '../compiler/1-parse/parse-page.ts';
import { parseMasked } from '../compiler/2-place/parse-masked.ts';
import type { CompiledPage } from '../compiler/compile-page.ts';
import { isReadme, kindOf, serviceOf } from '../content/addresses.ts';
import type { Form, Kind } from '../kinds/kind.ts';
import { RUNBOOK } from '../kinds/names.ts';
import { kindNamed } from '../kinds/table.ts';
import type { Partials } from '../language/include.ts';
import { type Masked, mask } from '../language/mask.ts';
import type { Origin, Token } from '../language/tokens.ts';
import type { FrontMatter } from '../schema/page.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { PageToCheck } from './check-service.ts';

/** A page as its author wrote it, for rules to validate. */
export interface CheckedPage {
  file: string;
  text: string;
  kind: Kind;
  /** The form of its kind that it has, where that is known. */
  form: Form | undefined;
  matter: FrontMatter;
  /** Whether fields of the front matter were left out for what is wrong with them. */
  matterIsPartial: boolean;
  /** Where the front matter's value at a path stands. */
  offsetOf(path: readonly PropertyKey[]): number;
  /** The front matter as YAML stands between these offsets. */
  bodyStart: number;
  vocabulary: Vocabulary;
  /** The parameters that the page's tags and their defaults name. */
  used: ReadonlySet<string>;
  tokens: readonly Token[];
  masked: Masked;
  /** The Markdown; offsets are of the masked text, see `originAt`. */
  tree: Root;
  /** What `#…` can lead to on the page. */
  ids: readonly string[];
  title: string;
  /** Where a place of the masked text is in a source file: the page's own or a partial's. */
  originAt(offset: number): Origin;
}

/** A page of which so little can be read that only what the build says of it counts. */
const UNREAD = new Set(['front-matter-syntax', 'unreadable-file']);

/** Whether validating a page would say what is not so. */
export const isUnread = ({ failed, findings }: CompiledPage): boolean =>
  failed === true || findings.some(({ rule }) => UNREAD.has(rule));

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
  const kind = kindNamed(kinds, matter.kind ?? kindOf(file, kinds));
  return {
    file,
    text,
    kind,
    form: formOf(kind, file),
    matter,
    matterIsPartial: compiled.findings.some(({ rule }) => rule === 'front-matter-schema'),
    offsetOf,
    bodyStart,
    vocabulary,
    used: new Set([
      ...compiled.used,
      ...tokens.flatMap((token) => ('name' in token ? [token.name.split('.', 1)[0] ?? ''] : [])),
    ]),
    tokens,
    masked,
    tree: parseMasked(file, masked),
    ids: compiled.ids,
    title: compiled.title,
    originAt: masked.originAt,
  };
}

/** A runbook is its service's readme, or one of its actions; what lies elsewhere may be anything. */
function formOf({ name, forms }: Kind, file: string): Form | undefined {
  if (name !== RUNBOOK) return forms[0];
  return serviceOf(file) === undefined ? undefined : forms[isReadme(file) ? 0 : 1];
}
