import { slug } from 'github-slugger';
import type { DraftKind } from '../schema/sections.ts';

/** What the author says of a new page, by the names of the options. */
export type Facts = Readonly<Record<string, string>>;

interface PageKind {
  /** What `NAME` is called when it is asked for. */
  nameIs: string;
  /** Without these there is no telling where the page stands. */
  needs: readonly string[];
  /** What else the template has places for, as far as an author knows it. */
  takes: readonly string[];
  /** The page's path from the content folder. */
  file(facts: Facts): string;
}

const dated = (folder: string, { date = '', name = '' }: Facts): string => `${folder}/${date}-${slug(name)}.md`;

/** The kinds of new pages: where each stands, and what is asked for. */
export const pageKinds: Record<DraftKind, PageKind> = {
  alert: {
    nameIs: "the alert's name, as its rule has it",
    needs: [],
    takes: ['service', 'severity', 'owner', 'summary'],
    file: ({ name = '' }) => `alerts/${name}.md`,
  },
  runbook: {
    nameIs: "the service's name",
    needs: [],
    takes: ['owner', 'summary', 'language', 'chat', 'escalation', 'dashboard'],
    file: ({ name = '' }) => `runbooks/${slug(name)}/index.md`,
  },
  action: {
    nameIs: 'what is done, such as `Restart checkout`',
    needs: ['service'],
    takes: ['owner', 'summary'],
    file: ({ name = '', service = '' }) => `runbooks/${slug(service)}/${slug(name)}.md`,
  },
  retrospective: {
    nameIs: 'the title, what happened in a few words',
    needs: [],
    takes: ['service', 'alert', 'severity', 'owner', 'summary', 'start', 'end'],
    file: (facts) => dated('retrospectives', facts),
  },
  log: {
    nameIs: 'the title, what changed in a few words',
    needs: [],
    takes: ['service', 'owner', 'summary'],
    file: (facts) => dated('log', facts),
  },
};

/** Every fact, which is an option of `npm run new` each, with what it says. */
export const factMeanings: Readonly<Record<string, string>> = {
  alert: 'The alert that a retrospective is about',
  chat: "Address of a service's channel",
  dashboard: "Address of a service's dashboard",
  date: 'Day of a retrospective or log entry, of others their first review (default: today)',
  end: 'When what a retrospective is about ended',
  escalation: 'Who is called next for a service',
  language: 'What a service is written in',
  owner: 'Who keeps the page right',
  service: 'The service that the page is about; an action needs it',
  severity: 'How bad the alert or the outage is',
  start: 'When what a retrospective is about began',
  summary: 'One sentence about the page',
};

export const factNames: readonly string[] = Object.keys(factMeanings);

/** An alert's name keeps its letters, and may have folders before it; none of them hidden, none a step up. */
const ALERT_NAME = /^(?:[\p{L}\p{N}_][\p{L}\p{N}_ .()+-]*\/)*[\p{L}\p{N}_][\p{L}\p{N}_ .()+-]*$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with the facts of a page, in a sentence. */
export function wrongFact(kind: DraftKind, facts: Facts): string | undefined {
  const { name = '', date = '', service = '' } = facts;
  if (kind === 'alert' && !ALERT_NAME.test(name))
    return `\`${name}\` is no name for an alert's page: use letters, digits, \`_\`, \`-\`, \`.\` and spaces; \`/\` for a folder.`;
  if (kind !== 'alert' && slug(name).replace(/-/g, '') === '')
    return `\`${name}\` has no letter that an address could be made of.`;
  if (kind === 'action' && slug(service).replace(/-/g, '') === '') return `\`${service}\` is no service.`;
  if (!DAY.test(date) || new Date(`${date}T00:00Z`).toJSON()?.slice(0, 10) !== date)
    return `\`${date}\` is no day of the calendar: write it as \`2026-10-05\`.`;
  return undefined;
}
