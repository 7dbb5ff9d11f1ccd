import type { Incident } from '../incidents/incident.ts';
import { type Automation, automations } from '../schema/automation.ts';
import type { ScorePage } from './service-facts.ts';

/** As much of the site's record of a page as is needed to know what is done by hand. */
export interface ToilPage extends ScorePage {
  automation?: Automation;
  automationAt?: string;
  date?: string;
  uses?: readonly string[];
}

/** An action of a service, with how it is done and how often it was used. */
export interface Action {
  address: string;
  title: string;
  service: string;
  /** Undefined where its page does not say. */
  automation?: Automation;
  at?: string;
  uses: number;
  /** The day on which it was used last. */
  last?: string;
}

/** What is not said to be done by something is done by hand. */
export const isByHand = ({ automation = 'manual' }: Pick<Action, 'automation'>): boolean => automation === 'manual';

interface Use {
  count: number;
  last: string;
}

/**
 * All actions, by service and title. An action was used once for each line of a timeline that links to it, once for an
 * incident that names it in `runbooks:` alone, and once for each log entry that links to it.
 */
export function actionsFrom(pages: readonly ToilPage[], incidents: readonly Incident[]): Action[] {
  const uses = new Map<string, Use>();
  const add = (address: string, day: string): void => {
    const { count, last } = uses.get(address) ?? { count: 0, last: '' };
    uses.set(address, { count: count + 1, last: day > last ? day : last });
  };
  for (const page of pages) for (const address of page.uses ?? []) add(address, page.date ?? '');
  const linked = new Map(pages.map((page) => [page.address, new Set(page.uses)]));
  for (const { address, runbooks, date } of incidents)
    for (const runbook of new Set(runbooks)) if (!linked.get(address)?.has(runbook)) add(runbook, date);
  return pages
    .flatMap(({ actionOf, address, title, automation, automationAt }) => {
      const { count, last } = uses.get(address) ?? { count: 0, last: '' };
      return actionOf === undefined
        ? []
        : [
            {
              address,
              title,
              service: actionOf,
              ...(automation !== undefined && { automation }),
              ...(automationAt !== undefined && { at: automationAt }),
              uses: count,
              ...(last !== '' && { last }),
            },
          ];
    })
    .sort((a, b) => compare(a.service, b.service) || compare(a.title, b.title));
}

/** What is done by hand and was used: most often first, then what was used last. */
export const worthAScript = (actions: readonly Action[]): Action[] =>
  actions
    .filter((action) => isByHand(action) && action.uses > 0)
    .sort((a, b) => b.uses - a.uses || compare(b.last ?? '', a.last ?? '') || compare(a.title, b.title));

/** How many actions are done how; those that do not say are apart. */
export type Ways = Record<Automation | 'unsaid', number>;

export function waysOf(actions: readonly Action[]): Ways {
  const ways = Object.fromEntries([...automations, 'unsaid'].map((way) => [way, 0])) as Ways;
  for (const { automation = 'unsaid' } of actions) ways[automation]++;
  return ways;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
