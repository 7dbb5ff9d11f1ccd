/** A link as it arrived, by the name of its value; none where the system sent none. */
export type Links = ReadonlyMap<string, string>;

/** One way in which links arrive: what a column of the table is about. */
export interface Way {
  /** The alerting system in `src/systems` whose ready-made text was fired. */
  id: string;
  /** The column's heading. */
  name: string;
  links: Links;
  /** What the page must have as `host` for each value. */
  hostOf(value: string | undefined): string;
}

/** A place to work in. */
export interface Workspace {
  /** An empty folder. */
  folder: string;
  /** Registers what has to be done at the end, whatever happens. */
  onEnd(clean: () => Promise<unknown>): void;
}

/** What a system is given to work with. */
export interface Bench extends Workspace {
  /** The ready-made text of a system for the page that is opened. */
  textOf(id: string): string;
  /** The links that a browser finds in HTML. */
  linksIn(html: string): Promise<string[]>;
}

/** A system, or several that pass one alert on, fired for real. */
export interface FiredSystem {
  name: string;
  /** Programs without which it is skipped. */
  needs: readonly string[];
  /** The Debian package that has them. */
  from: string;
  fire(bench: Bench): Promise<Way[]>;
}
