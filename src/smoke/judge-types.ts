import path from 'node:path';
import { TEXT_TYPES } from '../server/response-headers.ts';
import { type Answer, pathOf } from './answer.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

/** What browsers take each file for; with `nosniff` they use no other. */
const TYPES: Readonly<Record<string, RegExp>> = {
  '.html': /^text\/html\b/,
  '.css': /^text\/css\b/,
  '.js': /^(?:text|application)\/javascript\b/,
  '.json': /^application\/(?:\w+\+)?json\b/,
  '.svg': /^image\/svg\+xml\b/,
};
const NAMES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Whether files have the types that browsers need, by the ends of their names. */
export function judgeTypes(answers: readonly Answer[]): SmokeProblem[] {
  return answers.flatMap((answer) => {
    const ending = path.posix.extname(new URL(answer.url).pathname) || '.html';
    const type = answer.headers['content-type'];
    const has = `\`${pathOf(answer.url)}\` ${type === undefined ? 'has no `Content-Type`' : `is \`${type}\``}`;
    const text = TEXT_TYPES[ending];
    if (text !== undefined) {
      if (type !== undefined && /^text\/(?:plain|markdown)\b.*\bcharset="?utf-8/i.test(type)) return [];
      const why = type?.startsWith('text/') ? 'its letters may be wrong in a browser' : 'a browser downloads it';
      return [problem('untyped-text', answer.url, `${has}: ${why}`, `Send \`${ending}\` as \`${text}\`.`)];
    }
    if (TYPES[ending] === undefined || (type !== undefined && TYPES[ending].test(type.toLowerCase()))) return [];
    return [
      problem(
        'wrong-type',
        answer.url,
        `${has}: a browser does not use it`,
        `Send \`${ending}\` as \`${NAMES[ending]}\`.`,
      ),
    ];
  });
}
