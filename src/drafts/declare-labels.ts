import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Guess } from '../adopt/guess-parameters.ts';
import { addedParameters, proposedParameters } from '../adopt/parameters-text.ts';
import type { SourceTree } from '../content/read-tree.ts';
import { replaceFile } from '../files/replace-file.ts';
import { counted } from '../problems/counted.ts';

const USUAL = 'parameters.yml';

/**
 * Declares the parameters that new pages use, or says how they are to be declared: until then their tags are text.
 *
 * @param root - the content folder
 * @param writes - whether the file may be changed
 * @returns what to tell the person who has called
 */
export async function declareLabels(
  undeclared: readonly Guess[],
  { parameters }: Pick<SourceTree, 'parameters'>,
  root: string,
  writes: boolean,
): Promise<string> {
  const file = parameters?.file ?? USUAL;
  const names = counted(undeclared.length, 'parameter');
  if (!writes)
    return `${names} of these pages to declare: put this into ${file}, or call again with \`--write\`\n\n${proposedParameters(undeclared)}`;
  const place = path.join(root, file);
  const text = parameters ? await readFile(place, 'utf8') : undefined;
  await replaceFile(place, addedParameters(text, undeclared, true));
  return `${names} declared in ${file}: ${undeclared.map(({ name }) => name).join(', ')}`;
}
