import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fewAtOnce } from '../../files/few-at-once.ts';
import { type Mark, readMark, writeMark } from './mark.ts';

/**
 * Copies what a build made, and nothing else that is in its folder. The mark comes last, so that a copy
 * that has one is whole.
 */
export async function copySite(from: string, to: string): Promise<Mark> {
  const mark = await readMark(from);
  if (!mark) throw new Error(`\`${from}\` is not a built site`);
  const folders = new Set(mark.files.map((file) => path.posix.dirname(file)));
  for (const folder of ['.', ...folders]) await mkdir(path.join(to, folder), { recursive: true });
  await fewAtOnce(mark.files, (file) => copyFile(path.join(from, file), path.join(to, file)));
  await writeMark(to, mark);
  return mark;
}
