import { z } from 'zod';
import { webAddress } from './values.ts';

const TIME = 'must be a time with its zone, such as `2026-11-20T10:05:00Z`';
const WHAT = 'must say in a line what changed, such as `Deployed 4f2a9c1`';
const LONGEST_WHAT = 200;

const name = z.string('must be the name of a service').min(1, 'must be the name of a service');

/**
 * The fields of a line of `log/changes.jsonl`; which of them it must have, `neededOfChange` says. Other names do no
 * harm: they are for other programs.
 */
export const changeFields = z.object({
  time: z.iso
    .datetime({ offset: true, error: TIME })
    .transform((time) => new Date(time).toISOString())
    .optional()
    .describe('When it changed, with the zone: `2026-11-20T10:05:00Z`.'),
  service: z
    .union([name, z.array(name).min(1, 'must name a service')], {
      error: 'must be the name of a service, or a list of names',
    })
    .transform((value) => (Array.isArray(value) ? [...new Set(value)] : [value]))
    .optional()
    .describe('The service that changed, or a list of them.'),
  what: z
    .string(WHAT)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, WHAT).max(LONGEST_WHAT, `is longer than ${LONGEST_WHAT} characters`))
    .optional()
    .describe('What changed, in a line.'),
  url: webAddress.optional().describe('Where more is said: the deploy, the pull request.'),
});

export const neededOfChange = ['time', 'service', 'what'] as const;

/** Something that changed, as a machine has noted it: a deploy. */
export interface Change {
  /** In UTC, `2026-11-20T10:05:00.000Z`. */
  time: string;
  services: string[];
  what: string;
  url?: string;
}
