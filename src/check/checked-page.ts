import type { Root } from 'mdast';
import type { CompiledPage } from '../build/compile-page.ts';
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
import type { PageToCheck } from './check-service.ts';

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

/** Whether judging a page would say what is not so. */
export const isUnread = ({ failed, findings }: CompiledPage): boolean =>
  failed === true || findings.some(({ rule }) => UNREAD.has(rule));

/** Reads one page. */
export function readCheckedPage(
  { file, text, compiled }: PageToCheck,
  siteVocabulary: Vocabulary,
  partials: Partials,
): CheckedPage {
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
