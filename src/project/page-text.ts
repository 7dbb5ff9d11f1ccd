import { parsePage } from '../compiler/1-parse/parse-page.ts';
import { withRawFences } from '../compiler/1-parse/raw-fences.ts';
import { kindsOf } from '../config/kinds.ts';
import { loadConfig } from '../config/load-config.ts';
import { kindOf, urlOf } from '../content/addresses.ts';
import { readCatalogue, readCatalogueNames } from '../content/catalogue.ts';
import { withFirstMinutes } from '../content/first-minutes.ts';
import { readTree, type SourceFile, type SourceTree } from '../content/read-tree.ts';
import { readSettings, type Settings } from '../content/settings.ts';
import type { Paths } from '../files/paths.ts';
import { pageDataOf } from '../language/fill-parameter.ts';
import { renderText, tagsAsWritten } from '../language/render-text.ts';
import type { TagToken, Token } from '../language/tokens.ts';
import { type RefusalReason, refuse } from '../shared/admit.ts';
import type { PageData } from '../shared/page-data.ts';
import { Scope } from '../shared/scope.ts';
import { type Value, valuesOf } from '../shared/values.ts';

/** The content as commands need it that look at one page. */
export interface Content {
  tree: SourceTree;
  settings: Settings;
  addresses: string[];
  /** What is before a page's path in a whole link. */
  origin: string;
}

export interface FoundPage {
  source: SourceFile;
  kind: string;
  /** Its front matter's title. */
  title: string | undefined;
  tokens: readonly Token[];
  url: string;
  /** What a link may carry to the page. */
  data: PageData;
}

export async function openContent(paths: Paths): Promise<Content> {
  const source = await readTree(paths.content, kindsOf(await loadConfig(paths.config)), paths.contentFrom);
  const settings = readSettings(source);
  const tree = withFirstMinutes(source, settings.vocabulary, readCatalogueNames(source).fields);
  return {
    tree,
    settings,
    addresses: tree.pages.map(({ address }) => address),
    origin: settings.site.address === undefined ? 'http://localhost:4321' : new URL(settings.site.address).origin,
  };
}

/** The page at an address, `alerts/HighCPU`, or with that file; slashes around it and letter case do not matter. */
export function findPage({ tree, settings }: Content, asked: string): FoundPage | undefined {
  const wanted = asked
    .split('/')
    .filter((name) => name !== '')
    .join('/')
    .toLowerCase();
  const source = tree.pages.find(
    ({ file, address }) => address.toLowerCase() === wanted || file.toLowerCase() === wanted,
  );
  if (!source) return undefined;
  const { matter, vocabulary, lexed } = parsePage(
    source,
    settings.vocabulary,
    withRawFences(tree.partials),
    tree.kinds,
  );
  return {
    source,
    kind: matter.data.kind ?? kindOf(source.file, tree.kinds),
    title: matter.data.title,
    tokens: lexed.tokens,
    url: urlOf(source.address, settings.site.base),
    data: pageDataOf(vocabulary, readCatalogue(tree)),
  };
}

/** A value that was left out of the text, and why. */
export interface LeftOut {
  name: string;
  why: RefusalReason;
}

/**
 * The filled page as Markdown, for a terminal. There is no telling where in a terminal a text ends
 * up, so every value must be fit for a command; one that is not leaves its tag.
 */
export function fillPageText(
  page: FoundPage,
  given: ReadonlyMap<string, readonly string[]>,
): { text: string; refused: LeftOut[] } {
  const refused = new Map<string, LeftOut>();
  const admits = ({ name }: TagToken, { value, parameter, source, refused: declared }: Value): boolean => {
    const why = declared ?? (source === 'catalogue' ? undefined : refuse(value, parameter, true));
    if (why !== undefined) refused.set(name, { name, why });
    return why === undefined;
  };
  const values = valuesOf(page.data, given, new Set());
  // Sections ask for values that no slot shows.
  for (const name of given.keys()) {
    const why = values(name)?.refused;
    if (why !== undefined) refused.set(name, { name, why });
  }
  const scope = new Scope(page.data, values);
  const title = page.title === undefined ? '' : `# ${page.title}\n\n`;
  const filled = renderText(page.tokens, scope, { ...tagsAsWritten, admits }).trimStart();
  return { text: title + filled, refused: [...refused.values()] };
}
