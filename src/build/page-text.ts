import { addressOf, urlOf } from '../content/addresses.ts';
import { readCatalogue } from '../content/catalogue.ts';
import { readFrontMatter } from '../content/front-matter.ts';
import { readTree, type SourceFile, type SourceTree } from '../content/read-tree.ts';
import { readSettings, type Settings } from '../content/settings.ts';
import { rawFences, withRawFences } from '../markdown/raw-fences.ts';
import { mergeVocabularies } from '../schema/merge-vocabularies.ts';
import type { FrontMatter } from '../schema/page.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { type RefusalReason, refuse } from '../shared/admit.ts';
import type { PageData } from '../shared/page-data.ts';
import { Scope } from '../shared/scope.ts';
import { type Value, valuesOf } from '../shared/values.ts';
import { pageDataOf } from '../template/fill-parameter.ts';
import { lexWithPartials } from '../template/include.ts';
import { asWritten, renderText } from '../template/render-text.ts';
import type { TagToken } from '../template/tokens.ts';
import type { Workplace } from './workplace.ts';

/** The content as commands need it that look at one page. */
export interface Content {
  tree: SourceTree;
  settings: Settings;
  addresses: string[];
  /** What stands before a page's path in a whole link. */
  origin: string;
}

export interface FoundPage {
  source: SourceFile;
  matter: FrontMatter;
  bodyStart: number;
  url: string;
  vocabulary: Vocabulary;
  /** What a link may carry to the page. */
  data: PageData;
}

export async function openContent(workplace: Workplace): Promise<Content> {
  const tree = await readTree(workplace.content);
  const settings = readSettings(tree);
  return {
    tree,
    settings,
    addresses: tree.pages.map(({ file }) => addressOf(file)),
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
    ({ file }) => addressOf(file).toLowerCase() === wanted || file.toLowerCase() === wanted,
  );
  if (!source) return undefined;
  const { data: matter, bodyStart } = readFrontMatter(source.text);
  const vocabulary = mergeVocabularies(settings.vocabulary, matter.parameters);
  return {
    source,
    matter,
    bodyStart,
    vocabulary,
    url: urlOf(addressOf(source.file), settings.site.base),
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
  { tree }: Content,
  page: FoundPage,
  given: ReadonlyMap<string, readonly string[]>,
): { text: string; refused: LeftOut[] } {
  const { file, text } = page.source;
  const names = new Set(Object.keys(page.vocabulary));
  const json = new Set([...names].filter((name) => page.vocabulary[name]?.type === 'json'));
  const { tokens } = lexWithPartials(
    { file, text, start: page.bodyStart, names, json, raw: rawFences(text, page.bodyStart) },
    withRawFences(tree.partials),
  );
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
  const title = page.matter.title === undefined ? '' : `# ${page.matter.title}\n\n`;
  const filled = renderText(tokens, scope, { ...asWritten, admits }).trimStart();
  return { text: title + filled, refused: [...refused.values()] };
}
