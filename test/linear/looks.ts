/** How many characters and items built-in functions looked at, by the file of `src` that called them. */
export type Looks = Record<string, number>;

// What counts must not count itself.
const lastIndexOf = Function.prototype.call.bind(String.prototype.lastIndexOf) as (
  text: string,
  word: string,
) => number;
const sliceFrom = Function.prototype.call.bind(String.prototype.slice) as (text: string, from: number) => string;

type Method = (this: never, ...args: never[]) => unknown;

/** Counts what built-in functions look at while something is done. Each is put back afterwards. */
export function countLooks(work: () => void): Looks {
  const looks: Looks = {};
  const restore: (() => void)[] = [];
  const count = <Host extends object>(
    host: Host,
    name: keyof Host & string,
    lookedAt: (self: never, args: never[], result: never) => number,
  ): void => {
    const original = host[name] as Method;
    const counting = function (this: never, ...args: never[]): unknown {
      const result = original.apply(this, args);
      const file = callerOf(counting);
      if (file !== undefined) looks[file] = (looks[file] ?? 0) + lookedAt(this, args, result as never);
      return result;
    };
    Object.defineProperty(host, name, { value: counting, configurable: true, writable: true });
    restore.push(() => Object.defineProperty(host, name, { value: original, configurable: true, writable: true }));
  };

  const found = (self: string, [word = '', from = 0]: [string?, number?], at: number): number =>
    (at === -1 ? self.length : at + word.length) - Math.max(0, Number(from));
  count(String.prototype, 'indexOf', found as never);
  count(String.prototype, 'includes', ((self: string, [word]: [string]) => self.length - word.length) as never);
  count(
    String.prototype,
    'lastIndexOf',
    ((self: string, [, from = self.length]: [string, number?], at: number) =>
      Math.min(from, self.length) - at) as never,
  );
  for (const name of ['split', 'replace', 'replaceAll', 'matchAll', 'toLowerCase'] as const)
    count(String.prototype, name, ((self: string) => self.length) as never);
  for (const name of ['trim', 'trimStart', 'trimEnd'] as const)
    count(String.prototype, name, ((self: string, _: never, result: string) => self.length - result.length) as never);
  count(String.prototype, 'search', ((self: string, [expression]: [RegExp], at: number) =>
    at === -1 ? missed(expression, self) : at) as never);
  count(RegExp.prototype, 'exec', ((self: RegExp, [text]: [string], match: RegExpExecArray | null) =>
    match ? match.index + match[0].length : missed(self, text)) as never);
  count(RegExp.prototype, 'test', ((self: RegExp, [text]: [string], isMatch: boolean) =>
    isMatch ? 1 : missed(self, text)) as never);
  count(Array.prototype, 'splice', ((self: unknown[], [at]: [number]) => self.length - at) as never);
  for (const name of ['slice', 'concat', 'filter', 'map', 'flatMap', 'toSorted', 'toReversed'] as const)
    count(Array.prototype, name, ((_: never, __: never, result: unknown[]) => result.length) as never);
  for (const name of ['includes', 'join', 'sort', 'shift', 'unshift'] as const)
    count(Array.prototype, name, ((self: unknown[]) => self.length) as never);
  for (const name of ['indexOf', 'findIndex', 'lastIndexOf'] as const)
    count(Array.prototype, name, ((self: unknown[], _: never, at: number) => (at === -1 ? self.length : at)) as never);
  try {
    work();
  } finally {
    for (const each of restore) each();
  }
  return looks;
}

/** Where an expression gives up: at once, when it may only fit the start. */
const missed = ({ source, flags }: RegExp, text: string): number =>
  lastIndexOf(flags, 'y') !== -1 || (source.startsWith('^') && lastIndexOf(flags, 'm') === -1) ? 1 : text.length;

/** The file of `src` that called a function, if it was one. */
function callerOf(callee: object): string | undefined {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = 1;
  Error.prepareStackTrace = (_error, [site]) => site?.getFileName() ?? '';
  const place: { stack?: string } = {};
  Error.captureStackTrace(place, callee as never);
  const file = place.stack ?? '';
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  const at = lastIndexOf(file, '/src/');
  return at === -1 || lastIndexOf(file, '/node_modules/') !== -1 ? undefined : sliceFrom(file, at + '/src/'.length);
}
