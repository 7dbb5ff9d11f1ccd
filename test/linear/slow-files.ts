import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Of what grows as the page does, the second doubling costs twice what the first did; a little more for longer numbers. */
const MOST = 2.4;
/** Less than that is no work that could grow. */
const NOTHING = 8000;

type Steps = Record<string, number>;

/** For kinds of pages (`pages.ts`), which of our files take longer than the page grows, and by how much. */
export async function slowFiles(names: readonly string[]): Promise<Record<string, string[]>> {
  const measure = fileURLToPath(new URL('measure.ts', import.meta.url));
  const run = async (pages: string[]): Promise<Record<string, [Steps, Steps, Steps]>> => {
    // Of code that was compiled before, not every block is counted.
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
    const args = ['--no-opt', '--no-maglev', measure, ...pages];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28, env });
    return JSON.parse(stdout);
  };
  const halves = [0, 1].map((half) => names.filter((_name, index) => index % 2 === half));
  const measured = Object.assign({}, ...(await Promise.all(halves.map(run)))) as Record<string, [Steps, Steps, Steps]>;
  return Object.fromEntries(
    names.map((name) => {
      const [one, two, four] = measured[name] ?? [{}, {}, {}];
      const slow = Object.keys(four).flatMap((file) => {
        const [a = 0, b = 0, c = 0] = [one[file], two[file], four[file]];
        const grown = (c - b) / Math.max(1, b - a);
        return c < NOTHING || grown <= MOST ? [] : [`${file}: ${a}, ${b}, ${c} (${grown.toFixed(2)} times as much)`];
      });
      return [name, slow];
    }),
  );
}
