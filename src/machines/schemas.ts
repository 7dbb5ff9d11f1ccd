import { z } from 'zod';
import { parameterSchema, parameterTypes } from '../schema/parameter.ts';
import type { CommandPieces, PagePieces, Piece, StepPieces } from '../shared/pieces.ts';

/** The version of the files for machines: another one when a program that reads them would have to change. */
export const SCHEMA_VERSION = 1;

const stamp = {
  schema: z.literal(SCHEMA_VERSION).describe('The version of this form. New fields may come without a new one.'),
  build: z
    .string()
    .nullable()
    .describe('The `id` of `build.json`: the same for the same content and the same engine. Null while developing.'),
};

const address = z.string().describe('A path on this site.');

/** What is known of every page. */
const facts = {
  title: z.string().describe('Tags as written.'),
  url: address,
  markdown: z.string().describe("Where the page's Markdown is, as its author wrote it."),
  data: z.string().describe('Where the page is as data: its sections, its steps and its text, to be filled in.'),
  service: z.string().nullable(),
  severity: z.string().nullable(),
  symptoms: z.array(z.string()).describe('Error lines, and other names that lead to the page.'),
  owner: z.string().nullable(),
  summary: z.string(),
  tags: z.array(z.string()),
  aliases: z.array(z.string()).describe('Addresses that the page had before, as its author wrote them.'),
  changed: z.string().nullable().describe("The day of its file's last commit, where Git knows one."),
  reviewed: z.string().nullable(),
};
const kind = z.string().describe('`alert`, `runbook`, `retrospective`, `log`, or a kind of the team.');

export const pageRowSchema = z.object({
  kind,
  ...facts,
  services: z.array(z.string()).describe('All services that it is about; `service` is the first.'),
  parameters: z.array(z.string()).describe('The parameters that the page shows or asks for.'),
});

/** `index.json`. */
export const indexSchema = z.object({
  ...stamp,
  pages: z.array(pageRowSchema).describe('In the order of the site: by kind, and in each as its list has them.'),
  next: z
    .string()
    .nullable()
    .optional()
    .describe('In a part, `_pagebook/index/0.json`: where the next part is; null in the last one.'),
});

const linkParameterSchema = z.object({
  type: z.enum(parameterTypes).describe('`word` where none is declared.'),
  required: z.boolean(),
  description: z.string().optional(),
  example: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  choices: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  extract: z.string().optional(),
  origins: z.array(z.string()).optional(),
  default: z.string().optional(),
});

export const alertRowSchema = z.object({
  ...facts,
  link: z.string().nullable().describe('The whole address; null where `site.yml` has no `address`.'),
  parameters: z.record(z.string(), linkParameterSchema).describe('What a link to the alert may carry.'),
});

/** `alerts/index.json`. */
export const alertsSchema = z.object({ ...stamp, alerts: z.record(z.string(), alertRowSchema) });

const declared = z.record(z.string(), parameterSchema).describe('As `parameters.yml` declares them.');

/** `site.json`: what all pages share. */
export const siteFactsSchema = z.object({
  ...stamp,
  name: z.string(),
  address: z.string().nullable(),
  base: z.string().describe('The path that all addresses of the site begin with.'),
  parameters: declared,
  services: z
    .record(z.string(), z.record(z.string(), z.string()))
    .describe('The catalogue: the fields of each service, by its name.'),
});

const piece: z.ZodType<Piece> = z.lazy(() =>
  z.union([
    z.string(),
    z.object({
      slot: z.string().describe('A tag that shows a value, by its dotted name.'),
      item: z.literal(true).optional().describe('It is the item of the section around it.'),
      tag: z.string().optional().describe('The tag as written, where it is not just `{{name}}`.'),
      in: z.literal('code').optional().describe('Only a value that is fit for a command may be here.'),
    }),
    z.object({
      link: z.array(z.string()).describe('A whole destination: text and names in turn.'),
      tag: z.string().describe('What of it this stands for, as written.'),
      text: z.literal(true).optional().describe('The destination is text, too.'),
    }),
    z.object({ when: z.string(), words: z.string(), pieces: z.array(piece) }).describe('A section.'),
  ]),
) as z.ZodType<Piece>;
const pieces = z.array(piece);

const commandSchema: z.ZodType<CommandPieces> = z.object({
  language: z.string().optional(),
  text: pieces.describe('What Copy takes of the block: neither prompts nor output.'),
  changes: z.boolean().nullable().describe('Whether it changes something; null when that is not known.'),
  commands: z.array(z.string()).describe('What its commands are called.'),
  targets: z
    .array(z.string())
    .describe('The slots that say what those of them act on that may change something, here and in the blocks before.'),
  uncopied: z.string().optional().describe('Why it is not to be copied.'),
}) as z.ZodType<CommandPieces>;

const stepSchema: z.ZodType<StepPieces> = z.object({
  section: z.string().describe('The heading that it is under.'),
  when: z
    .array(z.object({ when: z.string(), words: z.string() }))
    .optional()
    .describe('Its conditions, the outermost first: all must hold.'),
  text: pieces.describe('Its Markdown without its commands.'),
  commands: z.array(commandSchema),
}) as z.ZodType<StepPieces>;

const content = z.object({
  sections: z.array(z.object({ title: z.string(), id: z.string(), depth: z.number() })),
  steps: z.array(stepSchema),
  text: pieces.describe('Its whole Markdown, partials put in, comments taken out.'),
}) satisfies z.ZodType<PagePieces>;

/** A page as data, `page.json` in its folder. It holds nothing that differs between builds of the same content. */
export const pageSchema = z.object({
  schema: stamp.schema,
  kind,
  ...facts,
  link: alertRowSchema.shape.link,
  parameters: declared,
  ...content.shape,
});

export type PageRow = z.infer<typeof pageRowSchema>;
export type IndexFile = z.infer<typeof indexSchema>;
export type AlertRow = z.infer<typeof alertRowSchema>;
export type AlertsFile = z.infer<typeof alertsSchema>;
export type SiteFacts = z.infer<typeof siteFactsSchema>;
export type PageFile = z.infer<typeof pageSchema>;

/** The files by the names of their schemas. */
const files = { index: indexSchema, alerts: alertsSchema, site: siteFactsSchema, page: pageSchema };

/** The JSON Schemas of all files for machines, by name. */
export const machineSchemas = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', target: 'draft-07' }),
    ]),
  );
