import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildReport, tablesOf, withTables } from './builds/table.ts';

const USAGE = `node bench/write-performance.ts REPORT.json…
  writes the tables on building in docs/performance.md, from what \`npm run bench -- --peers --only build --json\` printed`;

const DOCUMENT = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const files = process.argv.slice(2);
if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
  console.error(`Usage: ${USAGE}`);
  process.exit(files.includes('--help') ? 0 : 2);
}
try {
  const reports = await Promise.all(files.map(readReport));
  await writeFile(DOCUMENT, withTables(await readFile(DOCUMENT, 'utf8'), tablesOf(reports)));
} catch (error) {
  console.error(`Failed: ${(error as Error).message}`);
  process.exitCode = 1;
}

/** @throws Error - when that is no report with builds */
async function readReport(file: string): Promise<BuildReport> {
  const { machine, builds } = JSON.parse(await readFile(file, 'utf8'));
  if (builds === undefined) throw new Error(`\`${file}\` has no builds: make it with \`--only build --json\``);
  return { machine, builds };
}
