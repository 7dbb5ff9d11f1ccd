import path from 'node:path';
import { parseYaml } from '../matter/parse-yaml.ts';
import { isMapping } from '../matter/read-fields.ts';
import { numberOf, textOf } from './fields.ts';
import type { NavFile, Placed } from './placed.ts';

const NAME = /(?:^|\/)_category_\.(?:json|ya?ml)$/;

export const isCategoryFile = (file: string): boolean => NAME.test(file);

/** The folder that a `_category_.json` or `.yml` of Docusaurus is in, with what it says of that. */
export function readCategory({ file, text }: NavFile): [folder: string, Placed] | undefined {
  // JSON is YAML, but for its tabs.
  const { value } = parseYaml(file.endsWith('.json') ? text.replaceAll('\t', ' ') : text);
  const folder = path.posix.dirname(file);
  if (!isMapping(value) || folder === '.') return undefined;
  const [position, label] = [numberOf(value['position']), textOf(value['label'])];
  return [folder, { ...(position !== undefined && { rank: [position] }), ...(label !== undefined && { label }) }];
}
