import { areaStates, type Counts, stateOn } from '../shared/in-time.ts';
import { areas } from './areas.ts';
import { type ScorePage, servicesFrom } from './service-facts.ts';

/** How the services were at the end of a month, in the areas that front matter and names of files tell. */
export interface ScoreMonth {
  /** `2026-07`. */
  month: string;
  services: number;
  areas: Record<string, Counts>;
}

/** How it was each month, the oldest first; or why that is not known. */
export type ScoreHistory = { months: ScoreMonth[] } | { why: 'shallow' | 'no history' };

/** The areas that are known of earlier months. */
export const areasOfMonths = areas.filter(({ inHistory }) => inHistory);

/**
 * How the services were.
 *
 * @param day - on which reviews are in time or late
 */
export function scoreMonth(
  month: string,
  day: string,
  pages: readonly ScorePage[],
  catalogue: ReadonlyMap<string, Readonly<Record<string, string>>>,
): ScoreMonth {
  const services = servicesFrom(pages, [], catalogue);
  const counted = areasOfMonths.map((area) => {
    const counts = Object.fromEntries(areaStates.map((state) => [state, 0])) as Counts;
    for (const service of services) {
      const { state, holds } = area.judge(service);
      counts[holds ? stateOn(holds, day) : state]++;
    }
    return [area.id, counts] as const;
  });
  return { month, services: services.length, areas: Object.fromEntries(counted) };
}
