import { z } from 'zod';
import type { Kind } from '../kinds/kind.ts';
import { RETROSPECTIVE } from '../kinds/names.ts';
import { builtInKinds, fieldsOfSomeKinds } from '../kinds/table.ts';
import { RULE_NAME } from '../problems/rules.ts';
import { factorsSchema } from './factors.ts';
import { incidentSchema } from './incident.ts';
import { frontMatterSchema } from './page.ts';
import { vocabularySchema } from './parameter.ts';
import { siteSchema } from './site.ts';
import { synonymsSchema } from './synonyms.ts';

/** A JSON Schema, as far as it is looked at here. */
interface JsonSchema {
  title?: string;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  [key: string]: unknown;
}

/**
 * What editors are told of each file, by the name of its schema: made from the schemas that the build
 * uses, words included. A value may break rules that JSON Schema has no words for; those are left to
 * `npm run check`.
 *
 * @param rules - the names of the rules whose severity a site may choose
 */
export function jsonSchemas(
  rules: readonly string[],
  kinds: readonly Kind[] = builtInKinds,
): Record<string, JsonSchema> {
  const site = schemaOf(siteSchema, 'site.yml');
  const { check } = site.properties ?? {};
  return {
    site: { ...site, properties: { ...site.properties, check: { ...check, propertyNames: named(rules) } } },
    parameters: schemaOf(vocabularySchema, 'parameters.yml'),
    factors: schemaOf(factorsSchema, 'factors.yml'),
    synonyms: schemaOf(synonymsSchema, 'synonyms.yml'),
    ...Object.fromEntries(kinds.map((kind) => [kind.name, matterSchema(kinds, kind)])),
  };
}

function matterSchema(kinds: readonly Kind[], kind: Kind): JsonSchema {
  const schema = schemaOf(frontMatterSchema(kinds), `Front matter: ${kind.name}`, kind);
  if (kind.name !== RETROSPECTIVE) return schema;
  return { ...schema, properties: { ...schema.properties, ...schemaOf(incidentSchema, '').properties } };
}

/** These names are proposed; a team's rules have others. */
const named = (rules: readonly string[]): JsonSchema => ({
  anyOf: [{ enum: [...rules] }, { type: 'string', pattern: RULE_NAME.source }],
});

function schemaOf(schema: z.ZodType, title: string, kind?: Kind): JsonSchema {
  const { $schema, ...made } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-07' });
  return { $schema, title, ...forEditors(made as JsonSchema, kind) };
}

/** Leaves out the fields that only other kinds have a use for, and lets fields be empty: one that is counts as not given. */
function forEditors(schema: JsonSchema, kind: Kind | undefined): JsonSchema {
  const { properties, additionalProperties: others, ...rest } = schema;
  const field = (each: JsonSchema): JsonSchema => orNothing(forEditors(each, undefined));
  const fields = Object.entries(properties ?? {}).filter(
    ([name]) => kind === undefined || kind.fields.includes(name) || !fieldsOfSomeKinds.includes(name),
  );
  return {
    ...rest,
    ...(properties && { properties: Object.fromEntries(fields.map(([name, each]) => [name, field(each)])) }),
    ...(others !== undefined && {
      additionalProperties: typeof others === 'object' && others.properties ? field(others) : others,
    }),
  };
}

function orNothing(schema: JsonSchema): JsonSchema {
  const { const: only, ...rest } = schema;
  if (only !== undefined) return orNothing({ ...rest, enum: [only] });
  return {
    ...rest,
    ...(schema.type !== undefined && { type: [schema.type, 'null'].flat() }),
    ...(schema.enum && { enum: [...schema.enum, null] }),
    ...(schema.anyOf && { anyOf: [...schema.anyOf, { type: 'null' }] }),
  };
}
