import path from 'node:path';
import { kindsOf } from '../config/kinds.ts';
import { addressOf, urlOf } from '../content/addresses.ts';
import { readTree } from '../content/read-tree.ts';
import { readSettings } from '../content/settings.ts';
import { completeFacts } from '../drafts/complete-facts.ts';
import { newPage, noteOn, pageInTheWay, pageOfSymptom } from '../drafts/new-page.ts';
import { wrongFact } from '../drafts/page-facts.ts';
import { openTerminal } from '../drafts/terminal.ts';
import { writePage } from '../drafts/write-page.ts';
import { formNames } from '../kinds/table.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { dayIn } from '../schema/day-in.ts';
import { newCall } from './calls/new.ts';
import { readCall, run, wrongCall } from './command.ts';
import { usageOf } from './declare.ts';
import { openProject } from './project.ts';

const { options, names } = readCall(newCall);
const [kind, name] = names;
const usage = usageOf(newCall);

await run(async () => {
  const { config, paths } = await openProject();
  const { content, contentFrom } = paths;
  const kinds = kindsOf(config);
  const forms = formNames(kinds);
  if (kind !== undefined && !forms.includes(kind))
    return wrongCall(
      `\`${kind}\` is no kind of page.${didYouMean(kind, forms)} The kinds are ${forms.join(', ')}.`,
      usage,
    );
  const tree = await readTree(content, kinds, contentFrom);
  const { site } = readSettings(tree);
  const terminal = process.stdin.isTTY ? openTerminal(process.stdin, process.stderr) : undefined;
  const facts = { date: dayIn(site.time_zone, new Date()), ...options };
  const completed = await completeFacts({ kind, name, facts }, kinds, terminal?.ask);
  terminal?.close();
  if ('missing' in completed) return wrongCall(`Missing: ${completed.missing.join('; ')}.`, usage);
  const wrong = wrongFact(completed.form, completed.facts);
  if (wrong !== undefined) return wrongCall(wrong, usage);

  const page = newPage(completed.form, completed.facts, tree);
  const inTheWay = pageInTheWay(completed, page.file, tree);
  const symptomOf = pageOfSymptom(completed, completed.facts['name'] ?? '', tree);
  if (inTheWay === undefined && symptomOf !== undefined) {
    console.error(
      `\`${symptomOf}\` has that name among its \`symptoms:\`, so that it is the alert's page already: nothing was written. Take it out there first if the alert needs a page of its own.`,
    );
    process.exitCode = 1;
    return;
  }
  const there = inTheWay ?? ((await writePage(content, page)) ? undefined : page.file);
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
