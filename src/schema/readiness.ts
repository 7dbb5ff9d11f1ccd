import { z } from 'zod';
import { day, webAddress, withoutEmpty } from './values.ts';

/** What a service's readme may say of an area. */
export const answers = ['yes', 'no', 'not needed', 'unknown'] as const;
export type Answer = (typeof answers)[number];

const MESSAGE = `must be ${answers.map((each) => `\`${each}\``).join(', ')}, or one of these with a day and a web address: \`{ is: yes, date: 2026-03-01, link: 'https://…' }\``;

/** YAML of before 2009, and other tools, have `yes` as a boolean. */
const answer = z.union([z.enum(answers), z.boolean().transform((is): Answer => (is ? 'yes' : 'no'))]);

const declared = (about: string) =>
  z
    .union(
      [
        answer.transform((is): { is: Answer; date?: string | undefined; link?: string | undefined } => ({ is })),
        z.preprocess(
          withoutEmpty,
          z.strictObject({
            is: answer.describe('Whether it is so.'),
            date: day.optional().describe('The day on which it was tried or decided.'),
            link: webAddress.optional().describe('What shows it: a report, a dashboard, a ticket.'),
          }),
        ),
      ],
      { error: MESSAGE },
    )
    .optional()
    .describe(about);

/** What a team declares of a service; everything else of the scorecard is computed. */
export const readinessSchema = z.preprocess(
  withoutEmpty,
  z.strictObject(
    {
      backups: declared('Whether its data is backed up.'),
      restore: declared('Whether a restore of the backup has been tried.'),
      monitoring: declared('Whether something notices when it does not work.'),
      failover: declared('Whether it goes on when a machine or a zone is lost.'),
      capacity: declared('Whether it is known how much load it takes, and what is added then.'),
      upgrades: declared('Whether it can be upgraded during the day.'),
      security: declared('Whether its access, secrets and dependencies were reviewed.'),
      test_environment: declared('Whether there is an environment apart from production.'),
    },
    {
      error: (issue) =>
        issue.code === 'invalid_type' ? 'must be `area: yes` lines, such as `backups: yes`' : undefined,
    },
  ),
);
export type Readiness = z.infer<typeof readinessSchema>;
export type DeclaredArea = keyof Readiness;
