import type { CompiledPage } from '../compiler/compiled-page.ts';
import { digest } from '../files/digest.ts';
import type { Question } from '../rules/questions.ts';
import type { CheckedSite } from '../rules/rule.ts';

/** What all pages, or all files, are asked for at once; its answer is another whenever anything in it is. */
const WHOLES = ['pages', 'files', 'catalogue', 'today'] as const;
type Whole = (typeof WHOLES)[number];

/** Something that was asked while a page was checked, and a sign of the answer: with another one the page is checked again. */
export type Asked = [what: Question | Whole | 'resolve' | 'pageAt', about: string, answer: string];

/** A site that notes what the rules ask it about a page. */
export interface RecordedSite {
  site: CheckedSite;
  /** Begins with another page. What compiling it has asked is known, and part of what it is known by. */
  begin(file: string, lookups: CompiledPage['lookups']): void;
  /** What was asked since then. */
  asked(): Asked[];
}

/** Makes a site note what it is asked. */
export function recordSite(site: CheckedSite): RecordedSite {
  const signOf = signer(site);
  const noted = new Map<string, Asked>();
  let page: { file: string; lookups: CompiledPage['lookups'] } = { file: '', lookups: {} };
  const note = (what: Asked[0], about: string): void => {
    const key = `${what} ${about}`;
    if (!noted.has(key)) noted.set(key, [what, about, signOf(what, about)]);
  };
  const recorded: CheckedSite = {
    ...site,
    pageAt(address) {
      note('pageAt', address);
      return site.pageAt(address);
    },
    resolve(destination, file) {
      if (file === page.file && Object.hasOwn(page.lookups, destination)) return page.lookups[destination] ?? undefined;
      note('resolve', JSON.stringify([destination, file]));
      return site.resolve(destination, file);
    },
    ask(which, about) {
      note(which, about);
      return site.ask(which, about);
    },
  };
  for (const whole of WHOLES)
    Object.defineProperty(recorded, whole, {
      enumerable: true,
      get() {
        note(whole, '');
        return site[whole];
      },
    });
  return {
    site: recorded,
    begin(file, lookups) {
      page = { file, lookups };
      noted.clear();
    },
    asked: () => [...noted.values()],
  };
}

/** Signs the answers of a site, each question once. */
export function signer(site: CheckedSite): (what: Asked[0], about: string) => string {
  const known = new Map<string, string>();
  return (what, about) => {
    const key = `${what} ${about}`;
    const sign = known.get(key) ?? shortened(JSON.stringify(answerOf(site, what, about)) ?? '');
    known.set(key, sign);
    return sign;
  };
}

function answerOf(site: CheckedSite, what: Asked[0], about: string): unknown {
  if (what === 'pageAt') return site.pageAt(about);
  if (what === 'resolve') return site.resolve(...(JSON.parse(about) as [string, string]));
  return isWhole(what) ? site[what] : site.ask(what, about);
}

const isWhole = (what: string): what is Whole => WHOLES.some((each) => each === what);

/** Most answers are a word. */
const LONGEST = 64;
const shortened = (json: string): string => (json.length > LONGEST ? digest(json) : json);
