import { z } from 'zod';
import { type FilledPage, fillPage } from '../machines/fill-page.ts';
import { filledMarkdown, harmless } from '../machines/filled-markdown.ts';
import { type Asked, findPage, meantPage, readAsked } from '../machines/find-page.ts';
import type { PageFile, PageRow } from '../machines/schemas.ts';
import type { LoadedSite } from '../machines/site-source.ts';
import { declaredName } from '../shared/declared-name.ts';
import { draftRetrospective } from './draft-retrospective.ts';
import { searchPages } from './search-pages.ts';
import { headOf, rowLine, stepLines } from './told-page.ts';

/** How many characters an answer has at most; what is behind them can be asked for. */
export const LONGEST_ANSWER = 24_000;
const MOST_FOUND = 25;
const MOST_EVENTS = 500;

/** What a tool answers. */
export interface Answer {
  text: string;
  data?: Record<string, unknown>;
  isError?: boolean;
}

const page = z
  .string()
  .min(1)
  .max(10_000)
  .describe(
    "A page: an alert's name, an address of the site, or the whole link from an alert. The link's values are used.",
  );
const values = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .optional()
  .describe(
    'Values by parameter, as a link would carry them; a list repeats the name. They win over those of the link.',
  );
const from = z.number().int().nonnegative().optional();

export const inputs = {
  search: z.object({
    query: z.string().min(1).max(2000).describe("An alert's name, a line of a log, or words."),
    kind: z.string().optional().describe('Only pages of this kind: alert, runbook, retrospective, log.'),
    limit: z.number().int().min(1).max(MOST_FOUND).optional(),
  }),
  readPage: z.object({
    page,
    values,
    from: from.describe('Go on from this character of the text, where an answer said that there is more.'),
  }),
  listSteps: z.object({
    page,
    values,
    from: from.describe('Go on from this step, where an answer said that there are more; the first is 0.'),
  }),
  draft: z.object({
    page: page.describe('The page of the alert, or the link that was followed.'),
    values,
    timeline: z
      .array(
        z.object({
          at: z.iso.datetime({ offset: true }).describe('When, such as `2026-11-26T03:04:00Z`.'),
          what: z.string().min(1).max(2000).describe('What was seen or done, in a sentence.'),
        }),
      )
      .min(1)
      .max(MOST_EVENTS),
  }),
};

/** What the steps of a filled page are as data. */
export const stepsOutput = z.object({
  url: z.string(),
  steps: z.array(
    z.object({
      section: z.string(),
      number: z.number(),
      onlyWhen: z.array(z.string()).describe('Conditions of which it is not known whether they hold.'),
      text: z.string(),
      commands: z.array(
        z.object({
          text: z.string(),
          isComplete: z.boolean().describe('Whether it can be run as it is.'),
          missing: z.array(z.string()),
          fromLink: z.array(z.string()).describe('Its values that came from the link.'),
          changes: z.boolean().nullable().describe('Whether it changes something; null when that is not known.'),
          language: z.string().optional(),
          uncopied: z.string().optional(),
        }),
      ),
    }),
  ),
  missing: z.array(z.string()),
  notUsed: z.array(z.object({ name: z.string(), why: z.string() })),
});

export async function search(
  site: LoadedSite,
  { query, kind, limit = 8 }: z.infer<typeof inputs.search>,
): Promise<Answer> {
  const found = await searchPages(site, query, kind);
  if (found.length === 0)
    return { text: `No page has these words.${meantPage(site, readAsked(query, site.facts.base))}` };
  const more =
    found.length > limit
      ? `\n\n${found.length - limit} more pages have most of the words: use more telling ones, or a \`kind\`.`
      : '';
  return { text: found.slice(0, limit).map(rowLine).join('\n') + more };
}

export async function readPage(
  site: LoadedSite,
  { page, values, from = 0 }: z.infer<typeof inputs.readPage>,
): Promise<Answer> {
  const opened = await open(site, page, values);
  if ('isError' in opened) return opened;
  const { row, link, filled } = opened;
  const text = filledMarkdown(filled.text).trim();
  const head = from === 0 ? `${headOf(row, link, filled)}\n\n---\n\n` : '';
  if (from > 0 && from >= text.length)
    return wrong(`The text has ${text.length} characters: there is nothing from ${from} on.`);
  const end = wholeLines(text, from);
  const rest =
    end < text.length
      ? `\n\n---\n\nThe page goes on: ask again with \`from: ${end}\` (it has ${text.length} characters).`
      : '';
  return { text: head + text.slice(from, end) + rest };
}

export async function listSteps(
  site: LoadedSite,
  { page, values, from = 0 }: z.infer<typeof inputs.listSteps>,
): Promise<Answer> {
  const opened = await open(site, page, values);
  if ('isError' in opened) return opened;
  const { row, link, filled } = opened;
  const lines: string[] = [];
  let length = 0;
  for (const step of filled.steps.slice(from)) {
    const line = stepLines(step);
    if (lines.length > 0 && length + line.length > LONGEST_ANSWER) break;
    lines.push(line.length > LONGEST_ANSWER ? `${line.slice(0, LONGEST_ANSWER)}… (cut: read the page)` : line);
    length += line.length;
  }
  const end = from + lines.length;
  const none =
    filled.steps.length === 0
      ? 'This page has no numbered steps: read it with `read_page`.'
      : `There are ${filled.steps.length} steps.`;
  const more = end < filled.steps.length ? [`There are more steps: ask again with \`from: ${end}\`.`] : [];
  return {
    text: [headOf(row, link, filled), ...(lines.length > 0 ? lines : [none]), ...more].join('\n\n'),
    data: {
      url: row.url,
      steps: filled.steps.slice(from, end).map(({ text, ...step }) => ({ ...step, text: filledMarkdown(text) })),
      missing: filled.missing,
      notUsed: filled.notUsed.map(({ name, why }) => ({ name: harmless(name), why })),
    } satisfies z.infer<typeof stepsOutput>,
  };
}

export async function draft(
  site: LoadedSite,
  { page, values, timeline }: z.infer<typeof inputs.draft>,
): Promise<Answer> {
  const opened = await open(site, page, values);
  if ('isError' in opened) return opened;
  const happened = timeline.map(({ at, what }) => ({ at: new Date(at), what }));
  const { file, text } = draftRetrospective(site.retrospective, opened.row, opened.filled, site.facts, happened);
  return {
    text: `A draft for \`${file}\`, which was not written: let a person look at it.\n\n${text}`,
    data: { file, text },
  };
}

interface Opened {
  row: PageRow;
  link: string;
  filled: FilledPage;
}

const wrong = (text: string): Answer & { isError: true } => ({ text, isError: true });

async function open(
  site: LoadedSite,
  text: string,
  values: z.infer<typeof inputs.readPage>['values'],
): Promise<Opened | (Answer & { isError: true })> {
  const asked = readAsked(text, site.facts.base);
  const row = findPage(site, asked);
  if (!row)
    return wrong(
      `There is no page \`${harmless(asked.address).slice(0, 200)}\`.${meantPage(site, asked)} Search for it with \`search\`.`,
    );
  const file: PageFile = await site.page(row);
  const query = queryOf(asked, values, { ...site.facts.parameters, ...file.parameters });
  const origin = site.facts.address === null ? '' : new URL(site.facts.address).origin;
  const filled = fillPage(file, query, site.facts);
  return { row, link: origin + row.url + filled.query, filled };
}

/** The query of a link with values in the place of its own, whichever of a parameter's names either has. */
function queryOf(
  { query }: Asked,
  values: z.infer<typeof inputs.readPage>['values'] = {},
  parameters: PageFile['parameters'],
): string {
  const names = Object.fromEntries(Object.entries(parameters).map(([name, { aliases = [] }]) => [name, aliases]));
  const called = (name: string): string => declaredName(name, names) ?? name;
  const replaced = new Set(Object.keys(values).map(called));
  const all = new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => !replaced.has(called(name))));
  for (const [name, value] of Object.entries(values)) for (const each of [value].flat()) all.append(name, each);
  return all.toString();
}

/** Where a piece of a text ends that is not too long: behind a line, if it has some. */
function wholeLines(text: string, from: number): number {
  if (text.length - from <= LONGEST_ANSWER) return text.length;
  const line = text.lastIndexOf('\n', from + LONGEST_ANSWER);
  return line > from ? line + 1 : from + LONGEST_ANSWER;
}
