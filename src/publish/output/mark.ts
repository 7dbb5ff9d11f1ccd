import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BUILD_MARK } from '../../content/addresses.ts';
import { fewAtOnce } from '../../files/few-at-once.ts';
import { replaceFile } from '../../files/replace-file.ts';

/** A path that leads nowhere but into the folder: what a mark lists may be removed. */
const isInside = (file: string): boolean =>
  path.posix.normalize(file) === file && !/^(?:\.?$|\/|\.\.(?:\/|$)|[a-z]:)|\\|\/$/i.test(file);

const markSchema = z.object({
  id: z.string().min(1),
  version: z.string().min(1),
  time: z.iso.datetime(),
  // Tens of thousands: looked at together.
  files: z.array(z.string()).refine((files) => files.every(isInside)),
});

/** What a build leaves in the folder that it made. It names nothing that is not published there. */
export type Mark = z.infer<typeof markSchema>;

/** The mark that a text is, or undefined when it is none. */
export function parseMark(text: string): Mark | undefined {
  try {
    return markSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The mark that was read last, which a build asks for several times. */
let known: { stamp: string; mark: Mark | undefined } | undefined;

/** The mark of a folder, if a build made it. */
export async function readMark(folder: string): Promise<Mark | undefined> {
  const file = path.join(folder, BUILD_MARK);
  try {
    const { ino, dev, size, mtimeNs } = await stat(file, { bigint: true });
    const stamp = [dev, ino, size, mtimeNs].join(' ');
    if (known?.stamp !== stamp) known = { stamp, mark: parseMark(await readFile(file, 'utf8')) };
    return known.mark;
  } catch {
    return undefined;
  }
}

/** Marks a folder; a reader sees the old mark or the new one. */
export async function writeMark(folder: string, mark: Mark): Promise<void> {
  await replaceFile(path.join(folder, BUILD_MARK), JSON.stringify(mark));
}

/** The mark of a folder that holds all that its mark lists: a site of which nothing is missing. */
export async function wholeSite(folder: string): Promise<Mark | undefined> {
  const mark = await readMark(folder);
  if (!mark) return undefined;
  const there = await fewAtOnce(mark.files, (file) =>
    stat(path.join(folder, file)).then(
      (stats) => stats.isFile(),
      () => false,
    ),
  );
  return there.every(Boolean) ? mark : undefined;
}
