import { type Answer, pathOf } from './answer.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

/** A way in which a file is asked for. */
export type Encoding = 'identity' | 'gzip' | 'br';

/** One file, asked for in each way. */
export type Twins = Readonly<Record<Encoding, Answer>>;

/** Below this, compressing saves no packet. */
const SMALL = 1400;

/** Whether files are compressed on the way, and are then the same files. */
export function judgeTransfer(files: readonly Twins[]): SmokeProblem[] {
  const plain = files.filter(
    ({ identity, gzip, br }) =>
      identity.body.length > SMALL && [gzip, br].every(({ headers }) => headers['content-encoding'] === undefined),
  );
  const [first] = plain;
  const found: SmokeProblem[] = [];
  if (first !== undefined)
    found.push(
      problem(
        'uncompressed',
        first.identity.url,
        `${plain.map(({ identity }) => `\`${pathOf(identity.url)}\``).join(', ')} ${plain.length === 1 ? 'is' : 'are'} sent uncompressed: about four times the bytes`,
        'Compress HTML, styles, scripts, JSON and SVG, by gzip at least.',
      ),
    );
  for (const { identity, ...others } of files)
    for (const [name, answer] of Object.entries(others)) {
      if (answer.failure !== undefined || answer.status !== 200 || identity.status !== 200) continue;
      if (Buffer.compare(answer.body, identity.body) === 0) continue;
      found.push(
        problem(
          'stale-twin',
          answer.url,
          `\`${pathOf(answer.url)}\` is another file when it is asked for with \`Accept-Encoding: ${name}\``,
          `A compressed twin beside it is of an older build, or a cache is: remove twins before you deploy (\`*.gz\`, \`*.br\`) or make them anew, and clear the cache.`,
        ),
      );
    }
  return found;
}
