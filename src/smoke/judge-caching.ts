import { ASK_AGAIN, KEEP } from '../server/response-headers.ts';
import { type Answer, pathOf } from './answer.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

/** How long a page may be kept before it counts as an error: hosts that cannot be told otherwise keep it ten minutes. */
const SHORT = 600;
/** How long a file that is named by its content should be kept: a month. */
const LONG = 30 * 24 * 3600;

interface Caching {
  /** For how many seconds a browser does not ask again; undefined when nothing is said. */
  keeps: number | undefined;
  immutable: boolean;
}

function cachingOf({ headers }: Answer): Caching {
  const control = headers['cache-control']?.toLowerCase() ?? '';
  const maxAge = /(?:^|[\s,])max-age="?(\d+)/.exec(control)?.[1];
  const asks = /(?:^|[\s,])no-(?:cache|store)\b/.test(control);
  return {
    keeps: asks ? 0 : maxAge === undefined ? undefined : Number(maxAge),
    immutable: /(?:^|[\s,])immutable\b/.test(control),
  };
}

const said = ({ headers }: Answer): string =>
  headers['cache-control'] === undefined ? 'no `Cache-Control`' : `\`Cache-Control: ${headers['cache-control']}\``;

/** Whether browsers ask again for what the next build may change under the same name. */
export function judgeChanging(answers: readonly Answer[]): SmokeProblem[] {
  return answers.flatMap((answer) => {
    const { keeps, immutable } = cachingOf(answer);
    const hint = `Send \`Cache-Control: ${ASK_AGAIN}\` with everything outside of \`_astro/\`.`;
    const kept = `\`${pathOf(answer.url)}\` has ${said(answer)}`;
    if (immutable || (keeps ?? 0) > SHORT)
      return [problem('kept-page', answer.url, `${kept}: readers go on seeing it after it was fixed`, hint)];
    if (keeps === 0) return [];
    const then =
      keeps === undefined ? 'browsers guess how long they may keep it' : `a fix is seen ${keeps} seconds late`;
    return [problem('unrevalidated-page', answer.url, `${kept}: ${then}`, hint)];
  });
}

/** Whether browsers keep what has its content for a name. */
export function judgeHashed(answers: readonly Answer[]): SmokeProblem[] {
  const short = answers.filter((answer) => {
    const { keeps = 0, immutable } = cachingOf(answer);
    return !immutable || keeps < LONG;
  });
  const [first] = short;
  if (first === undefined) return [];
  const more = short.length === 1 ? '' : `, as ${short.length - 1} more`;
  return [
    problem(
      'unkept-file',
      first.url,
      `\`${pathOf(first.url)}\` has ${said(first)}${more}: it is asked for again at each visit, though its name changes with its content`,
      `Send \`Cache-Control: ${KEEP}\` with everything in \`_astro/\`.`,
    ),
  ];
}

/** Whether a page that has not changed is not sent again. */
export function judgeValidator(page: Answer, again: Answer): SmokeProblem[] {
  const validators = ['etag', 'last-modified'].filter((name) => name in page.headers);
  if (again.failure !== undefined || again.status === 304) return [];
  const why =
    validators.length === 0
      ? 'has neither `ETag` nor `Last-Modified`'
      : `is sent whole (status \`${again.status}\`) to a browser that has it`;
  return [
    problem(
      'no-validator',
      page.url,
      `\`${pathOf(page.url)}\` ${why}`,
      'Answer with 304 where `If-None-Match` or `If-Modified-Since` says that the browser has the page.',
    ),
  ];
}

/** What a browser asks with that has the page already. */
export function askedAgain({ headers }: Answer): Record<string, string> {
  const { etag, 'last-modified': modified } = headers;
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(modified !== undefined && { 'if-modified-since': modified }),
  };
}
