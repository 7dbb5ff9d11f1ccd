/** A parameter of a page, as far as a link needs it. */
export interface LinkParameter {
  name: string;
  /** Other names that a link may use for it: often those of a label. */
  aliases: readonly string[];
  /** Why no label gives it. */
  left?: Left;
}

/** The page has it from the catalogue; it is an address; it is an object or a list. */
export type Left = 'catalogue' | 'address' | 'object';

/** A parameter with what the alerting system writes for its value: `{{ $labels.instance | urlquery }}`. */
export interface GivenParameter {
  name: string;
  value: string;
}

/** An alerting system: how a link is in it, and what to know before it is pasted there. Backticks mark code. */
export interface AlertingSystem {
  /** Its name in addresses. */
  id: string;
  name: string;
  /** Where the text is put. */
  place: string;
  /** What the text is written in. */
  language: 'yaml' | 'json' | 'ini' | 'url';
  /** Values arrive as they were, whatever is in them. */
  encodes: boolean;
  /** What gives a value, by the names that this system usually has; the first that fits is taken. */
  usual: Readonly<Record<string, string>>;
  /** What gives the value of a label of this name; undefined where there can be none. */
  label?(name: string): string | undefined;
  /** What gives the value of the first of several labels that is there, for a system that can ask so; it is asked before `label`. */
  firstOf?(names: readonly string[]): string | undefined;
  /** The text to paste. */
  text(address: string, given: readonly GivenParameter[]): string;
  /** What is in the link when there is no value, and what becomes of it. */
  missing: string;
  pitfalls: readonly string[];
  /** What could not be confirmed. */
  unsure?: string;
  /** Where all of this is said. */
  sources: readonly string[];
}

/** A link whose values are what a system puts in. */
export function linkOf(address: string, given: readonly GivenParameter[]): string {
  const query = given.map(({ name, value }) => `${encodeURIComponent(name)}=${value}`).join('&');
  return address + (query === '' ? '' : `?${query}`);
}

/** What gives a value, the same for several names. */
export const same = (names: string, value: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, value]));

/** The names under which links call the machine. */
export const HOST_NAMES = 'host instance node hostname server';

/** What becomes of values that no system encodes. */
export const NOT_ENCODED =
  'Values are put in as they are. A space or an `é` is fixed by browsers; at `&` or `#` a value ends, and `+` becomes a space.';
