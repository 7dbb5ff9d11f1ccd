import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFolder } from '../files/engine.ts';

/** A place of a team's code. */
export interface ErrorPlace {
  file: string;
  line: number;
  column: number;
}

/** Node begins the stack of what it cannot parse or link with the place, the lines there, and a caret below. */
const BEFORE = /^((?:file:\/\/)?[^\n]+):(\d+)\n[\s\S]*?^( *)\^/m;
const FRAME = /\((file:\/\/[^()\s]+):(\d+):(\d+)\)|at (?:async )?(file:\/\/[^()\s]+):(\d+):(\d+)$/gm;
const fileOf = (name: string): string => (name.startsWith('file:') ? fileURLToPath(name) : name);

/** The place in a team's own code that an error's stack names first. */
export function placeInStack(stack: string): ErrorPlace | undefined {
  const [, name = '', line, indentation = ''] = BEFORE.exec(stack) ?? [];
  if (line !== undefined && path.isAbsolute(fileOf(name)))
    return { file: fileOf(name), line: Number(line), column: indentation.length + 1 };
  const frames = Array.from(stack.matchAll(FRAME), ([, a, b, c, d, e, f]) => ({
    file: fileOf(a ?? d ?? ''),
    line: Number(b ?? e),
    column: Number(c ?? f),
  }));
  return frames.find(({ file }) => !file.startsWith(engineFolder + path.sep) && !/[\\/]node_modules[\\/]/.test(file));
}

/**
 * Where the error is that importing a module of a team's has thrown.
 *
 * @param file - the module; the error may be in another one that it imports
 */
export async function placeOfError(error: unknown, file: string): Promise<string> {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = placeInStack(stack) ?? (error instanceof SyntaxError ? await placeByParsing(file) : undefined);
  return place === undefined ? file : `${place.file}:${place.line}:${place.column}`;
}

/** Of JavaScript that cannot be parsed Node tells the place to no program. */
async function placeByParsing(file: string): Promise<ErrorPlace | undefined> {
  const { rolldown } = await import('rolldown');
  const bundled = await rolldown({
    input: file,
    logLevel: 'silent',
    treeshake: false,
    // Packages are installed, or are not; only the team's own files are looked at.
    external: (id) => !/^[./]/.test(id) && !existsSync(id),
  });
  try {
    await bundled.generate();
    return undefined;
  } catch (error) {
    const { errors = [] } = error as { errors?: { loc?: ErrorPlace }[] };
    const loc = errors.find((each) => each.loc?.file !== undefined)?.loc;
    return loc && { ...loc, column: loc.column + 1 };
  } finally {
    await bundled.close();
  }
}
