import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../content-tree.ts';
import type { Generator, Kind } from './generator.ts';
import { htmlOfPages, spreadOver } from './pages-of-site.ts';
import { editsOf } from './turns.ts';

/** The page that is edited, and that readers get: an alert in the middle. @throws Error - without any page */
export function pageInMiddle(pages: readonly string[]): string {
  const alerts = pages.filter((page) => /(?:^|\/)alerts\//i.test(page));
  const [page] = spreadOver(alerts.length > 0 ? alerts : pages, 1);
  if (page === undefined) throw new Error('there are no pages');
  return page;
}

/**
 * Changes what a build of that kind is to find: adds a sentence to one page or to a hundred, or adds a page.
 *
 * @returns validates after the build that its site has the change. @throws Error there, when it does not
 */
export async function changePages(
  { content, output }: Pick<Generator, 'content' | 'output'>,
  kind: Kind,
  pages: readonly string[],
  round: number,
): Promise<{ validate(): Promise<void> }> {
  const edits = editsOf(kind, pages.length);
  if (edits === 'all' || edits === 0) return { validate: async () => undefined };
  const sentence = `One more sentence, in round ${round} of the benchmark.`;
  const changed = kind === 'addition' ? [pageInMiddle(pages).replace(/[^/]*$/, `Added${round}.md`)] : edited(edits);
  if (kind === 'addition')
    await writeFile(path.join(content, changed[0] as string), `---\ntitle: Added${round}\n---\n\n${sentence}\n`);
  else for (const page of changed) await appendFile(path.join(content, page), `\n${sentence}\n`);
  return {
    validate: async () => {
      const built = htmlOfPages(changed, await listFiles(output));
      for (const page of changed) {
        const html = built.get(page);
        if (html === undefined) throw new Error(`the site has no page of ${page}`);
        if (!(await readFile(path.join(output, html), 'utf8')).includes(sentence))
          throw new Error(`${html} is not as ${page} is now`);
      }
    },
  };

  function edited(count: number): string[] {
    return count === 1 ? [pageInMiddle(pages)] : spreadOver(pages, count);
  }
}
