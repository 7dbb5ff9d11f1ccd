import { writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../src/schema/json-schemas.ts';

// The schemas for editors, made anew: `npm run schemas` after a change in src/schema.
for (const [name, schema] of Object.entries(jsonSchemas()))
  await writeFile(new URL(`../schemas/${name}.json`, import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`);
