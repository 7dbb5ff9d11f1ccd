import { addressOf, isFolderPage, isReadme, serviceOf } from '../content/addresses.ts';
import { shortAddresses } from '../content/short-addresses.ts';
import { makeFinder } from '../incidents/find-page.ts';
import { ALERT, RETROSPECTIVE } from '../kinds/names.ts';
import { isDay } from '../schema/day-in.ts';
import { isAlertName } from '../shared/draft-alert.ts';
import { compact, lastPart } from '../shared/name-words.ts';
import { tidyAddress } from '../shared/page-path.ts';
import type { Site, SitePage } from './rule.ts';

/** What rules ask a site about one thing at a time: an answer is small, and another page's words do not change it. */
export interface Answers {
  /** A service's fields in the catalogue; null for what is none. */
  service: Readonly<Record<string, string>> | null;
  /** The names of all services. */
  services: readonly string[];
  /** Whether an alert is found by a name. */
  isAlert: boolean;
  /** The names of all alerts. */
  alerts: readonly string[];
  /** For an alert's name among the symptoms of pages: the files of the alerts that are called so, and of the pages that have it. */
  namedBySymptom: { alerts: readonly string[]; sharers: readonly string[] };
  /** Of a service without a readme the first of its pages; null of all others. */
  firstWithoutReadme: string | null;
  /** The files that have a title among pages of which a reader sees both at once; the title is that of the page in the file. */
  sameTitle: readonly string[];
  /** Whether an address leads to a page, its old addresses and short ones included. */
  isAddress: boolean;
  /** The addresses of all pages. */
  addresses: readonly string[];
  /** The address of the page that front matter names, by address, file or the end of its address; null for none. */
  pageNamed: string | null;
  /** The names of all retrospectives. */
  retrospectives: readonly string[];
  /** Whether a day is over. */
  isPast: boolean;
  /** Whether a day is ahead wherever on Earth its author is. */
  isAhead: boolean;
  /** The severities that several pages have. */
  usualSeverities: readonly string[];
  /** The fields of front matter that the readmes of several services have. */
  usualFields: readonly string[];
}

export type Question = keyof Answers;

/** What is asked about. */
type Known = Pick<Site, 'today' | 'catalogue' | 'pages'>;
type Answer<Which extends Question> = (about: string) => Answers[Which];

/** How often something is there that is no slip. */
const USUAL = 2;

/** Makes what answers the questions about a site; pages are gone through when something of theirs is first asked for. */
export function makeAsk(site: Known): <Which extends Question>(which: Which, about: string) => Answers[Which] {
  const made = new Map<Question, (about: string) => unknown>();
  return (which, about) => {
    const answer = (made.get(which) ?? makers[which](site)) as Answer<typeof which>;
    made.set(which, answer);
    return answer(about);
  };
}

const makers: { [Which in Question]: (site: Known) => Answer<Which> } = {
  service:
    ({ catalogue }) =>
    (name) =>
      (Object.hasOwn(catalogue, name) ? catalogue[name] : undefined) ?? null,
  services: ({ catalogue }) => always(Object.keys(catalogue).sort()),
  isAlert({ pages }) {
    const names = new Set(
      pages.flatMap(({ address, kind, title, matter: { symptoms = [], aliases = [] } }) =>
        kind === ALERT ? [lastPart(address), title, ...symptoms, ...aliases.map(lastPart)].map(compact) : [],
      ),
    );
    return (name) => names.has(compact(name));
  },
  alerts: ({ pages }) =>
    always(pages.flatMap(({ address, kind }) => (kind === ALERT ? [lastPart(address)] : [])).sort()),
  namedBySymptom({ pages }) {
    const filesBy = (named: (page: SitePage) => readonly string[]) => {
      const files = new Map<string, string[]>();
      for (const page of pages)
        for (const name of named(page)) files.set(compact(name), [...(files.get(compact(name)) ?? []), page.file]);
      return (name: string): readonly string[] => files.get(compact(name)) ?? [];
    };
    const alerts = filesBy(({ kind, address }) => (kind === ALERT ? [lastPart(address)] : []));
    const sharers = filesBy(({ matter: { symptoms = [] } }) => symptoms.filter(isAlertName));
    return (symptom) => ({ alerts: alerts(symptom), sharers: sharers(symptom) });
  },
  firstWithoutReadme({ pages }) {
    const byService = Map.groupBy(pages, ({ file }) => serviceOf(file));
    return (service) => {
      const files = (byService.get(service) ?? []).map(({ file }) => file);
      return files.some(isReadme) ? null : (files.sort()[0] ?? null);
    };
  },
  sameTitle({ pages }) {
    const titled = pages.filter(({ file }) => !isFolderPage(file));
    const files = Map.groupBy(titled, titleKey);
    const keys = new Map(titled.map((page) => [page.file, titleKey(page)]));
    return (file) => (files.get(keys.get(file) ?? '') ?? []).map((page) => page.file).sort();
  },
  isAddress({ pages }) {
    const own = pages.map(({ address }) => address);
    const old = pages.flatMap(({ matter: { aliases = [] } }) => aliases.map(tidyAddress));
    const all = new Set([...own, ...old, ...shortAddresses(pages).keys()].map((address) => address.toLowerCase()));
    return (address) => all.has(address.toLowerCase());
  },
  addresses: ({ pages }) => always(pages.map(({ address }) => address).sort()),
  pageNamed({ pages }) {
    const find = makeFinder(pages.map(({ address }) => address));
    return (written) => find(written) ?? null;
  },
  retrospectives: ({ pages }) =>
    always(pages.flatMap(({ address, kind }) => (kind === RETROSPECTIVE ? [lastPart(address)] : [])).sort()),
  isPast:
    ({ today }) =>
    (day) =>
      day < today,
  isAhead({ today }) {
    const next = new Date(`${today}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    const tomorrow = next.toISOString().slice(0, 'yyyy-mm-dd'.length);
    // What is no day is ahead of none.
    return (day) => day > tomorrow && isDay(day);
  },
  usualSeverities: ({ pages }) =>
    always(several(pages.flatMap(({ matter: { severity } }) => (severity === undefined ? [] : [severity])))),
  usualFields: ({ pages }) =>
    always(several(pages.flatMap(({ file, matter }) => (isReadme(file) ? Object.keys(matter) : [])))),
};

function always<Value>(value: Value): () => Value {
  return () => value;
}

/** Alerts are found by their names wherever they are; other pages stand beside those of their folder. */
const titleKey = ({ file, kind, title }: SitePage): string =>
  JSON.stringify([kind, kind === ALERT ? '' : addressOf(file).split('/').slice(0, -1).join('/'), compact(title)]);

const several = (all: readonly string[]): string[] =>
  [...Map.groupBy(all, (each) => each)].flatMap(([each, same]) => (same.length >= USUAL ? [each] : [])).sort();
