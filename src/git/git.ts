import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs Git in a folder, and gives what it prints; fails where there is no Git, or it does. */
export const git = async (folder: string, ...command: string[]): Promise<string> =>
  (await promisify(execFile)('git', ['-C', folder, ...command], { maxBuffer: 1 << 30 })).stdout;
