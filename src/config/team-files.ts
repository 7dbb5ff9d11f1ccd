import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf, type StyleOptions } from './style.ts';

/** What is wrong with the files that a configuration names, one sentence each: they are missing, or browsers would refuse them. */
export const problemsOfFiles = (options: StyleOptions, folder: string): string[] =>
  filesOf(options).flatMap(([option, file]) => {
    const problem = problemOf(path.resolve(folder, file), folder);
    return problem === undefined ? [] : [`\`${option}\` (\`${file}\`) ${problem}`];
  });

function problemOf(file: string, folder: string): string | undefined {
  if (!existsSync(file)) return `is no file in \`${folder}\``;
  if (file.endsWith('.css')) return styleProblem(readFileSync(file, 'utf8'));
  return file.endsWith('.astro') ? componentProblem(readFileSync(file, 'utf8')) : undefined;
}

/** An address of another origin in a style sheet. */
const ELSEWHERE = /(?:@import\s+|url\(\s*)["']?((?:https?:)?\/\/[^"')\s]+)/i;

/** What in a team's style sheet the browser would refuse: pages load nothing from another origin. */
export function styleProblem(css: string): string | undefined {
  const [, address] = ELSEWHERE.exec(css.replace(/\/\*[\s\S]*?\*\//g, '')) ?? [];
  return address === undefined
    ? undefined
    : `loads \`${address}\`, and pages load nothing from another origin: put the file beside the style sheet, and name it from there, \`url(./…)\`.`;
}

/** The part of a component that is HTML: behind the code between the two lines of `---`. */
const HEAD = /^\s*---\n[\s\S]*?\n---(?:\n|$)/;

/** What in a team's component the Content-Security-Policy would refuse, with what to write instead. */
export function componentProblem(source: string): string | undefined {
  const html = source.replace(HEAD, '').replace(/<!--[\s\S]*?-->/g, '');
  const script = Array.from(html.matchAll(/<script\b([^>]*)>/gi), ([, attributes = '']) => attributes).find(
    (attributes) => /\b(?:is:inline|define:vars)\b/.test(attributes) && !/\btype="application\/json"/.test(attributes),
  );
  if (script !== undefined)
    return 'has a script that would be in the page itself, which its Content-Security-Policy refuses: write `<script>` without attributes, which becomes a file of the site; values reach it in `data-…` attributes.';
  const tags = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '');
  const handler = /<\w[^<>]*\s(on[a-z]+)\s*=/.exec(tags)?.[1];
  if (handler !== undefined)
    return `has \`${handler}=\`, which the Content-Security-Policy of the page refuses: write \`<script>\` without attributes, and \`addEventListener\` in it.`;
  if (/<style\b[^>]*\b(?:is:inline|define:vars)\b/.test(html) || /<\w[^<>]*\sstyle\s*=/.test(tags))
    return 'has a style that would be in the page itself, which its Content-Security-Policy refuses: write `<style>` without attributes, or a class.';
  return undefined;
}
