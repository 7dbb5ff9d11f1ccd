import type { ElementContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { dateOf, isReadme, kindOf, nameOf } from '../content/addresses.ts';
import type { Resolve } from '../content/links/resolve.ts';
import type { Target } from '../content/links/target.ts';
import type { CompiledKind } from '../kinds/kind.ts';
import { kindNamed } from '../kinds/table.ts';
import type { Partials } from '../language/include.ts';
import { type Masked, mask } from '../language/mask.ts';
import { type PieceInput, piecesOf } from '../language/pieces.ts';
import { firstName } from '../language/tokens.ts';
import { type CatalogueNames, isField, validateNames } from '../language/validate-names.ts';
import { wholeMarkdown } from '../language/whole-markdown.ts';
import type { Finding } from '../problems/finding.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { referenceOf } from '../schema/reference.ts';
import type { PagePieces } from '../shared/pieces.ts';
import type { OwnCommands } from '../shell/effects/table.ts';
import { validateOwnParameters } from './1-parse/own-parameters.ts';
import { parsePage } from './1-parse/parse-page.ts';
import { excerptOf, firstStepOf } from './3-render/excerpts.ts';
import { idsIn } from './3-render/headings/rehype-anchors.ts';
import { type Rendered, render } from './3-render/render.ts';
import { writeHtml } from './3-render/write-html.ts';
import type { CompiledPage } from './compiled-page.ts';
import type { PageContext } from './page-context.ts';

export interface CompileInput {
  file: string;
  text: string;
  /** The site's vocabulary; the page's own parameters come on top. */
  vocabulary: Vocabulary;
  partials: Partials;
  /** The names of services and of their fields. */
  catalogue: CatalogueNames;
  base: string;
  /** The kinds of pages that the site has. */
  kinds: readonly CompiledKind[];
  /** The team's own commands. */
  commands: OwnCommands;
  /** The schemes that the site allows links to have: `slack`. */
  schemes?: readonly string[];
  resolve: Resolve;
}

/**
 * Compiles one Markdown file. It reads nothing but its input, so that the result can be kept until
 * the input, or the answer to one of its lookups, changes.
 */
export function compilePage(input: CompileInput): CompiledPage {
  const { file, text } = input;
  const { matter, vocabulary, template, lexed } = parsePage(input, input.vocabulary, input.partials, input.kinds);
  const { data: frontMatter, incident, bodyStart } = matter;
  const kind = kindNamed(input.kinds, frontMatter.kind ?? kindOf(file, input.kinds));
  const findings: Finding[] = [...matter.findings, ...validateOwnParameters(matter, vocabulary)].map((finding) => ({
    ...finding,
    file,
  }));
  const masked = mask(lexed.tokens, vocabulary, { file, offset: bodyStart });
  for (const finding of [
    ...lexed.findings,
    ...validateNames(lexed.tokens, vocabulary, input.catalogue),
    ...masked.findings,
  ])
    findings.push(finding);

  const lookups: CompiledPage['lookups'] = Object.create(null);
  const resolve = (destination: string): Target | undefined => {
    const target = input.resolve(destination, file);
    lookups[destination] = target ?? null;
    return target;
  };
  const report: PageContext['report'] = (rule, place, message, hint, more) => {
    const origin = typeof place === 'object' ? place : masked.originAt(place ?? 0);
    findings.push({ rule, file: origin.file, offset: origin.offset, message, hint, ...more });
  };
  // Sections that are not closed have no place; whatever else is wrong is still looked for.
  const sections = masked.sections.filter(({ open, close }) => open !== close && open.name === close.name);
  const asksForField = (name: string): boolean => isField(name, vocabulary, input.catalogue);
  const rendered = render({
    file,
    base: input.base,
    masked: { ...masked, sections },
    ownTitle: frontMatter.title,
    name: nameOf(file),
    vocabulary,
    commands: input.commands,
    schemes: input.schemes ?? [],
    confirm: frontMatter.confirm,
    steps: kind.ticks && !isReadme(file) ? kind.steps : [],
    incidentDay: incident && (incident.started?.slice(0, 10) ?? dateOf(file, frontMatter) ?? SOME_DAY),
    resolve,
    holdsAddress: (name) => {
      const parameter = vocabulary[firstName(name)];
      return name.includes('.') ? parameter?.catalogue !== undefined : parameter?.type === 'url';
    },
    report,
    asksForField,
  });

  const title = frontMatter.title ?? (rendered.title ? textOf(rendered.title) : nameOf(file));
  const markdown = lexed.isCut ? text : wholeMarkdown(template, input.partials);
  const slots = masked.marks.flatMap((mark) => (typeof mark === 'object' ? [mark.name] : []));
  return {
    frontMatter,
    ...(incident && { incident, timeline: rendered.timeline }),
    title,
    titleHtml:
      frontMatter.title === undefined && rendered.title
        ? writeHtml(rendered.title)
        : writeHtml([{ type: 'text', value: title }]),
    html: writeHtml(rendered.tree.children, true),
    contents: rendered.headings
      .filter(({ depth }) => depth === 2 || depth === 3)
      .map(({ depth, id, children }) => ({ depth, id, html: writeHtml(children) })),
    ...(rendered.titleId !== undefined && { titleId: rendered.titleId }),
    ids: idsOf(rendered),
    excerpt: excerptOf(rendered.tree),
    firstStep: firstStepOf(rendered.tree, kind.steps),
    data: JSON.stringify(dataOf(rendered, masked, asksForField)),
    ...(markdown !== text && { markdown }),
    ownParameters: frontMatter.parameters ? vocabularyOf(vocabulary, Object.keys(frontMatter.parameters)) : {},
    ...usedNames([...slots, ...sections.map(({ open }) => open.name)], vocabulary),
    scaled: rendered.scaled,
    files: Object.values(lookups).flatMap((target) => (target?.type === 'file' && !target.static ? [target.path] : [])),
    findings,
    lookups,
  };
}

/** The day of an incident that has none: its times are in their order all the same. */
const SOME_DAY = '1970-01-01';

/** The page as data, for programs that fill it without a browser. */
function dataOf(
  { headings, places, steps }: Rendered,
  { text, marks, sections }: Masked,
  asksForField: PieceInput['asksForField'],
): PagePieces {
  return {
    sections: headings.map(({ depth, id, children }) => ({ title: textOf(children), id, depth })),
    steps,
    text: piecesOf({ text, marks, sections, places, asksForField }),
  };
}

const vocabularyOf = (vocabulary: Vocabulary, names: string[]): Vocabulary =>
  Object.fromEntries(names.flatMap((name) => (vocabulary[name] ? [[name, vocabulary[name]]] : [])));

/** The declared parameters behind tag names and those that their defaults ask for, and all dotted names. */
function usedNames(tagNames: string[], vocabulary: Vocabulary): { used: string[]; fields: string[] } {
  const used = new Set<string>();
  const fields = new Set<string>();
  const add = (tagName: string): void => {
    const name = firstName(tagName);
    const parameter = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    if (tagName !== name) fields.add(tagName);
    if (!parameter || used.has(name)) return;
    used.add(name);
    const asked = referenceOf(parameter.default ?? '');
    if (asked !== undefined) add(asked);
  };
  tagNames.forEach(add);
  return { used: [...used].sort(), fields: [...fields].sort() };
}

/** The text of content, without what is not the author's. */
function textOf(children: ElementContent[]): string {
  return toText({ type: 'root', children }).trim();
}

function idsOf({ title = [], titleId, tree }: Rendered): string[] {
  return [...(titleId === undefined ? [] : [titleId]), ...idsIn({ type: 'root', children: title }), ...idsIn(tree)];
}
