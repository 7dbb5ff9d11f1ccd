import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fewAtOnce } from '../files/few-at-once.ts';
import type { FoundFile } from './find-rule-files.ts';
import { type ReadRules, readRules } from './read-rules.ts';

const MAX_BYTES = 4 * 1024 * 1024;
const MARK = '\ufeff';

/** A rule file with what is in it. */
export interface RuleFile extends ReadRules {
  file: string;
  /** The text that all offsets are of: without a byte-order mark. */
  text: string;
  hasMark: boolean;
}

/** Reads rule files; one that cannot be read is a finding, and the rest is read all the same. */
export const readRuleFiles = (files: readonly FoundFile[], directory: string): Promise<RuleFile[]> =>
  fewAtOnce(files, async ({ file, why }) => {
    try {
      if (why !== undefined) throw new Error(why);
      const whole = await readText(path.resolve(directory, file));
      const hasMark = whole.startsWith(MARK);
      const text = hasMark ? whole.slice(MARK.length) : whole;
      return { file, text, hasMark, ...readRules(text) };
    } catch (error) {
      const message = `\`${file}\` cannot be read: ${(error as Error).message.replace(/, \w+(?: '.*)?$/s, '')}`;
      const hint = 'A rule file is a UTF-8 text of at most 4 MiB that you may read.';
      return {
        file,
        text: '',
        hasMark: false,
        rules: [],
        findings: [{ rule: 'unreadable-rules', offset: 0, message, hint }],
      };
    }
  });

async function readText(file: string): Promise<string> {
  const info = await stat(file);
  // A pipe would be waited for.
  if (!info.isFile()) throw new Error('it is no file');
  if (info.size > MAX_BYTES) throw new Error('it is larger than 4 MiB');
  const bytes = await readFile(file);
  if (bytes.includes(0)) throw new Error('it is no text, for it holds a NUL byte');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('it is not in UTF-8');
  }
}
