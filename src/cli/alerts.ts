import path from 'node:path';
import type { Held } from '../alerts/baseline.ts';
import { checkAlerts } from '../alerts/check-alerts.ts';
import { type FoundFile, findRuleFiles } from '../alerts/find-rule-files.ts';
import { holdBaseline, writeBaseline } from '../alerts/keep-baseline.ts';
import { openSite } from '../alerts/open-site.ts';
import { readRuleFiles } from '../alerts/read-rule-file.ts';
import { alertsJson, alertsText } from '../alerts/report-alerts.ts';
import { writeLinks } from '../alerts/write-links.ts';
import { declareLabels } from '../drafts/declare-labels.ts';
import { writeStubs } from '../drafts/write-stubs.ts';
import { nameFrom } from '../files/path-names.ts';
import { counted } from '../problems/counted.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { reportGithub } from '../problems/report-github.ts';
import { reportGitlab } from '../problems/report-gitlab.ts';
import { alertsCall } from './calls/alerts.ts';
import { readCall, run, wrongCall } from './command.ts';
import { usageOf } from './declare.ts';
import { nameInRepository } from './name-in-repository.ts';
import { showProgress } from './progress.ts';
import { openProject } from './project.ts';

const { options, names } = readCall(alertsCall);
const [patterns] = names;
const { format, baseline } = options;
const directory = process.cwd();
if (options.writeBaseline && baseline === undefined)
  wrongCall('`--write-baseline` needs the file: `--baseline FILE`.', usageOf(alertsCall));

await run(async () => {
  const { paths } = await openProject();
  const found = await findRuleFiles(patterns, directory);
  if (found.missing.length > 0)
    return wrongCall(`\`${found.missing[0]}\` is no file, and matches none.`, usageOf(alertsCall));
  const open = async () => {
    const { progress, end } = showProgress(process.stderr);
    return openSite(paths, directory, (done, total) => progress('pages', done, total)).finally(end);
  };
  let site = await open();
  const isRules = ({ file }: FoundFile): boolean => baseline === undefined || path.relative(baseline, file) !== '';
  const ruleFiles = found.files.filter(isRules);
  const check = async () => checkAlerts(await readRuleFiles(ruleFiles, directory), site.pages, site);
  let checked = await check();

  if (options.stubs) {
    const alerts = checked.files.flatMap((file) => file.alerts);
    const { files, undeclared } = await writeStubs(alerts, site, paths.content);
    const names = files.map((file) => `  ${nameFrom(directory, path.join(paths.content, file))}`);
    console.error([`${counted(files.length, 'page')} written`, ...names].join('\n'));
    if (undeclared.length > 0)
      console.error(await declareLabels(undeclared, site.tree, paths.content, options.write === true));
    site = await open();
    checked = await check();
  }
  if (options.write) {
    // Where Alertmanager makes the links, rules need none.
    const place = { names: site.pages.linkNames, adds: site.levelOf('missing-runbook-link') !== 'off' };
    const { links, files, left } = await writeLinks(checked.files, site.pages.origin, place, directory);
    console.error([`${counted(links, 'link')} put right in ${counted(files, 'file')}`, ...left].join('\n'));
    if (left.length > 0) process.exitCode = 1;
    checked = await check();
  }

  let held: Held | undefined;
  if (baseline !== undefined) {
    if (options.writeBaseline) {
      await writeBaseline(checked, baseline, directory);
      console.error(`${counted(checked.problems.length, 'problem')} kept in ${baseline}`);
    }
    held = await holdBaseline(checked, baseline, directory);
    checked = held.checked;
  }

  if (format === 'json') process.stdout.write(alertsJson(checked));
  else if (format === 'github') process.stdout.write(reportGithub(checked.problems.map(fromRepository), ''));
  else if (format === 'gitlab') process.stdout.write(reportGitlab(checked.problems.map(fromRepository), ''));
  else process.stdout.write(alertsText(checked, process.stdout.isTTY === true && process.stdout.hasColors(), held));
  if (hasErrors(checked.problems)) process.exitCode = 1;
});

/** GitHub and GitLab name files from the repository's root. */
function fromRepository(problem: Problem): Problem {
  return { ...problem, file: nameInRepository(path.resolve(directory, problem.file)) };
}
