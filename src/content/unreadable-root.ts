import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { closest } from '../problems/did-you-mean.ts';
import { Failure } from '../problems/failure.ts';
import { systemErrors } from '../problems/system-errors.ts';
import { isPassedOver } from './passed-over.ts';

/** Says why a content folder cannot be read at all, and which one was meant, perhaps. */
export async function unreadableRoot(
  root: string,
  from: string,
  { code = '', message }: NodeJS.ErrnoException,
): Promise<Failure> {
  if (code !== 'ENOENT' && code !== 'ENOTDIR')
    return new Failure(
      `the content folder \`${root}\` cannot be read: ${systemErrors[code]?.why ?? message}`,
      `Let the user who runs this read it, or name another folder in ${from}.`,
    );
  const parent = path.dirname(root);
  const beside = await readdir(parent, { withFileTypes: true }).catch(() => []);
  const folders = beside.filter((entry) => !entry.isFile() && !isPassedOver(entry.name)).map(({ name }) => name);
  const meant = closest(path.basename(root), folders);
  const hint = meant === undefined ? '' : ` Did you mean \`${path.join(parent, meant)}\`?`;
  return new Failure(
    `the content folder \`${root}\` ${code === 'ENOTDIR' ? 'is a file, not a folder' : 'is not there'}.${hint}`,
    `${from} names the folder of Markdown.`,
    2,
  );
}
