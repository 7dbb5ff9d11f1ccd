import { allParts, CORE_FILE, type ListedFile, type PartRef, partOf } from '../shared/device-files.ts';
import { fetchFile } from './fetch-file.ts';
import type { Generation } from './state.ts';
import type { Store } from './store.ts';

type Part = ReadonlyMap<string, ListedFile>;

/** The list of a generation's files, as far as its parts are on the device, or can still be had. */
export class Listing {
  private readonly store: Store;
  /** By their hashes. */
  private readonly parts = new Map<string, Part>();

  constructor(store: Store) {
    this.store = store;
  }

  /** What every device keeps. @throws Failed */
  async core({ head }: Generation): Promise<ListedFile[]> {
    return [...(await this.part({ file: CORE_FILE, hash: head.core })).values()];
  }

  /**
   * The file of a path in this generation; undefined where it has none.
   *
   * @param mayFetch - whether a part that is not there is asked for
   * @throws Failed - when that part cannot be had; another build may be in its place
   */
  async find(generation: Generation, path: string, mayFetch = false): Promise<ListedFile | undefined> {
    const refs = [{ file: CORE_FILE, hash: generation.head.core }, partOf(generation.head, path)];
    for (const ref of refs) {
      const part = ref && (await (mayFetch ? this.part(ref) : this.stored(ref)));
      const file = part?.get(path);
      if (file) return file;
    }
    return undefined;
  }

  /** All files of a generation. @throws Failed - when a part of the list cannot be had */
  async all(generation: Generation, keepsOn: () => boolean): Promise<ListedFile[] | undefined> {
    const files: ListedFile[] = [];
    for (const ref of allParts(generation.head)) {
      if (!keepsOn()) return undefined;
      files.push(...(await this.part(ref)).values());
    }
    return files;
  }

  /** All files of a generation in the parts that are on the device. */
  async allKnown({ head }: Generation): Promise<ListedFile[]> {
    const parts = await Promise.all(allParts(head).map((ref) => this.stored(ref)));
    return parts.flatMap((part) => [...(part?.values() ?? [])]);
  }

  private async stored({ hash }: PartRef): Promise<Part | undefined> {
    const known = this.parts.get(hash);
    if (known) return known;
    const response = await this.store.get(hash);
    return response && this.remember(hash, await response.text());
  }

  private async part(ref: PartRef): Promise<Part> {
    const stored = await this.stored(ref);
    if (stored) return stored;
    const { bytes, headers } = await fetchFile(this.store.urlOf(ref.file), ref.file, ref.hash);
    await this.store.put(ref.hash, bytes, headers);
    return this.remember(ref.hash, new TextDecoder().decode(bytes));
  }

  private remember(hash: string, text: string): Part {
    const part: Part = new Map((JSON.parse(text) as ListedFile[]).map((file) => [file[0], file]));
    this.parts.set(hash, part);
    return part;
  }
}
