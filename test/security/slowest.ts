const KEPT = 20;

/**
 * Finds the input that takes longest. On a busy machine any can be slow once, so the slowest are
 * run again before one is named.
 */
export class Slowest {
  readonly #run: (link: string) => unknown;
  #kept: { link: string; time: number }[] = [];

  constructor(run: (link: string) => unknown) {
    this.#run = run;
  }

  time(link: string): void {
    const time = this.#time(link);
    if (this.#kept.length === KEPT && time <= (this.#kept.at(-1)?.time ?? 0)) return;
    this.#kept.push({ link, time });
    this.#kept = this.#kept.sort((a, b) => b.time - a.time).slice(0, KEPT);
  }

  /** Says in the test's output which took longest. Nothing depends on it. */
  report(what: string): void {
    const again = this.#kept.map(({ link }) => {
      this.#run('');
      return { link, time: this.#time(link) };
    });
    const { link = '', time = 0 } = again.sort((a, b) => b.time - a.time)[0] ?? {};
    console.info(`${what}: the slowest link took ${time.toFixed(2)} ms: ${JSON.stringify(link.slice(0, 200))}`);
  }

  #time(link: string): number {
    const start = performance.now();
    this.#run(link);
    return performance.now() - start;
  }
}
