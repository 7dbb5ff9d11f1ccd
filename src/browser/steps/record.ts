import { readTicks, storeTicks, type Ticks } from '../storage/ticks.ts';

interface Shown {
  key: string;
  ticks: Ticks;
}

/**
 * The ticks of a page with its parameters, in step with what this device keeps. They follow the
 * reader who types other values, unless there are ticks for those already. Ticks that were only met
 * on the way to other values stay where they are.
 */
export class StepRecord {
  #shown: Shown;
  /** The one that follows. */
  #own: Shown;
  /** The keys that it has had. */
  readonly #had = new Set<string>();
  /** Whether the ticks last longer than the page. */
  lasts = true;

  constructor(key: string) {
    this.#shown = this.#own = { key, ticks: readTicks(key) ?? new Map() };
  }

  get ticks(): Ticks {
    return this.#shown.ticks;
  }

  /**
   * Goes on to other parameters of the page.
   *
   * @param typed - whether the reader typed them, rather than having followed another link
   * @returns whether the page has to be shown anew
   */
  goTo(key: string, typed: boolean): boolean {
    if (key === this.#shown.key) return false;
    const kept = readTicks(key);
    if (kept) this.#shown = { key, ticks: kept };
    else if (typed || this.#had.has(key)) {
      this.#had.add(this.#own.key);
      storeTicks(this.#own.key, new Map());
      this.#shown = this.#own = { key, ticks: this.#own.ticks };
      this.#store();
    } else this.#shown = this.#own = { key, ticks: new Map() };
    return true;
  }

  change(work: (ticks: Ticks) => void): void {
    const { key } = this.#shown;
    // The same page may have been ticked in another tab meanwhile.
    this.#shown = this.#own = { key, ticks: readTicks(key) ?? this.#shown.ticks };
    work(this.#shown.ticks);
    this.#store();
  }

  #store(): void {
    this.lasts = storeTicks(this.#shown.key, this.#shown.ticks);
  }
}
