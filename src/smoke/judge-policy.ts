import type { Answer } from './answer.ts';
import type { ReadHtml } from './read-html.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

/** What a page does with each kind of file, by the directive that allows it. */
const NEEDED = { 'script-src': 'scripts', 'style-src': 'styles', 'connect-src': 'search and copying' } as const;

type Directives = ReadonlyMap<string, readonly string[]>;

function directivesOf(policy: string): Directives {
  const entries = policy.split(';').flatMap((directive) => {
    const [name, ...sources] = directive.trim().split(/\s+/);
    return name ? [[name.toLowerCase(), sources.map((source) => source.toLowerCase())] as const] : [];
  });
  // Of two directives of one name, browsers take the first.
  return new Map(entries.reverse());
}

const sourcesOf = (policy: Directives, name: string): readonly string[] | undefined =>
  policy.get(name) ?? policy.get('default-src');

/** Whether the policies of a page, in it and in its headers, keep out what must be out, and nothing that it needs. */
export function judgePolicy(answer: Answer, { policies }: ReadHtml): SmokeProblem[] {
  const { origin } = new URL(answer.url);
  // Several headers are joined by commas; none is in a policy of ours.
  const sent = (answer.headers['content-security-policy'] ?? '').split(',').filter((each) => each.trim() !== '');
  const all = [...policies, ...sent].map(directivesOf);
  const found: SmokeProblem[] = [];
  const isStrict = all.some((policy) => {
    const scripts = sourcesOf(policy, 'script-src');
    return (
      scripts !== undefined &&
      !scripts.some((source) => /^'unsafe-(?:inline|eval)'$|^(?:https?:|data:|\*)$/.test(source))
    );
  });
  if (!isStrict)
    found.push(
      problem(
        'missing-policy',
        answer.url,
        'the page has no `Content-Security-Policy` that keeps foreign scripts out',
        'Serve pages as they were built: the policy is in a `meta` element of each. Look for what rewrites HTML on the way (a CDN that minifies it or adds scripts).',
      ),
    );
  for (const policy of sent.map(directivesOf))
    for (const [name, what] of Object.entries(NEEDED)) {
      const sources = sourcesOf(policy, name);
      if (sources === undefined || sources.some((source) => ["'self'", '*', 'https:', origin].includes(source)))
        continue;
      found.push(
        problem(
          'blocking-policy',
          answer.url,
          `the header's \`${name} ${sources.join(' ')}\` keeps out the site's own ${what}`,
          `Send nothing but \`frame-ancestors\` in the header, for the policy is in the pages; or add \`'self'\` to \`${name}\`.`,
        ),
      );
    }
  return found;
}
