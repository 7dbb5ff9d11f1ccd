import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import type { FileEdit } from '../rules/rule.ts';
import { editRaw } from './edit-raw.ts';

/** Makes the edits in the files of a content folder; returns how many were made, and in how many files. */
export async function fixFiles(content: string, edits: readonly FileEdit[]): Promise<{ edits: number; files: number }> {
  const made = { edits: 0, files: 0 };
  for (const [file, own] of Map.groupBy(edits, (edit) => edit.file)) {
    const whole = path.join(content, file);
    const before = await readFile(whole, 'utf8');
    const { text, applied } = editRaw(before, own);
    if (applied === 0) continue;
    await replaceFile(whole, text);
    made.edits += applied;
    made.files++;
  }
  return made;
}
