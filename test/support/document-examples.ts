import { readFile } from 'node:fs/promises';

/** A file of an example, by its path: a line of `` `name`: ``, and a code block after it. */
const EXAMPLE = /^`([\w./-]+)`:\n\n```\w*\n([\s\S]*?\n)```$/gm;

/**
 * The examples of a page of `docs/`, as the files that they are.
 *
 * @returns the files of each section by its title; what is before the first section is under an empty one
 */
export async function documentExamples(name: string): Promise<(title: string) => Record<string, string>> {
  const text = await readFile(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');
  const [before = '', ...sections] = text.split(/^## /m);
  return (title) => {
    const section = title === '' ? before : sections.find((each) => each.startsWith(`${title}\n`));
    const files = Array.from(section?.matchAll(EXAMPLE) ?? [], ([, file = '', code = '']) => [file, code]);
    if (files.length === 0) throw new Error(`docs/${name}.md has no example in its section \`${title}\``);
    return Object.fromEntries(files);
  };
}
