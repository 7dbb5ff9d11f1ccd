import { z } from 'zod';
import { moment } from './moment.ts';
import { day, names, text, webAddress, withoutEmpty, words } from './values.ts';

/** How far a retrospective is. */
export const retrospectiveStatuses = ['draft', 'in review', 'reviewed', 'closed'] as const;

/** What a remediation makes better. */
export const remediationKinds = ['detection', 'escalation', 'recovery', 'prevention'] as const;
export type RemediationKind = (typeof remediationKinds)[number];

/** What has become of a remediation. */
export const remediationStatuses = ['open', 'done', 'declined'] as const;
export type RemediationStatus = (typeof remediationStatuses)[number];

const oneOf = <Choice extends string>(choices: readonly Choice[]) =>
  z.enum(choices, `must be one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`);

/** Something that was promised after an incident. */
const remediation = z.preprocess(
  withoutEmpty,
  z.strictObject({
    id: text.describe('Its name within the retrospective: `R1`.'),
    what: text.describe('What changes, with a verb first: `Alert on pauses above 1 s`.'),
    kind: oneOf(remediationKinds).describe('What it makes better.'),
    service: text.optional().describe('The service that changes, where it is not that of the incident.'),
    owner: text.optional().describe('The team that does it.'),
    ticket: webAddress.optional().describe('Where the work is followed.'),
    due: day.optional().describe('The day by which it is to be done.'),
    status: oneOf(remediationStatuses).default('open').describe('What has become of it.'),
    opened: day.optional().describe("The day on which it was decided; without it the retrospective's."),
    closed: day.optional().describe('The day on which it was done or declined.'),
    reason: text.optional().describe('Why it was declined.'),
    changes: words.optional().describe('The addresses of the runbooks and alerts that it changes: `alerts/HighCPU`.'),
  }),
);
export type WrittenRemediation = z.infer<typeof remediation>;

/** What customers and the team had of it: each under a name of the team's. */
const impact = z.union(
  [text.transform((all): Record<string, string> => ({ impact: all })), z.record(z.string(), text)],
  {
    error: 'must be text, or `name: value` lines such as `customers: 2,870 baskets were not paid`',
  },
);

/** What front matter may say too on a retrospective; on other kinds of pages these names may mean anything. */
const fields = z.object({
  status: oneOf(retrospectiveStatuses).optional().describe('How far a retrospective is.'),
  started: moment.optional().describe('When the incident began to be felt, in UTC.'),
  detected: moment.optional().describe('When an alert or a person noticed it, in UTC.'),
  mitigated: moment.optional().describe('When it was no longer felt, in UTC.'),
  resolved: moment.optional().describe('When it was over, in UTC.'),
  runbooks: words.optional().describe('The addresses of the runbooks that were used: `runbooks/checkout/roll-back`.'),
  facilitator: names.optional().describe('Who leads the meeting.'),
  note_taker: names.optional().describe('Who writes: somebody else than the facilitator.'),
  factors: words.optional().describe('What contributed: names of `factors.yml`, or words of your own.'),
  impact: impact.optional().describe('What it cost: customers, errors, minutes, as the team likes.'),
  remediations: z
    .array(remediation, 'must be a list, each item with `id`, `what` and `kind`')
    .optional()
    .describe('What changes because of it.'),
  recurrence_of: words.optional().describe('The earlier retrospectives that this incident repeats, by file name.'),
});

export const incidentSchema = z.preprocess(withoutEmpty, fields);

/** The facts of an incident, as the front matter of its retrospective has them. */
export type IncidentMatter = z.infer<typeof incidentSchema>;
