import path from 'node:path';
import { parseYaml } from '../matter/parse-yaml.ts';
import { isMapping } from '../matter/read-fields.ts';
import type { NavEntry, NavFile } from './placed.ts';

const NAME = /(?:^|\/)mkdocs\.ya?ml$/i;

export const isMkdocsFile = (file: string): boolean => NAME.test(file);

/** The `nav:` of `mkdocs.yml`: https://www.mkdocs.org/user-guide/configuration/#nav. */
export function mkdocsNav({ file, text, content }: NavFile): NavEntry[] {
  const { value } = parseYaml(text);
  if (!isMapping(value)) return [];
  const { nav, docs_dir: docs = 'docs' } = value;
  const folder = path.posix.join(path.posix.dirname(file), String(docs));
  const entries: NavEntry[] = [];
  const read = (item: unknown, sections: readonly string[], label?: string): void => {
    if (typeof item === 'string')
      entries.push({ file: path.posix.join(folder, item), sections, ...(label !== undefined && { label }) });
    else if (Array.isArray(item))
      for (const each of item) read(each, label === undefined ? sections : [...sections, label]);
    else if (isMapping(item)) for (const [name, inner] of Object.entries(item)) read(inner, sections, name);
  };
  read(nav, []);
  const outside = `../${content}/`;
  return entries.map((entry) =>
    entry.file.startsWith(outside) ? { ...entry, file: entry.file.slice(outside.length) } : entry,
  );
}
