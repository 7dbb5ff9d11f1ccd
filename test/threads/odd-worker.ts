import { serve } from '../../src/threads/serve.ts';

/** Everything that can go wrong in a thread, by name. */
const ODD: Record<string, () => unknown> = {
  'never ends': () => {
    for (;;);
  },
  'backtracks for ever': () => /^(a+)+$/.test(`${'a'.repeat(60)}b`),
  throws: () => {
    throw new Error('on purpose');
  },
  'throws no error': () => {
    throw undefined;
  },
  'ends its thread': () => process.exit(0),
  'leaves a promise without a handler': () => {
    // eslint-disable-next-line @typescript-eslint/no-floating-promises -- that is what is tried
    Promise.reject(new Error('later'));
    // Long enough for the rejection to be seen while this is at work.
    return new Promise(() => {});
  },
  'runs out of memory': () => {
    for (let chain: object = {}; ; ) chain = { chain };
  },
  'goes too deep': () => {
    const deeper = (): number => 1 + deeper();
    return deeper();
  },
  'gives back what cannot be sent': () => () => {},
};

serve({
  odd: (shared: string) => (name: string) => ODD[name]?.() ?? `${shared} ${name}`,
  'in steps': () => (_: never, at) => {
    at(1);
    at(2);
    for (;;);
  },
  'opens slowly': async (word: string) => {
    const { default: path } = await import('node:path');
    return (name: string) => path.posix.join(word, name);
  },
  'cannot begin': () => {
    throw new Error('no beginning');
  },
});
