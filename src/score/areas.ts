import type { DeclaredArea } from '../schema/readiness.ts';
import {
  type AreaState,
  type Holding,
  holdingOf,
  lateOn,
  shareInWords,
  stateOfShare,
  stateOn,
} from '../shared/in-time.ts';
import { pagesOfService, reviewHolds, type ScorePage, type ServiceFacts } from './service-facts.ts';

/** Where something is done: in a page's file, in a file that is to be written, or on a page of the site. */
export type Place =
  | { edit: ScorePage }
  | { write: string }
  | { read: ScorePage }
  | { own: 'remediations'; query: string }
  | { kind: 'alert' };

/** What is to be done next, with code in backticks. */
export interface Next {
  what: string;
  at: Place;
}

/** How an area of a service is. */
export interface Cell {
  state: AreaState;
  words: string;
  date?: string;
  link?: string;
  /** What is to be done next; of something that can become late, also while it is not. */
  next?: Next;
  holds?: Holding;
}

/** Something that a service is asked about. */
export interface Area {
  id: string;
  title: string;
  /** Whether it is told by front matter and names of files alone, so that it is known of earlier months. */
  inHistory: boolean;
  judge(service: ServiceFacts): Cell;
}

const readmeFile = (service: string): string => `runbooks/${service}/index.md`;
const atReadme = ({ readme, name }: ServiceFacts): Place => (readme ? { edit: readme } : { write: readmeFile(name) });

const isSet = (isSo: boolean, next: Next): Cell =>
  isSo ? { state: 'yes', words: 'yes' } : { state: 'no', words: 'no', next };

/** A field of the catalogue. */
const field = (id: string, title: string, example: string): Area => ({
  id,
  title,
  inHistory: true,
  judge: (service) =>
    isSet((service.fields[id] ?? '') !== '', {
      what: `Add \`${id}: ${example}\` to its readme`,
      at: atReadme(service),
    }),
});

/** So many of something are right. */
function share(all: number, right: number, none: AreaState, next: Next | undefined): Cell {
  const state = stateOfShare(all, right, none);
  return { state, words: shareInWords(all, right, state), ...(state !== 'yes' && next && { next }) };
}

/** As of before anything was late: the browser knows what day it is. */
function inTime(holds: Holding, next: Next | undefined): Cell {
  const state = stateOn(holds, '');
  return { state, words: shareInWords(holds.all, holds.all - lateOn(holds, ''), state), holds, ...(next && { next }) };
}

const computed: readonly Area[] = [
  {
    id: 'readme',
    title: 'Readme',
    inHistory: true,
    judge: (service) =>
      isSet(service.readme !== undefined && service.readme.summary !== '', {
        what: service.readme
          ? 'Write in its readme what it does, what it needs, and where to look'
          : 'Write its readme: what it does, what it needs, and where to look',
        at: atReadme(service),
      }),
  },
  field('owner', 'Owner', 'team-…'),
  field('dashboard', 'Dashboard', 'https://…'),
  field('escalation', 'Escalation', 'team-…-oncall'),
  {
    id: 'actions',
    title: 'Actions',
    inHistory: true,
    judge: ({ actions, name }) =>
      isSet(actions.length > 0, {
        what: 'Write its first action: when it is done, and the steps',
        at: { write: `runbooks/${name}/restart.md` },
      }),
  },
  {
    id: 'alerts',
    title: 'Alerts with pages',
    inHistory: false,
    judge: ({ alertNames: { withPage, without }, name }) => {
      const [missing] = without;
      const next: Next =
        missing === undefined
          ? { what: `Name the service on the pages of its alerts: \`service: ${name}\``, at: { kind: 'alert' } }
          : { what: `Write the page of \`${missing}\``, at: { write: `alerts/${missing}.md` } };
      return share(withPage.length + without.length, withPage.length, 'unknown', next);
    },
  },
  {
    id: 'steps',
    title: 'Steps to follow',
    inHistory: false,
    judge: ({ actions, alerts }) => {
      const all = [...actions, ...alerts];
      const missing = all.filter(({ hasSteps }) => !hasSteps);
      const [first] = missing;
      const next: Next | undefined = first && { what: `Write steps for \`${first.title}\``, at: { edit: first } };
      return share(all.length, all.length - missing.length, 'unknown', next);
    },
  },
  {
    id: 'reviews',
    title: 'Reviewed in time',
    inHistory: true,
    judge: (service) => {
      const pages = pagesOfService(service);
      const [first] = [...pages].sort((a, b) => ((reviewHolds(a) ?? '') < (reviewHolds(b) ?? '') ? -1 : 1));
      const next: Next | undefined = first && {
        what: `Read \`${first.title}\`, correct it, and set \`reviewed:\``,
        at: { read: first },
      };
      return inTime(holdingOf(pages.map(reviewHolds), 'unknown'), next);
    },
  },
  {
    id: 'remediations',
    title: 'Remediations on time',
    inHistory: false,
    judge: ({ due, name }) => {
      const query = new URLSearchParams({ service: name, status: 'open' });
      const next: Next = {
        what: 'Do, decline or date what was promised',
        at: { own: 'remediations', query: `${query}` },
      };
      return inTime(holdingOf(due, 'yes'), due.length === 0 ? undefined : next);
    },
  },
];

/** What a team declares, and what to do where it is not so. */
const declaredAreas: Record<DeclaredArea, [title: string, next: string]> = {
  backups: ['Backups', 'Back up its data, each day at least, to another place'],
  restore: ['Restore tried', 'Restore the last backup somewhere else, and note how long it took'],
  monitoring: ['Monitoring', 'Measure what its users get, and alert on it'],
  failover: ['Failover', 'Take one instance away on a quiet day, and see that it goes on'],
  capacity: ['Capacity', 'Find out how much load it takes, and what to add then'],
  upgrades: ['Upgrades', 'Make an upgrade something that is done during the day'],
  security: ['Security', 'Review who has access, where its secrets are, and what it depends on'],
  test_environment: ['Test environment', 'Set up an environment apart from production'],
};

const declared: readonly Area[] = Object.entries(declaredAreas).map(([id, [title, todo]]) => ({
  id,
  title,
  inHistory: true,
  judge: (service) => {
    const { is, date, link } = service.readiness[id as DeclaredArea] ?? { is: 'unknown' };
    const what =
      is === 'no'
        ? `${todo}; then \`${id}: yes\``
        : `Find out, and say in its readme under \`readiness:\` \`${id}: …\``;
    return {
      state: is,
      words: is,
      ...(date !== undefined && { date }),
      ...(link !== undefined && { link }),
      ...((is === 'no' || is === 'unknown') && { next: { what, at: atReadme(service) } }),
    };
  },
}));

/** All areas, in the order of the scorecard: what is computed, then what is declared. */
export const areas: readonly Area[] = [...computed, ...declared];
