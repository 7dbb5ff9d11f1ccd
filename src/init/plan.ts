import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parametersText } from '../adopt/parameters-text.ts';
import type { CheckProgress } from '../check/collect.ts';
import type { Paths } from '../files/paths.ts';
import type { PlannedFile } from '../files/write-plan.ts';
import { counted } from '../problems/counted.ts';
import type { Answers } from './answers.ts';
import { type CiSystem, ciFile } from './ci-file.ts';
import { configName, configText } from './config-text.ts';
import { findRules } from './find-rules.ts';
import { mergeIgnore } from './ignore-lines.ts';
import type { Surroundings } from './look-around.ts';
import { isModulePackage, mergePackage, type PackageAdditions } from './package-json.ts';
import { rulePattern } from './rule-pattern.ts';
import { siteText } from './site-text.ts';
import { readStarter } from './starter.ts';
import { ciFolder } from './starter-folder.ts';
import { guessFrom, tryOut } from './try-out.ts';

/** What setting up will do. */
export interface Plan {
  files: (PlannedFile & {
    /** What there is to say of it. */
    note?: string;
    /** The folder that it is told with, when it is one of many. */
    group?: string;
  })[];
  /** What is there and stays as it is, and what there is to say of it. */
  leftAlone: { file: string; note?: string }[];
  /** How many errors of the pages stop the build. */
  errors: number;
  /** The folder that Git ignores, and with it what is written there. */
  ignored: string | undefined;
}

/** What is asked for beside the answers. */
export interface PlanRequest {
  additions: PackageAdditions;
  ci: CiSystem | undefined;
  /** The folders of a build of the content, with a cache of its own. */
  paths: Paths;
  /** Is told how much of what is done. */
  progress?: CheckProgress;
}

/** Decides which files are written. Nothing is written yet. */
export async function makePlan(around: Surroundings, answers: Answers, request: PlanRequest): Promise<Plan> {
  const plan: Plan = { files: [], leftAlone: [], errors: 0, ignored: around.ignored };
  const prefix = planPackage(around, request.additions, plan);
  planIgnore(around, plan);
  planConfig(around, plan);
  await planContent(around, answers, request, plan);
  if (request.ci !== undefined) await planCi(around, request.ci, prefix, plan);
  return plan;
}

function planPackage({ files }: Surroundings, additions: PackageAdditions, plan: Plan): string {
  const was = files.get('package.json');
  const { text, prefix } = mergePackage(was, additions);
  add(plan, 'package.json', text, was);
  return prefix;
}

function planIgnore({ files }: Surroundings, plan: Plan): void {
  const was = files.get('.gitignore');
  add(plan, '.gitignore', mergeIgnore(was), was);
}

/** A file that may be added to is left alone when nothing is missing. */
function add({ files, leftAlone }: Plan, file: string, text: string, was: string | undefined): void {
  if (was === text) leftAlone.push({ file });
  else files.push(was === undefined ? { file, text } : { file, text, was });
}

function planConfig({ files, config, content }: Surroundings, { files: planned, leftAlone }: Plan): void {
  if (config !== undefined) leftAlone.push({ file: config });
  else if (content !== '.')
    planned.push({
      file: configName(isModulePackage(files.get('package.json'))),
      text: configText(content),
      note: `the content is in ${content}`,
    });
}

async function planContent(
  { tree, content }: Surroundings,
  answers: Answers,
  { paths, progress }: PlanRequest,
  plan: Plan,
): Promise<void> {
  const at = (file: string): string => path.posix.join(content, file);
  const starter = answers.starter ? await readStarter(tree) : undefined;
  const ownParameters = starter === undefined && tree.parameters === undefined;
  const guesses = ownParameters && tree.pages.length > 0 ? await guessFrom(tree, paths, progress) : [];
  const tried =
    tree.pages.length > 0 && (starter !== undefined || tree.site === undefined || tree.parameters === undefined)
      ? await tryOut(starter?.whole ?? tree, guesses, paths, progress)
      : { guesses, lenient: [], errors: 0 };
  plan.errors = tried.errors;
  if (tree.site) plan.leftAlone.push({ file: at('site.yml') });
  else
    plan.files.push({
      file: at('site.yml'),
      text: siteText({ ...answers, example: starter?.example, lenient: tried.lenient }),
      ...(tried.lenient.length > 0 && {
        note: `pages break ${counted(tried.lenient.length, 'rule')} that it makes a warning`,
      }),
    });
  if (tree.parameters) plan.leftAlone.push({ file: at('parameters.yml') });
  else if (ownParameters)
    plan.files.push({
      file: at('parameters.yml'),
      text: parametersText(tried.guesses),
      note:
        tree.pages.length === 0
          ? 'an example to begin with'
          : `${counted(tried.guesses.length, 'parameter')} guessed from ${counted(tree.pages.length, 'page')}`,
    });
  for (const [file, text] of starter?.files ?? []) plan.files.push({ file: at(file), text, ...groupOf(file, at) });
  if (tree.pages.length > 0)
    plan.leftAlone.push({ file: content === '.' ? 'your pages' : content, note: counted(tree.pages.length, 'page') });
}

/** Files of the starter are told by the folder at the top. */
function groupOf(file: string, at: (file: string) => string): { group?: string } {
  const folder = /^[^/]+\//.exec(file)?.[0];
  return folder === undefined ? {} : { group: at(folder) };
}

async function planCi(
  { root, files, isTop }: Surroundings,
  system: CiSystem,
  prefix: string,
  plan: Plan,
): Promise<void> {
  const { from, to, adapt } = ciFile(system);
  if (files.has(to)) plan.leftAlone.push({ file: to });
  else if (!isTop) plan.leftAlone.push({ file: to, note: 'not written: it counts at the top of the repository only' });
  else {
    const rules = rulePattern(await findRules(root));
    const text = adapt(await readFile(path.join(ciFolder(), from), 'utf8'), prefix, rules);
    const note = rules === '' ? 'no rules of alerts found: say in `RULES` where they are' : `compares ${rules}`;
    plan.files.push({ file: to, text, note });
  }
}
