import { describe, expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { makeTeam } from '../support/team.ts';

/** Enough pages for a second thread. */
const PAGES = Object.fromEntries(
  Array.from({ length: 60 }, (_, number) => [`p${number + 100}.md`, '# P\n\nsudo reboot\n']),
);
const SETTINGS = {
  'site.yml':
    'page_time_limit: 1\ncheck: { missing-owner: off, missing-steps: off, missing-section: off, duplicate-title: off }\n',
  'parameters.yml': '{}\n',
};

/** What `check` finds where a team's first rule does something to its thread on each page but the first. */
async function problemsWith(body: string): Promise<Problem[]> {
  const team = await makeTeam(
    {
      'pagebook.config.ts': `
const stops = { name: 'stops', severity: 'warning', checkPage(page) { if (page.file !== 'p100.md') { ${body} } return []; } };
const sudo = {
  name: 'sudo', severity: 'warning',
  checkPage: (page) => [{ ...page.placeOfPage(), message: '\`sudo\`', hint: 'Without.' }],
};
export default { rules: [stops, sudo] };
`,
    },
    { ...SETTINGS, ...PAGES },
    onTestFinished,
  );
  return (await team.check()).problems;
}

describe('a team’s rule that stops its thread on every page', () => {
  test.each([
    [
      'by taking too long',
      'for (;;);',
      'slow-page',
      /^the rule `stops` on `p1\d\d\.md` takes more than 1 s of CPU time$/,
    ],
    [
      'by ending the process',
      'process.exit(0);',
      'broken-rule',
      /^the rule `stops` fails on this page: its thread ended, by `process\.exit`/,
    ],
  ])('%s is told once, and all pages are checked by the other rules', async (_, body, rule, message) => {
    const problems = await problemsWith(body);
    expect(problems.filter((problem) => problem.rule !== 'sudo')).toEqual([
      expect.objectContaining({ rule, severity: 'error', message: expect.stringMatching(message) }),
    ]);
    expect(problems.find((problem) => problem.rule === rule)?.hint).toBe(
      'The pages after it were checked without the rule. Correct the rule, or turn it off in `site.yml` until then: `check: { stops: off }`.',
    );
    expect(problems.filter((problem) => problem.rule === 'sudo')).toHaveLength(60);
  });
});
