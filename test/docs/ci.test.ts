import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { calls } from '../../src/cli/calls/all.ts';

const project = path.resolve(import.meta.dirname, '../..');
const text = (file: string): Promise<string> => readFile(path.join(project, file), 'utf8');
const { scripts } = JSON.parse(await text('package.json'));

interface Job {
  steps?: { uses?: string; with?: Record<string, unknown>; run?: string }[];
  script?: string[];
  before_script?: string[];
  variables?: Record<string, unknown>;
  artifacts?: { paths: string[] };
}

const github: { jobs: Record<string, Job> } = parse(await text('docs/ci/github-actions.yml'));
const gitlab: Record<string, Job> = parse(await text('docs/ci/gitlab-ci.yml'));
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
    const names = all.slice(1).map(scriptIn);
    expect(names).toEqual(['check', 'alerts', 'build']);
    expect(names.filter((name) => typeof scripts[name ?? ''] !== 'string')).toEqual([]);
  });

  test('calls them with options that they have', () => {
    for (const command of all.slice(1)) {
      const { options } = calls[scriptIn(command) as keyof typeof calls];
      const known = options.map(({ long }) => long);
      for (const [option] of command.split(' -- ')[1]?.matchAll(/--[\w-]+/g) ?? []) expect(known).toContain(option);
    }
  });
});

test('on GitHub, problems are annotations, and the whole history is there', () => {
  const runs = steps.flatMap(({ run }) => run ?? []);
  expect(runs.filter((run) => /check|alerts/.test(run)).every((run) => run.endsWith('--format github'))).toBe(true);
  expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with?.['fetch-depth']).toBe(0);
});

test('on GitLab, the preview is made from the whole history', () => {
  expect(gitlab['preview']?.variables?.['GIT_DEPTH']).toBe('0');
});

test('what is kept of a build is the folder that it was built into', () => {
  const built = commands.map(([, all]) => /--outDir (\S+)/.exec(all.at(-1) ?? '')?.[1]);
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
  expect([upload?.with?.['path'], gitlab['preview']?.artifacts?.paths[0]?.replace(/\/$/, '')]).toEqual(built);
});

test('docs/authors.md names scripts that there are', async () => {
  const named = Array.from((await text('docs/authors.md')).matchAll(/npm (?:run )?([a-z]+)/g), ([, name = '']) => name);
  expect(named).toContain('dev');
  expect([...new Set(named)].filter((name) => typeof scripts[name] !== 'string')).toEqual([]);
});
