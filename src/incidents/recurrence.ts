import { type Incident, type Remediation, startOf } from './incident.ts';

/** A remediation that was done, and the incidents of the same kind that came after it. */
export interface Outcome {
  remediation: Remediation;
  /** The day on which it was done. */
  done: string;
  /** Those that began on a later day, the newest first. */
  after: Incident[];
}

/**
 * Did it help? For what was done after incidents that have something in common, an alert or a factor, which of them came
 * after it.
 *
 * @param incidents - those that have it in common, the newest first
 */
export const outcomesOf = (incidents: readonly Incident[]): Outcome[] =>
  incidents.flatMap((incident) =>
    incident.remediations.flatMap((remediation): Outcome[] => {
      const { status, closed } = remediation;
      if (status !== 'done' || closed === undefined) return [];
      return [{ remediation, done: closed, after: incidents.filter((other) => startOf(other).slice(0, 10) > closed) }];
    }),
  );

/** How often it came back although something had been done. */
export interface Recurrence {
  incidents: number;
  /** How many remediations were done. */
  done: number;
  /** The incidents that began after the first of them was done. */
  since: Incident[];
}

/** The same in numbers. */
export function recurrenceOf(incidents: readonly Incident[]): Recurrence {
  const outcomes = outcomesOf(incidents);
  const since = new Set(outcomes.flatMap(({ after }) => after));
  return { incidents: incidents.length, done: outcomes.length, since: incidents.filter((each) => since.has(each)) };
}
