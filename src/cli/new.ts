import path from 'node:path';
import { completeFacts } from '../authoring/complete-facts.ts';
import { newPage, noteOn, pageInTheWay } from '../authoring/new-page.ts';
import { wrongFact } from '../authoring/page-kinds.ts';
import { openTerminal } from '../authoring/terminal.ts';
import { dayIn } from '../authoring/today.ts';
import { writePage } from '../authoring/write-page.ts';
import { addressOf, urlOf } from '../content/addresses.ts';
import { readTree } from '../content/read-tree.ts';
import { readSettings } from '../content/settings.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { draftKinds } from '../schema/sections.ts';
import { newCall } from './calls/new.ts';
import { readCall, run, wrongCall } from './command.ts';
import { usageOf } from './declare.ts';
import { openProject } from './project.ts';

const { options, names } = readCall(newCall);
const [kind, name] = names;
const usage = usageOf(newCall);
if (kind !== undefined && !draftKinds.some((each) => each === kind))
  wrongCall(
    `\`${kind}\` is no kind of page.${didYouMean(kind, draftKinds)} The kinds are ${draftKinds.join(', ')}.`,
    usage,
  );

await run(async () => {
  const { content } = (await openProject()).paths;
  const tree = await readTree(content);
  const { site } = readSettings(tree);
  const terminal = process.stdin.isTTY ? openTerminal(process.stdin, process.stderr) : undefined;
  const facts = { date: dayIn(site.time_zone, new Date()), ...options };
  const completed = await completeFacts({ kind, name, facts }, terminal?.ask);
  terminal?.close();
  if ('missing' in completed) return wrongCall(`Missing: ${completed.missing.join('; ')}.`, usage);
  const wrong = wrongFact(completed.kind, completed.facts);
  if (wrong !== undefined) return wrongCall(wrong, usage);

  const page = newPage(completed.kind, completed.facts, tree);
  const there =
    pageInTheWay(completed.kind, page.file, tree) ?? ((await writePage(content, page)) ? undefined : page.file);
  if (there !== undefined) {
    console.error(`\`${there}\` is there already, and nothing was written.`);
    process.exitCode = 1;
    return;
  }
  console.log(path.relative(process.cwd(), path.join(content, page.file)));
  console.log(
    (site.address === undefined ? '' : new URL(site.address).origin) + urlOf(addressOf(page.file), site.base),
  );
  const note = noteOn(page, tree);
  if (note !== undefined) console.error(note);
});
