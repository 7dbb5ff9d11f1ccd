import { Places } from './places.ts';
import { type Place, type Problem, sortProblems } from './problem.ts';
import type { Level, RuleSet, TreeLevels } from './rules.ts';

/** No message holds more of one value: a report has a line for each problem. */
const LONGEST_VALUE = 200;

/** The problems of one tree: each finding with its line, its column, and how bad it is there. */
export class ProblemList {
  readonly rules: RuleSet;
  readonly #levels: TreeLevels;
  readonly #texts: Map<string, string>;
  readonly #places = new Map<string, Places>();
  readonly #problems = new Map<string, Problem>();

  /**
   * @param sources - the files in which problems may be
   * @param rules - those that may be told of
   * @param levels - what the tree says about how bad a breach is
   */
  constructor(sources: readonly { file: string; text: string }[], rules: RuleSet, levels: TreeLevels) {
    this.rules = rules;
    this.#levels = levels;
    this.#texts = new Map(sources.map(({ file, text }) => [file, text]));
  }

  /** Whether there is such a place in the content. */
  has({ file, offset }: { file: string; offset: number }): boolean {
    return offset >= 0 && offset <= (this.#texts.get(file)?.length ?? -1);
  }

  placeOf(file: string, offset: number): Place {
    const places = this.#places.get(file) ?? new Places(this.#texts.get(file) ?? '');
    this.#places.set(file, places);
    return places.at(offset);
  }

  /** How bad a breach of a rule is in this tree. */
  levelOf(rule: string): Level {
    return this.rules.levelOf(rule, this.#levels);
  }

  /** Adds a finding, if its rule is not off. */
  add(rule: string, file: string, offset: number, message: string, hint: string): void {
    const severity = this.levelOf(rule);
    if (severity === 'off') return;
    const docs = this.rules.get(rule)?.docs;
    const problem = {
      rule,
      severity,
      file,
      ...this.placeOf(file, offset),
      message: shortened(message),
      hint: shortened(hint),
      ...(docs !== undefined && { docs }),
    };
    // A partial's problems come back with every page that uses it.
    this.#problems.set(JSON.stringify(problem), problem);
  }

  /** In the order a reader works through them. */
  sorted(): Problem[] {
    return sortProblems([...this.#problems.values()]);
  }
}

const shortened = (text: string): string =>
  text.replace(/`([^`]+)`/g, (whole, value: string) =>
    value.length <= LONGEST_VALUE ? whole : `\`${value.slice(0, LONGEST_VALUE)}…\``,
  );
