import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AdoptPlan, planAdoption } from '../adopt/plan-adoption.ts';
import { adoptionJson, adoptionPatch, adoptionSummary, inColour } from '../adopt/report-adoption.ts';
import { nameFrom, relativePath } from '../files/path-names.ts';
import { type Paths, pathsFor } from '../files/paths.ts';
import { writePlan } from '../files/write-plan.ts';
import { uncommitted } from '../git/uncommitted.ts';
import { calledAs } from '../problems/called-as.ts';
import { counted } from '../problems/counted.ts';
import { Failure } from '../problems/failure.ts';
import { adoptCall } from './calls/adopt.ts';
import { readCall, run, wrongCall } from './command.ts';
import { usageOf } from './declare.ts';
import { showProgress } from './progress.ts';
import { openProject } from './project.ts';

const { options, names } = readCall(adoptCall);
const [asked] = names;

await run(async () => {
  const { paths } = await openProject();
  const wanted = asked.map((name) => insideContent(name, paths));
  const plan = await planned(
    paths,
    (file) => wanted.length === 0 || wanted.some((each) => each === '' || file === each || file.startsWith(`${each}/`)),
  );
  const nameOf = (file: string): string => nameFrom(process.cwd(), path.join(paths.content, file));
  const isWritten = options.write === true && plan.files.length > 0;
  if (isWritten) await write(plan, paths, nameOf);
  if (options.format === 'json') process.stdout.write(adoptionJson(plan, isWritten));
  else {
    const patch = adoptionPatch(plan, nameOf);
    process.stdout.write(process.stdout.isTTY === true && process.stdout.hasColors() ? inColour(patch) : patch);
    process.stderr.write(adoptionSummary(plan, nameOf, isWritten));
    if (plan.files.length > 0 && !isWritten)
      console.error(`Nothing is written yet: \`${calledAs('adopt', '--write')}\` writes it.`);
  }
});

async function planned(paths: Paths, takes: (file: string) => boolean): Promise<AdoptPlan> {
  // What is tried out is not what will be built.
  const cache = await mkdtemp(path.join(tmpdir(), 'pagebook-adopt-'));
  const { progress, end } = showProgress(process.stderr);
  const trial = pathsFor(
    { PAGEBOOK_CONTENT: paths.content, PAGEBOOK_CACHE: cache },
    { root: paths.root, config: paths.config },
  );
  try {
    return await planAdoption(paths, trial, { takes, only: options.only, progress });
  } finally {
    end();
    await rm(cache, { recursive: true, force: true });
  }
}

/** A page or folder of the content, by its path from there; it is named from the folder of the call, or from the content. */
function insideContent(name: string, { content }: Paths): string {
  for (const folder of [process.cwd(), content]) {
    const whole = path.resolve(folder, name);
    const inside = relativePath(content, whole);
    if (existsSync(whole) && inside !== '..' && !inside.startsWith('../') && !path.isAbsolute(inside)) return inside;
  }
  return wrongCall(`\`${name}\` is no page and no folder of the content.`, usageOf(adoptCall));
}

async function write(
  { files, errors }: AdoptPlan,
  { content }: Paths,
  nameOf: (file: string) => string,
): Promise<void> {
  const [error] = errors;
  if (error)
    throw new Failure(
      `with a vocabulary, pages that can be built now would have ${counted(errors.length, 'error')}; the first is ${nameOf(error.file)}:${error.line}:${error.column}: ${error.message}`,
      error.hint,
    );
  const changed = options.force
    ? []
    : await uncommitted(
        content,
        files.filter(({ was }) => was !== undefined).map(({ file }) => file),
      );
  if (changed.length > 0)
    throw new Failure(
      `${counted(changed.length, 'file')} with changes that are not committed: ${changed
        .map((file) => `\`${nameOf(file)}\``)
        .slice(0, 5)
        .join(', ')}${changed.length > 5 ? ' …' : ''}`,
      'Commit them first, so that `git diff` shows what is changed now, or say `--force`.',
    );
  await writePlan(content, files);
}
