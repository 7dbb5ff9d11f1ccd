import { writeFile } from 'node:fs/promises';
import { RuleSet } from '../src/problems/rules.ts';
import { ownRules } from '../src/rules/own-rules.ts';
import { jsonSchemas } from '../src/schema/json-schemas.ts';

// The schemas for editors, made anew: `npm run schemas` after a change in src/schema or of a rule.
const rules = new RuleSet(ownRules);
const choosable = rules.names.filter((name) => !rules.isFixed(name));
for (const [name, schema] of Object.entries(jsonSchemas(choosable)))
  await writeFile(new URL(`../schemas/${name}.json`, import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`);
