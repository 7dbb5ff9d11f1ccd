import { lstat, mkdir, rmdir, unlink } from 'node:fs/promises';
import path from 'node:path';

/** The folders in a site's folder, as files come and go. No link is followed: what is behind it is not the site's. */
export class SiteFolders {
  readonly #outDir: string;
  readonly #there = new Set(['.']);
  readonly #made: string[] = [];

  constructor(outDir: string) {
    this.#outDir = outDir;
  }

  /**
   * Makes a folder, and those that it is in.
   *
   * @param clear - whether a file that is in its place is removed
   * @returns whether the folder is there
   */
  async make(folder: string, clear: boolean): Promise<boolean> {
    if (this.#there.has(folder)) return true;
    if (!(await this.make(path.posix.dirname(folder), clear))) return false;
    const whole = path.join(this.#outDir, folder);
    const stats = await lstat(whole).catch(() => undefined);
    if (stats && !stats.isDirectory()) {
      if (!clear) return false;
      await unlink(whole);
    }
    if (!stats?.isDirectory()) {
      await mkdir(whole);
      this.#made.push(whole);
    }
    this.#there.add(folder);
    return true;
  }

  /** Removes the folders that were made, as far as nothing is in them. */
  async undo(): Promise<void> {
    for (const folder of this.#made.reverse()) await rmdir(folder).catch(() => undefined);
  }

  /** Removes a file, and the folders that are empty without it. */
  async remove(file: string): Promise<void> {
    if (!(await this.#isReal(path.posix.dirname(file)))) return;
    const whole = path.join(this.#outDir, file);
    const stats = await lstat(whole).catch(() => undefined);
    // Where a file of the old site was, the new one may have a folder.
    if (stats && !stats.isDirectory()) await unlink(whole);
    for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder))
      try {
        await rmdir(path.join(this.#outDir, folder));
      } catch {
        return;
      }
  }

  async #isReal(folder: string): Promise<boolean> {
    for (let each = folder; each !== '.'; each = path.posix.dirname(each)) {
      const stats = await lstat(path.join(this.#outDir, each)).catch(() => undefined);
      if (!stats?.isDirectory()) return false;
    }
    return true;
  }
}
