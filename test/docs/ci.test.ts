import { execFileSync } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { calls } from '../../src/cli/calls/all.ts';
import { gitlabJobs } from '../support/gitlab.ts';
import { makeTree } from '../support/tree.ts';
import { workflowErrors } from '../support/workflow.ts';

const project = path.resolve(import.meta.dirname, '../..');
const text = (file: string): Promise<string> => readFile(path.join(project, file), 'utf8');
const { scripts } = JSON.parse(await text('package.json'));

interface Job {
  steps?: { uses?: string; with?: Record<string, unknown>; run?: string; if?: string }[];
  script?: string[];
  before_script?: string[];
  variables?: Record<string, unknown>;
  artifacts?: { paths?: string[]; reports?: { codequality: string } };
  rules?: unknown[];
  cache?: unknown;
}

const FILES = { github: 'docs/ci/github-actions.yml', gitlab: 'docs/ci/gitlab-ci.yml' };
const github: { jobs: Record<string, Job> } = parse(await text(FILES.github));
const gitlab: Record<string, Job> = parse(await text(FILES.gitlab));
const steps = Object.values(github.jobs).flatMap((job) => job.steps ?? []);

/** The commands of each file, in order. */
const commands: [string, string[]][] = [
  ['GitHub', steps.flatMap(({ run }) => run ?? [])],
  ['GitLab', Object.values(gitlab).flatMap((job) => [...(job.before_script ?? []), ...(job.script ?? [])])],
];

const scriptIn = (command: string): string | undefined => /^npm run (?:--silent )?([\w-]+)/.exec(command)?.[1];

describe.each(commands)('the file for %s', (_host, all) => {
  test('installs, then runs check, alerts and build, which are scripts of this project', () => {
    expect(all[0]).toMatch(/^npm ci\b/);
    const names = new Set(all.slice(1).flatMap((each) => scriptIn(each) ?? []));
    expect([...names]).toEqual(['check', 'alerts', 'build']);
    expect([...names].filter((name) => typeof scripts[name] !== 'string')).toEqual([]);
  });

  test('calls them with options that they have', () => {
    for (const command of all.slice(1).filter((each) => scriptIn(each) !== undefined)) {
      const { options } = calls[scriptIn(command) as keyof typeof calls];
      const known = options.map(({ long }) => long);
      for (const [option] of command.split(' -- ')[1]?.matchAll(/--[\w-]+/g) ?? []) expect(known).toContain(option);
    }
  });
});

test('on GitHub, problems are annotations, and the whole history is there', () => {
  const runs = steps.flatMap(({ run }) => run ?? []);
  expect(
    runs.filter((run) => /run --silent (?:check|alerts)/.test(run)).every((run) => run.endsWith('--format github')),
  ).toBe(true);
  expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with?.['fetch-depth']).toBe(0);
});

test('on GitLab, problems are in the merge request and in the log, and the whole history is there', () => {
  for (const name of ['check', 'alerts']) {
    const { script = [], artifacts } = gitlab[name] ?? {};
    const report = artifacts?.reports?.codequality;
    expect(script[0]).toBe(`${script[1]} --format gitlab > ${report} || true`);
  }
  expect(gitlab['.pagebook']?.variables?.['GIT_DEPTH']).toBe('0');
});

test('where the rules are is said once in each file, and without rules they are not looked for', async () => {
  const texts = await Promise.all(Object.values(FILES).map(text));
  for (const each of texts) expect(each.match(/rules\//g)).toHaveLength(1);
  const compare = steps.find(({ run }) => run?.includes('alerts --'));
  expect(compare?.if).toContain("env.RULES != ''");
  expect(gitlab['alerts']?.rules?.[0]).toEqual({ if: "$RULES == ''", when: 'never' });
});

test('the file for GitHub is one by its own parser', async () => {
  expect(await workflowErrors(FILES.github, await text(FILES.github))).toEqual([]);
});

test('the file for GitLab is one by its schema, and has a job for rules only when there are some', async () => {
  const jobs = await gitlabJobs(await text(FILES.gitlab), { CI_PIPELINE_SOURCE: 'merge_request_event' });
  expect(jobs()).toEqual(['alerts', 'check', 'preview']);
  expect(jobs('--variable', 'RULES=')).toEqual(['check', 'preview']);
});

test('both keep the cache of builds from one run to the next, as docs/deploy.md says', async () => {
  const documented = /```yaml\n([\s\S]*?)```/.exec(await text('docs/deploy.md'))?.[1] ?? '';
  expect(steps.filter(({ uses }) => uses?.startsWith('actions/cache@'))).toEqual(parse(documented));
  expect(gitlab['.pagebook']?.cache).toContainEqual({ key: 'pagebook', paths: ['.cache/'] });
});

describe('the comment with the preview', () => {
  const script = steps.find(({ run }) => run?.includes('gh api'))?.run ?? '';
  /** Runs the step beside a `gh` that notes its calls and knows one comment, or none. */
  const callsOf = async (comment: string): Promise<string> => {
    const gh = `#!/bin/sh\nprintf '%s\\n' "$*" >> "$CALLS"\ncase "$*" in *--paginate*) printf '%s' "$COMMENT";; esac\n`;
    const { root: folder } = await makeTree({ gh });
    await chmod(path.join(folder, 'gh'), 0o755);
    const env = {
      ...process.env,
      PATH: `${folder}${path.delimiter}${process.env['PATH']}`,
      CALLS: path.join(folder, 'calls'),
      COMMENT: comment,
      GITHUB_REPOSITORY: 'team/pages',
      NUMBER: '7',
      COMMIT: 'abc',
      PREVIEW: 'https://preview.example.com/7',
    };
    execFileSync('bash', ['-e', '-o', 'pipefail', '-c', script], { env });
    return readFile(env.CALLS, 'utf8');
  };

  test('is written once', async () => {
    expect(await callsOf('')).toMatch(
      /\napi --silent repos\/team\/pages\/issues\/7\/comments --raw-field body=.* Preview of abc: https:\/\/preview\.example\.com\/7\n$/,
    );
  });

  test('is changed by the next commit', async () => {
    expect(await callsOf('42\n')).toMatch(/\napi --silent --method PATCH repos\/team\/pages\/issues\/comments\/42 /);
  });
});

test('what is kept of a build is the folder that it was built into', () => {
  const built = commands.map(([, all]) => /--outDir (\S+)/.exec(all.join(' '))?.[1]);
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
  expect([upload?.with?.['path'], gitlab['preview']?.artifacts?.paths?.[0]?.replace(/\/$/, '')]).toEqual(built);
});

test('docs/authors.md names scripts that there are', async () => {
  const named = Array.from((await text('docs/authors.md')).matchAll(/npm (?:run )?([a-z]+)/g), ([, name = '']) => name);
  expect(named).toContain('dev');
  expect([...new Set(named)].filter((name) => typeof scripts[name] !== 'string')).toEqual([]);
});
