import type { Answers } from './answer.ts';
import { readBuild, readIndex, readSite } from './site-facts.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

/** Whether the files that say what build the site is of agree, and it is the one that was expected. */
export function judgeBuild(
  { build, index, site }: Answers<'build' | 'index' | 'site'>,
  base: URL,
  expected: string | undefined,
): SmokeProblem[] {
  const found: SmokeProblem[] = [];
  const id = readBuild(build)?.id;
  if (expected !== undefined && id !== expected)
    found.push(
      problem(
        'other-build',
        build.url,
        `the site is of the build \`${id}\`, and \`${expected}\` was expected`,
        'The deployment has not ended, has failed, or a cache still has the last one: `--wait 300` waits up to five minutes for it.',
      ),
    );
  for (const [answer, facts] of [[index, readIndex(index)] as const, [site, readSite(site)] as const])
    if (facts !== undefined && facts.build !== id)
      found.push(
        problem(
          'mixed-builds',
          answer.url,
          `it is of the build \`${facts.build}\`, and \`build.json\` says \`${id}\``,
          'Half of a deployment is there, or a cache holds files of the last one: deploy again, and clear the cache of everything outside of `_astro/`.',
        ),
      );
  const said = readSite(site)?.base.replace(/\/?$/, '/');
  if (said !== undefined && said !== base.pathname)
    found.push(
      problem(
        'wrong-base',
        base.href,
        `the site was built for \`${said}\`, and is at \`${base.pathname}\``,
        said === '/'
          ? `Say so in \`site.yml\`: \`base: ${base.pathname.replace(/\/$/, '')}\`.`
          : `Serve it under \`${said}\`, or change \`base:\` in \`site.yml\`.`,
      ),
    );
  return found;
}
