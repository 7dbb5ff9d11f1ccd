import { spawn } from 'node:child_process';
import { git } from './git.ts';

/** A file as it was in a commit. */
export interface FileAt {
  /** Its path from the content folder. */
  file: string;
  /** The id of its text: the same text has the same. */
  blob: string;
}

/** The files of the content folder in a commit. */
export async function filesAt(content: string, commit: string): Promise<FileAt[]> {
  const list = await git(content, 'ls-tree', '-r', '-z', commit);
  return list.split('\0').flatMap((line) => {
    const [, blob, file] = /^\d+ blob ([\da-f]+)\t(.*)$/s.exec(line) ?? [];
    return blob === undefined || file === undefined ? [] : [{ file, blob }];
  });
}

/** The texts of files by their ids, read by one process and without a checkout. */
export async function readBlobs(content: string, blobs: readonly string[]): Promise<Map<string, string>> {
  if (blobs.length === 0) return new Map();
  const child = spawn('git', ['-C', content, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<void>((done, failed) => {
    child.on('error', failed);
    child.on('close', () => done());
  });
  // A process that ends early closes its end.
  child.stdin.on('error', () => {});
  child.stdin.end(`${blobs.join('\n')}\n`);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await ended;
  return textsIn(Buffer.concat(chunks));
}

/** What `cat-file --batch` prints: `<id> blob <size>`, the text, and the end of a line. */
function textsIn(output: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf('\n', at);
    if (end === -1) break;
    const [blob = '', type, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    texts.set(blob, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
