import type { Root } from 'mdast';
import type { PreparedPage } from '../build/prepare.ts';
import { isReadme, kindOf, serviceOf } from '../content/addresses.ts';
import { readFrontMatter } from '../content/front-matter.ts';
import { parseMasked } from '../markdown/parse-masked.ts';
import { rawFences } from '../markdown/raw-fences.ts';
import { mergeVocabularies } from '../schema/merge-vocabularies.ts';
import type { FrontMatter, Kind } from '../schema/page.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { lexWithPartials, type Partials } from '../template/include.ts';
import { type Masked, mask } from '../template/mask.ts';
import type { Origin, Token } from '../template/tokens.ts';

/** A page as its author wrote it, for rules to judge. */
export interface CheckedPage {
  file: string;
  text: string;
  kind: Kind;
  /** Whether it is one action of a service: `runbooks/<service>/<action>.md`. */
  isAction: boolean;
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

/** Reads one page, or nothing when judging it would say what is not so. */
export function readCheckedPage(
  { file, text, compiled }: PreparedPage,
  siteVocabulary: Vocabulary,
  partials: Partials,
): CheckedPage | undefined {
  if (compiled.failed || compiled.findings.some(({ rule }) => UNREAD.has(rule))) return undefined;
  const { data: matter, bodyStart, offsetOf } = readFrontMatter(text);
  const vocabulary = mergeVocabularies(siteVocabulary, matter.parameters);
  const names = new Set(Object.keys(vocabulary));
  const json = new Set([...names].filter((name) => vocabulary[name]?.type === 'json'));
  const { tokens } = lexWithPartials(
    { file, text, start: bodyStart, names, json, raw: rawFences(text, bodyStart) },
    partials,
  );
  const whole = mask(tokens, vocabulary, { file, offset: bodyStart });
  const sections = whole.sections.filter(({ open, close }) => open !== close && open.name === close.name);
  const masked = { ...whole, sections };
  const kind = matter.kind ?? kindOf(file);
  return {
    file,
    text,
    kind,
    isAction: kind === 'runbook' && serviceOf(file) !== undefined && !isReadme(file),
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
