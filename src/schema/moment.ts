import { z } from 'zod';

const MOMENT = 'must be a time such as `2026-07-14 10:19`, in UTC, or with its offset, `2026-07-14T12:19+02:00`';
const FORM = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?$/;

/** The minute of a time in UTC, `2026-07-14T10:19Z`, or undefined when there is no such time. */
export function minuteOf(written: string): string | undefined {
  const [, day, time, zone = 'Z'] = FORM.exec(written) ?? [];
  if (day === undefined) return undefined;
  const offset = zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const at = new Date(`${day}T${time}${offset}`);
  // `2026-02-30` would be a day in March.
  const isDay = new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) === day;
  return isDay && !Number.isNaN(at.getTime()) ? `${at.toISOString().slice(0, 16)}Z` : undefined;
}

/** A time as authors write it, in UTC where it has no offset; read as its minute in UTC. */
export const moment = z
  .string(MOMENT)
  .refine((written) => minuteOf(written) !== undefined, MOMENT)
  .transform((written) => minuteOf(written) ?? written);
