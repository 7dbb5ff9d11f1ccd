/**
 * A kind of page: everything that is different between a runbook and a retrospective. It is plain data, so
 * that a team's kinds are like ours, and all of them can be sent to threads and into the snapshot.
 */
export interface Kind {
  /** What `kind:` in front matter says: `alert`. */
  name: string;
  /** The folder that says so by its name, and the address of the list of all: `alerts`. */
  folder: string;
  /** What one page is called, and all of them: `Alert`, `Alerts`. */
  one: string;
  many: string;
  /** What its pages are about, in one sentence on the list. */
  about: string;
  /** The forms of its pages; the first is that of a page for which there is no other. */
  forms: readonly [Form, ...Form[]];
  /** The headings under which the items of an ordered list are steps. */
  steps: readonly string[];
  /** Whether a reader ticks those steps. */
  ticks: boolean;
  /** The order of its pages in lists. */
  order: 'title' | 'newest';
  /** What its list is divided by. */
  groups: 'service' | 'folder' | 'none';
  /** How the home page lists them: by name, the newest ones, or not at all. */
  home: 'names' | 'newest' | 'none';
  /** The title of its pages beside those of the same service. */
  beside: string;
  /** Where its pages come among those of other kinds, beside a page and on the home page. */
  place: number;
  /** Whether it is for the middle of an outage: an alert of its name may mean it, `llms.txt` does not leave it out. */
  urgent: boolean;
  /** Whether its pages have an owner who keeps them right, named in `owner:`. */
  owned: boolean;
  /** The fields of front matter that it has a use for, of those that not every kind has. */
  fields: readonly string[];
  /** The colour of its label; without it that of quiet text. */
  colour?: { light: string; dark: string };
}

/** A form of a kind's pages. Most kinds have one; runbooks are readmes of services, and actions. */
export interface Form {
  /** What `npm run new` calls it; its template is `templates/<name>.md` of the content folder. */
  name: string;
  /** What `NAME` is called when it is asked for. */
  nameIs: string;
  /** Where a new page goes, with places for its name and other facts: `log/{date}-{name}.md`. */
  file: string;
  /** Whether the name keeps its letters in the file's name, and may have folders before it. */
  keepsName: boolean;
  /** What else an author is asked for, of the facts in facts.ts. */
  asks: readonly string[];
  /** The sections that a page has, in order. */
  sections: readonly string[];
  /** Whether a page without one of them lacks something. */
  needsSections: boolean;
  /** Whether a page without any list of steps, and without a command, lacks something. */
  needsSteps: boolean;
  /** What a new page begins as where the content folder has no template; else its sections. */
  template?: string;
}

/** What compiling a page needs of its kind. */
export type CompiledKind = Pick<Kind, 'name' | 'folder' | 'steps' | 'ticks'>;

export const compiledKind = ({ name, folder, steps, ticks }: CompiledKind): CompiledKind => ({
  name,
  folder,
  steps,
  ticks,
});
