import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { kindsOf } from '../src/config/kinds.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { findConfig } from '../src/files/find-config.ts';
import { pathsFor } from '../src/files/paths.ts';
import { builtInKinds } from '../src/kinds/table.ts';
import { machineSchemas } from '../src/machines/schemas.ts';
import { RuleSet } from '../src/problems/rules.ts';
import { ownRules } from '../src/rules/own-rules.ts';
import { jsonSchemas } from '../src/schema/json-schemas.ts';

// The schemas for editors, made anew: `npm run schemas` after a change in src/schema or of a rule. With a folder, those
// of the content's own kinds of pages are among them.
const [asked] = process.argv.slice(2);
const folder = asked ?? path.join(import.meta.dirname, '../schemas');
const kinds = asked === undefined ? builtInKinds : kindsOf(await loadConfig(findConfig(pathsFor().content)));
const rules = new RuleSet(ownRules);
const choosable = rules.names.filter((name) => !rules.isFixed(name));
const write = async (to: string, schemas: Record<string, object>): Promise<void> => {
  await mkdir(to, { recursive: true });
  for (const [name, schema] of Object.entries(schemas))
    await writeFile(path.join(to, `${name}.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
};
await write(folder, jsonSchemas(choosable, kinds));
// Those of what a site publishes for machines.
if (asked === undefined) await write(path.join(folder, 'published'), machineSchemas());
