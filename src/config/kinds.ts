import { z } from 'zod';
import { ENGINE_PAGES, isReserved } from '../content/addresses.ts';
import { contrastIn, ENOUGH_CONTRAST, HEX_COLOUR, readableIn } from '../kinds/colour.ts';
import { factNames, neededFacts, PLACE } from '../kinds/facts.ts';
import type { Kind } from '../kinds/kind.ts';
import { builtInKinds, fieldsOfSomeKinds, formNames } from '../kinds/table.ts';
import { oneOf, text } from './values.ts';

const COLOUR = 'must be a colour such as `#7a2e8e`';
const colour = z.string(COLOUR).regex(HEX_COLOUR, COLOUR);
/** A colour for one scheme must be readable there as it is. */
const colourIn = (scheme: 'light' | 'dark') =>
  colour.superRefine((value, { addIssue }) => {
    if (!HEX_COLOUR.test(value)) return;
    const has = contrastIn(scheme, value);
    if (has < ENOUGH_CONTRAST)
      addIssue(
        `has a contrast of ${has.toFixed(1)} against the ${scheme} background, and text needs ${ENOUGH_CONTRAST}: \`${readableIn(scheme, value)}\` has it`,
      );
  });

const NAME = 'must be a word in lower-case letters, digits and dashes, such as `checklist`';
const FOLDER = 'must be the name of one folder, such as `checklists`';

const kindSchema = z.strictObject({
  name: z
    .string(NAME)
    .regex(/^[a-z][a-z0-9-]*$/, NAME)
    .describe('What `kind:` in front matter says.'),
  folder: z
    .string(FOLDER)
    .regex(/^[\w-][\w.-]*$/, FOLDER)
    .optional()
    .describe('The folder whose pages are of this kind, and the address of the list. Default: the name with an `s`.'),
  one: text.optional().describe('What one page is called. Default: the name.'),
  many: text.optional().describe('What all of them are called, in the navigation. Default: the folder.'),
  about: text.optional().describe('What the pages are about, in one sentence on their list.'),
  sections: z.array(text).optional().describe('The sections that each page has, in order; `check` misses them.'),
  steps: z
    .array(text)
    .optional()
    .describe('The sections of these whose numbered lists are steps; `check` misses steps that are prose.'),
  ticks: z.boolean().optional().describe('Whether a reader ticks the steps. Default: where there are some.'),
  order: oneOf('title', 'newest').optional().describe('The order of the list: by title (the default), or by day.'),
  groups: oneOf('service', 'folder', 'none').optional().describe('What the list is divided by. Default: `folder`.'),
  home: oneOf('names', 'newest', 'none')
    .optional()
    .describe('How the home page lists the pages: by name, the newest ones, or not (the default).'),
  beside: text.optional().describe('The title of the pages beside those of the same service. Default: `many`.'),
  urgent: z
    .boolean()
    .optional()
    .describe('Whether the pages are for the middle of an outage. Default: where there are steps.'),
  owned: z.boolean().optional().describe('Whether `check` misses `owner:`. Default: yes.'),
  fields: z
    .array(oneOf(...fieldsOfSomeKinds))
    .optional()
    .describe('Which of these fields of front matter editors propose for the pages.'),
  colour: z
    .union([colour, z.strictObject({ light: colourIn('light'), dark: colourIn('dark') })], {
      error: `${COLOUR}, or one for each of \`light\` and \`dark\``,
    })
    .optional()
    .describe('The colour of the label. One colour is made darker or lighter where it could not be read.'),
  draft: z
    .strictObject({
      nameIs: text.optional().describe('What the command `new` calls the name when it asks for it.'),
      file: text
        .optional()
        .describe('Where a new page goes. Default: `<folder>/{name}.md`; by day `<folder>/{date}-{name}.md`.'),
      asks: z
        .array(oneOf(...factNames))
        .optional()
        .describe('What else the command `new` asks for.'),
      template: text.optional().describe('What a new page begins as; `templates/<name>.md` comes first.'),
    })
    .optional()
    .describe('How a new page begins.'),
});

export type KindOption = z.input<typeof kindSchema>;

/** `list` is the kind of lists in `addresses/…json` (`LIST`); each object has the other one. */
const TAKEN = ['list', 'constructor'];

/** What of the kinds goes with neither ours nor another one. What is wrong with one alone is told beside it. */
const clashes = z.check<KindOption[]>(({ value, issues }) => {
  const names = new Map([...formNames(builtInKinds), ...TAKEN].map((name) => [name, 'a name that Pagebook has']));
  const folders = new Map(builtInKinds.map(({ folder, many }) => [folder, `the folder of Pagebook's ${many}`]));
  for (const [index, kind] of value.entries()) {
    if (typeof kind?.name !== 'string' || typeof (kind.folder ?? '') !== 'string') continue;
    const issue = (field: string, message: string): void => {
      issues.push({ code: 'custom', input: kind, path: [index, ...field.split('.')], message });
    };
    const folder = folderOf(kind);
    if (names.has(kind.name)) issue('name', `is ${names.get(kind.name)} already`);
    names.set(kind.name, `the name of \`kinds.${index}\``);
    const field = kind.folder === undefined ? 'name' : 'folder';
    const lower = folder.toLowerCase();
    if (folders.has(lower)) issue(field, `would have \`/${folder}/\`, which is ${folders.get(lower)} already`);
    else if (isReserved(lower) || ENGINE_PAGES.has(lower) || CONTENT_FOLDERS.has(lower))
      issue(field, `would have \`/${folder}/\`, which Pagebook uses itself`);
    folders.set(lower, `the folder of \`kinds.${index}\``);
    const file = kind.draft?.file;
    const wrong = typeof file === 'string' ? wrongFile(file, folder) : undefined;
    if (wrong !== undefined) issue('draft.file', wrong);
  }
});
// Zod would leave them out as long as anything else is wrong.
clashes._zod.def.when = ({ value }) => Array.isArray(value);

/** Kinds of pages of the team's own. */
export const kindsSchema = z.array(kindSchema).check(clashes);

/** Folders of the content folder that hold something else than pages. */
const CONTENT_FOLDERS = new Set(['partials', 'templates', 'static', 'node_modules']);

const folderOf = ({ name, folder }: KindOption): string => folder ?? `${name}s`;

function wrongFile(file: string, folder: string): string | undefined {
  const places = Array.from(file.matchAll(PLACE), ([, place = '']) => place);
  if (!file.startsWith(`${folder}/`) || !file.endsWith('.md') || !places.includes('name'))
    return `must be a path such as \`${folder}/{name}.md\``;
  const unknown = neededFacts(file).filter((fact) => !factNames.includes(fact));
  return unknown.length === 0 ? undefined : `asks for \`${unknown[0]}\`; it may ask for ${factNames.join(', ')}`;
}

/** The kinds of pages that a site has: ours, and those of its configuration. */
export const kindsOf = ({ kinds = [] }: { kinds?: readonly KindOption[] | undefined }): readonly Kind[] =>
  kinds.length === 0 ? builtInKinds : [...builtInKinds, ...kinds.map(kindFrom)];

function kindFrom(option: KindOption, index: number): Kind {
  const { name, steps = [], sections = steps, order = 'title', draft = {} } = option;
  const folder = folderOf(option);
  const many = option.many ?? capital(folder);
  const hasSteps = steps.length > 0;
  return {
    name,
    folder,
    one: option.one ?? capital(name),
    many,
    about: option.about ?? '',
    forms: [
      {
        name,
        nameIs: draft.nameIs ?? 'the title',
        file: draft.file ?? (order === 'newest' ? `${folder}/{date}-{name}.md` : `${folder}/{name}.md`),
        keepsName: false,
        asks: draft.asks ?? ['owner', 'summary'],
        sections,
        needsSections: sections.length > 0,
        needsSteps: hasSteps,
        ...(draft.template !== undefined && { template: draft.template }),
      },
    ],
    steps,
    ticks: option.ticks ?? hasSteps,
    order,
    groups: option.groups ?? (order === 'newest' ? 'none' : 'folder'),
    home: option.home ?? 'none',
    beside: option.beside ?? many,
    // Behind ours, in the order of the configuration.
    place: builtInKinds.length + 1 + index,
    urgent: option.urgent ?? hasSteps,
    owned: option.owned ?? true,
    fields: option.fields ?? [],
    ...(option.colour !== undefined && { colour: coloursFrom(option.colour) }),
  };
}

const coloursFrom = (colour: NonNullable<KindOption['colour']>): { light: string; dark: string } =>
  typeof colour === 'string' ? { light: readableIn('light', colour), dark: readableIn('dark', colour) } : colour;

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1).replaceAll('-', ' ')}`;
