import type { CompileShared } from '../compiler/compile-service.ts';
import type { CompiledPage } from '../compiler/compiled-page.ts';
import { crashedPage, slowPage } from '../compiler/failed-page.ts';
import type { SourceFile } from '../content/read-tree.ts';
import { moduleUrl } from '../files/engine.ts';
import { ThreadPool } from '../threads/pool.ts';

/** Is told how many of how many pages are done. */
export type Progress = (done: number, total: number) => void;

/** A page's source, and its name in the cache. */
export interface KeyedFile extends SourceFile {
  key: string;
}

/** What a thread runs that only compiles. */
export const COMPILE_WORKER = moduleUrl('project/compile-worker');

/** Compiles pages in threads, which stay ready for the next ones until it is closed. */
export class PageCompiler {
  readonly pool: ThreadPool;
  /**
   * Pages that could not be compiled. They are not kept on disk: the next process may have more time, on
   * another machine. But one that takes ten seconds to fail fails once, whatever else is edited.
   */
  readonly #failed = new Map<string, CompiledPage>();

  /** @param entry - what each thread runs, where it is to do more than compile */
  constructor(entry: URL = COMPILE_WORKER) {
    this.pool = new ThreadPool(entry);
  }

  /**
   * Compiles pages, each for at most so many seconds of CPU time. The result has their order; a page that
   * could not be compiled says why.
   */
  async compile(
    pages: readonly KeyedFile[],
    shared: CompileShared,
    seconds: number,
    progress?: Progress,
  ): Promise<CompiledPage[]> {
    const memory = ({ key }: KeyedFile): string => `${key} ${seconds}`;
    const left = pages.filter((page) => !this.#failed.has(memory(page)));
    const outcomes = await this.pool.run<SourceFile, CompiledPage>({
      kind: 'compile',
      shared,
      inputs: left.map(({ file, text }) => ({ file, text })),
      seconds,
      progress: (done) => progress?.(done, left.length),
    });
    const compiled = new Map(
      outcomes.map((outcome, index) => {
        const page = left[index] as KeyedFile;
        if ('output' in outcome) return [page.key, outcome.output];
        const failed =
          outcome.failed === 'time' ? slowPage(page, seconds, 'compiling') : crashedPage(page, outcome.why);
        this.#failed.set(memory(page), failed);
        return [page.key, failed];
      }),
    );
    return pages.map((page) => compiled.get(page.key) ?? (this.#failed.get(memory(page)) as CompiledPage));
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
