import { z } from 'zod';
import { ALERT } from '../kinds/names.ts';
import { type Answer, jsonIn } from './answer.ts';

const buildSchema = z.object({ id: z.string(), version: z.string(), pages: z.number() });
const stamped = z.object({ build: z.string().nullable() });
const rowSchema = z.object({
  kind: z.string(),
  title: z.string(),
  url: z.string(),
  markdown: z.string(),
  data: z.string(),
  parameters: z.array(z.string()),
});
const indexSchema = stamped.extend({ pages: z.array(rowSchema) });
const siteSchema = stamped.extend({
  base: z.string(),
  parameters: z.record(z.string(), z.looseObject({ example: z.unknown().optional() })),
  services: z.record(z.string(), z.record(z.string(), z.string())),
});

/** What a site that is deployed says of itself. */
export type Build = z.infer<typeof buildSchema>;
export type Row = z.infer<typeof rowSchema>;
export type IndexFacts = z.infer<typeof indexSchema>;
export type SharedFacts = z.infer<typeof siteSchema>;

const read =
  <T>(schema: z.ZodType<T>) =>
  (answer: Answer): T | undefined =>
    schema.safeParse(jsonIn(answer)).data;

export const readBuild = read(buildSchema);
export const readIndex = read(indexSchema);
export const readSite = read(siteSchema);

/** A page with values that a link may carry to it. */
export interface Sample {
  page: Row;
  /** At most three, as the vocabulary has them for examples; none when no page has such a parameter. */
  values: Readonly<Record<string, string>>;
  /** The link's query: `?host=web-1`. */
  query: string;
}

const MOST_VALUES = 3;

/** The page that is looked at: an alert's, if there is one, that has the most parameters with an example. */
export function chooseSample({ pages }: IndexFacts, { parameters }: SharedFacts): Sample | undefined {
  const exampleOf = (name: string): string | undefined => {
    const example = Object.hasOwn(parameters, name) ? parameters[name]?.example : undefined;
    return typeof example === 'string' || typeof example === 'number' ? String(example) : undefined;
  };
  const examples = (page: Row): string[] => page.parameters.filter((name) => exampleOf(name) !== undefined);
  const alerts = pages.filter(({ kind }) => kind === ALERT);
  const [page] = (alerts.length > 0 ? alerts : pages).toSorted((a, b) => examples(b).length - examples(a).length);
  if (page === undefined) return undefined;
  const names = examples(page).slice(0, MOST_VALUES);
  const values = Object.fromEntries(names.map((name) => [name, exampleOf(name) ?? '']));
  return { page, values, query: names.length === 0 ? '' : `?${new URLSearchParams(values)}` };
}
