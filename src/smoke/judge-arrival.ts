import { type Answer, LOOP, pathOf } from './answer.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

/** What is wrong with the way to a file that must be there, and with its status. */
export function judgeArrival(answer: Answer, what: string): SmokeProblem[] {
  const { asked, url, hops, status, failure } = answer;
  if (failure === LOOP) {
    const way = [...hops.map(({ from }) => from), url].slice(0, 4).map(pathOf).join('` → `');
    return [
      problem(
        'redirect-loop',
        asked,
        `${what} redirects in a circle: \`${way}\``,
        'Two rules undo each other, often one that adds a slash and one that takes it away, or two that disagree about HTTPS: keep one of them.',
      ),
    ];
  }
  const found = hops.flatMap((hop) => judgeHop(hop.from, hop.to, what)).slice(0, 1);
  // What another origin answers is not this site's.
  if (found[0]?.rule === 'redirect-away') return found;
  if (failure !== undefined)
    return [
      problem(
        'no-answer',
        asked,
        `\`${pathOf(asked)}\` gets no answer: ${failure}`,
        'Look whether the server runs, and whether this machine may reach it.',
      ),
    ];
  if (status === 200) return found;
  return [...found, problem('wrong-status', asked, `${what} gets status \`${status}\``, statusHint(status))];
}

function judgeHop(from: string, to: string, what: string): SmokeProblem[] {
  const [old, next] = [new URL(from), new URL(to)];
  if (old.origin !== next.origin)
    return [
      problem(
        'redirect-away',
        from,
        `${what} leads away to \`${next.origin}\``,
        'If it is a login, pass it with `--header`. If it is the same site, name the address that readers use.',
      ),
    ];
  if (old.search !== next.search)
    return [
      problem(
        'lost-query',
        from,
        `${what} is redirected to \`${pathOf(to)}\`, and the query \`${old.search}\` is lost`,
        'Hand the query on in the redirect: the values of the link are in it.',
      ),
    ];
  if (old.pathname !== next.pathname && old.pathname.toLowerCase() === next.pathname.toLowerCase())
    return [
      problem(
        'changed-letter-case',
        from,
        `${what} is redirected to \`${next.pathname}\`, in another letter case`,
        'Keep letter case: names of alerts have capitals. (On Netlify, switch *Pretty URLs* off.)',
      ),
    ];
  return [
    problem(
      'needless-redirect',
      from,
      `${what} is redirected to \`${pathOf(to)}\``,
      "Serve it at its own address: a redirect costs a round trip at each visit, and a link's fragment may be lost in it.",
    ),
  ];
}

function statusHint(status: number): string {
  if (status === 401 || status === 403)
    return 'Let this machine read the site: pass its login with `--header "Authorization: …"`, or look at the rights of the files.';
  if (status === 404)
    return 'Deploy the whole folder, with files whose names begin with `_`, and serve folders by their `index.html`.';
  if (status >= 500) return "Look into the server's log.";
  return 'Serve the built folder as it is.';
}

/** Whether a file that must be there is there, however it was reached. */
export const isThere = ({ status, failure }: Answer): boolean => failure === undefined && status === 200;
