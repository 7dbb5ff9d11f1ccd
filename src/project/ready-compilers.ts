import { PageCompiler } from './compile-pages.ts';

/** Compilers that are not in use at the moment, by what their threads run; idle threads hold no process. */
const ready = new Map<string, PageCompiler[]>();

/**
 * Does something with a compiler whose threads may be running already: starting one takes longer than compiling
 * some pages.
 *
 * @param entry - what each thread runs
 */
export async function withCompiler<Result>(
  entry: URL,
  work: (compiler: PageCompiler) => Promise<Result>,
): Promise<Result> {
  const idle = ready.get(entry.href) ?? [];
  ready.set(entry.href, idle);
  const compiler = idle.pop() ?? new PageCompiler(entry);
  try {
    return await work(compiler);
  } finally {
    idle.push(compiler);
  }
}

/** Ends the threads of all compilers that are not in use: each keeps some hundred MB that it has had in use once. */
export async function endCompilers(): Promise<void> {
  const idle = [...ready.values()].flat();
  ready.clear();
  await Promise.all(idle.map((compiler) => compiler.close()));
}
