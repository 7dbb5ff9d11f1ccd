import { HEADERS, TLS_HEADERS } from '../server/response-headers.ts';
import { type Answer, pathOf } from './answer.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

/** Whether what a server says is as good as what we would have it say. */
const isEnough: Readonly<Record<string, (headers: Answer['headers']) => boolean>> = {
  'Content-Security-Policy': (headers) =>
    /(?:^|[;,])\s*frame-ancestors\s/i.test(headers['content-security-policy'] ?? '') || 'x-frame-options' in headers,
  'X-Content-Type-Options': (headers) => headers['x-content-type-options']?.toLowerCase() === 'nosniff',
  'Referrer-Policy': (headers) =>
    /no-referrer$|same-origin$|strict-origin(?:-when-cross-origin)?$/.test(headers['referrer-policy'] ?? ''),
  'Strict-Transport-Security': (headers) =>
    Number(/max-age="?(\d+)/i.exec(headers['strict-transport-security'] ?? '')?.[1] ?? 0) >= 86_400,
};

const WHY: Readonly<Record<string, string>> = {
  'Content-Security-Policy': 'other sites may show the page in a frame, and lure clicks to its Copy',
  'X-Content-Type-Options': 'a browser may take a file for what its type does not say',
  'Referrer-Policy': 'other sites may be told the values of links',
  'Strict-Transport-Security': 'somebody in between may answer the first request of a browser',
};

/** Whether every one of these answers has the headers that the pages themselves cannot have. */
export function judgeHeaders(answers: readonly Answer[], isTls: boolean): SmokeProblem[] {
  const given = answers.filter(({ failure }) => failure === undefined);
  return Object.entries({ ...HEADERS, ...(isTls && TLS_HEADERS) }).flatMap(([name, value]) => {
    const without = given.filter(({ headers }) => isEnough[name]?.(headers) === false);
    const [first] = without;
    if (first === undefined) return [];
    const where =
      without.length === given.length
        ? 'everywhere'
        : `at ${without.map(({ url }) => `\`${pathOf(url)}\``).join(', ')}`;
    return [
      problem(
        'missing-header',
        first.url,
        `\`${name}\` is missing ${where}: ${WHY[name]}`,
        `Send \`${name}: ${value}\`.`,
      ),
    ];
  });
}
