import { readFile, writeFile } from 'node:fs/promises';
import { withHelp } from './with-help.ts';

// The help in docs/commands.md, made anew: `npm run commands` after a change in src/cli/calls.
const file = new URL('../docs/commands.md', import.meta.url);
await writeFile(file, withHelp(await readFile(file, 'utf8')));
