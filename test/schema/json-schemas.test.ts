import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readTree } from '../../src/content/read-tree.ts';
import { builtInKinds } from '../../src/kinds/table.ts';
import { jsonSchemas } from '../../src/schema/json-schemas.ts';
import { frontMatterSchema } from '../../src/schema/page.ts';
import { vocabularySchema } from '../../src/schema/parameter.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { allRules } from '../support/rules.ts';

const project = path.resolve(import.meta.dirname, '../..');
const kinds = builtInKinds.map(({ name }) => name);
const schemas = jsonSchemas(allRules.names.filter((name) => !allRules.isFixed(name)));
const own: Record<string, z.ZodType> = {
  site: siteSchema,
  parameters: vocabularySchema,
  ...Object.fromEntries(kinds.map((kind) => [kind, frontMatterSchema()])),
};

/** Whether an editor that knows the schema has nothing to say. */
const accepts = (name: string, value: unknown): boolean =>
  z.fromJSONSchema(schemas[name] as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;

test('the files in schemas/ are what the schemas of the build make: npm run schemas', async () => {
  const files = (await readdir(path.join(project, 'schemas'))).filter((file) => file.endsWith('.json'));
  expect(files.sort()).toEqual(
    Object.keys(schemas)
      .map((name) => `${name}.json`)
      .sort(),
  );
  for (const [name, schema] of Object.entries(schemas))
    expect(JSON.parse(await readFile(path.join(project, 'schemas', `${name}.json`), 'utf8'))).toEqual(schema);
});

test('every field has a description', () => {
  const silent = Object.entries(schemas).flatMap(([name, schema]) => {
    const parameter = typeof schema.additionalProperties === 'object' ? schema.additionalProperties.properties : {};
    return Object.entries({ ...schema.properties, ...parameter }).flatMap(([field, { description }]) =>
      typeof description === 'string' && description.endsWith('.') ? [] : [`${name} ${field}`],
    );
  });
  expect(silent).toEqual([]);
});

test('a field that only other kinds have a use for is not proposed', () => {
  const proposed = (name: string): string[] => Object.keys(schemas[name]?.properties ?? {});
  expect(proposed('alert')).toContain('severity');
  expect(proposed('alert')).not.toContain('dashboard');
  expect(proposed('runbook')).toContain('dashboard');
  expect(proposed('log')).not.toContain('severity');
  expect(JSON.stringify(schemas)).not.toContain('"kinds"');
});

describe('an editor and the build agree', () => {
  test('about the starter content', async () => {
    const { site, parameters, pages } = await readTree(path.join(project, 'content'));
    expect(accepts('site', parse(site?.text ?? ''))).toBe(true);
    expect(accepts('parameters', parse(parameters?.text ?? ''))).toBe(true);
    const matter = pages.map(({ text }) => parse(text.split('---')[1] ?? ''));
    expect(matter.length).toBeGreaterThan(50);
    expect(matter.filter((each) => !kinds.every((kind) => accepts(kind, each)))).toEqual([]);
  });

  test.each([
    ['site', { name: 'Books', base: '/b', check: { 'missing-owner': 'off' } }, true],
    ['site', { name: null, address: null, check: null }, true],
    ['site', { names: 'Books' }, false],
    ['site', { base: 'books' }, false],
    ['site', { check: { 'missing-owner': 'never' } }, false],
    ['site', { check: { 'rule-of-a-team': 'off' } }, true],
    ['site', { check: { 'no rule': 'off' } }, false],
    ['parameters', { host: null, service: { catalogue: 'services', type: null } }, true],
    ['parameters', { host: { type: 'hostnames' } }, false],
    ['parameters', { host: { typ: 'hostname' } }, false],
    ['parameters', { 'service.name': {} }, false],
    ['parameters', { host: { aliases: 'node' } }, false],
    ['parameters', { service: { catalogue: 'hosts' } }, false],
    ['alert', { severity: 1, tags: 'disk', reviewed: '2026-10-05', more: { a: 1 } }, true],
    ['alert', { owner: null, parameters: { host: { required: true } } }, true],
    ['alert', { reviewed: 'yesterday' }, false],
    ['alert', { review_every: '6 months' }, false],
    ['alert', { confirm: 'yes' }, false],
    ['alert', { kind: 'alarm' }, false],
    ['runbook', { parameters: { host: { required: 'yes' } } }, false],
    ['log', { tags: { a: 1 } }, false],
  ])('about %s: %j', (name, value, isRight) => {
    expect({ editor: accepts(name, value), build: own[name]?.safeParse(value).success }).toEqual({
      editor: isRight,
      build: isRight,
    });
  });
});

test('.vscode names schemas that are there, for files that are there', async () => {
  const settings = JSON.parse(await readFile(path.join(project, '.vscode/settings.json'), 'utf8'));
  const pairs: [string, string][] = Object.entries(settings['yaml.schemas']);
  expect(pairs.length).toBe(2);
  for (const file of pairs.flat()) expect(await readFile(path.join(project, file), 'utf8')).not.toBe('');
});
