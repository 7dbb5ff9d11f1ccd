import { type Answer, pathOf, textIn } from './answer.ts';
import { readHtml } from './read-html.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

const isLost = (answer: Answer): boolean => readHtml(textIn(answer)).isLost;

/** Whether an address at which nothing is gets the page that finds what was meant, at that address. */
export function judgeMissing(answer: Answer): SmokeProblem[] {
  const { asked, url, status, failure, hops } = answer;
  if (failure !== undefined || hops.some(({ to }) => new URL(to).origin !== new URL(asked).origin)) return [];
  const asHint = 'Answer what does not exist with `404.html` and status 404, without a redirect.';
  const told = (message: string): SmokeProblem[] => [problem('wrong-404', asked, message, asHint)];
  if (pathOf(url) !== pathOf(asked))
    return told(
      `an address at which nothing is leads to \`${pathOf(url)}\`: the address that was meant, and the values in it, are lost`,
    );
  if (!isLost(answer))
    return told(
      `an address at which nothing is gets status \`${status}\` without the site's own \`404.html\`, which finds the page that was meant`,
    );
  if (status !== 404)
    return told(
      `an address at which nothing is gets the right page, but status \`${status}\`: caches and search engines keep it as a page`,
    );
  return [];
}

/**
 * Whether a nearly right address arrives: the server leads to the page, or sends the 404 page at the address that was asked for,
 * which goes on to the page in the browser.
 *
 * @param how - what is wrong with the address: `without its last slash`
 */
export function judgeNearly(answer: Answer, page: string, how: string): SmokeProblem[] {
  const { asked, url, status, failure, hops } = answer;
  if (failure !== undefined) return [];
  const query = hops.find(({ from, to }) => new URL(from).search !== new URL(to).search);
  if (query !== undefined)
    return [
      problem(
        'lost-query',
        asked,
        `the page's address ${how} is redirected to \`${pathOf(query.to)}\`, and the query \`${new URL(query.from).search}\` is lost`,
        'Hand the query on in the redirect: the values of the link are in it.',
      ),
    ];
  if (status === 200 && readHtml(textIn(answer)).page === page) {
    // Or `index.html` in that.
    if (/\/(?:index\.html)?$/.test(new URL(url).pathname)) return [];
    return [
      problem(
        'lost-address',
        asked,
        `the page's address ${how} gets the page at \`${pathOf(url)}\`, from where its scripts and styles are not found`,
        'Redirect to the address with a slash at its end, with the query: addresses in a page are relative to its folder.',
      ),
    ];
  }
  if (status === 404 && url === asked && isLost(answer)) return [];
  return [
    problem(
      'lost-address',
      asked,
      `the page's address ${how} gets status \`${status}\`${url === asked ? '' : ` at \`${pathOf(url)}\``}, and neither the page nor the site's own \`404.html\``,
      'Redirect to the page with its query, or answer with `404.html` and status 404: it goes on to the page.',
    ),
  ];
}

/** Whether plain HTTP leads to where the site is, with the whole address. */
export function judgePlain(answer: Answer, wanted: string): SmokeProblem[] {
  const { asked, failure, hops, url } = answer;
  const hint = `Redirect every address to the same one of \`${new URL(wanted).origin}\`, with its query, by status 301 or 308.`;
  if (failure !== undefined && hops.length === 0)
    return [problem('no-answer', asked, `\`${asked}\` gets no answer: ${failure}`, hint)];
  const [first] = hops;
  if (first === undefined) return [problem('plain-http', asked, `\`${asked}\` is served without TLS`, hint)];
  if (url !== wanted)
    return [problem('plain-http', asked, `\`${asked}\` leads to \`${url}\`, and not to \`${wanted}\``, hint)];
  if (![301, 308].includes(first.status))
    return [
      problem(
        'plain-http',
        asked,
        `\`${asked}\` is redirected by status \`${first.status}\`, which browsers do not remember`,
        hint,
      ),
    ];
  return [];
}
