import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What browsers show, by the endings of names. Everything else is none of a book's own. */
const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.bmp': 'image/bmp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
};

/** The files of a built site, by their addresses. */
export class SiteFiles {
  readonly #folder: string;
  readonly #base: string;
  readonly #inline = new Map<string, Promise<string | undefined>>();

  constructor(folder: string, base: string) {
    this.#folder = path.resolve(folder);
    this.#base = base;
  }

  /** The text of a file, by its path in the site: `/alerts/HighCPU/index.html`. */
  async text(url: string): Promise<string | undefined> {
    const file = this.#fileOf(url);
    return file === undefined ? undefined : readFile(file, 'utf8').catch(() => undefined);
  }

  /** An image or a font as an address that holds it, or undefined where there is none. */
  inline(url: string): Promise<string | undefined> {
    const known = this.#inline.get(url) ?? this.#read(url);
    this.#inline.set(url, known);
    return known;
  }

  async #read(url: string): Promise<string | undefined> {
    const file = this.#fileOf(url);
    const type = file === undefined ? undefined : TYPES[path.extname(file).toLowerCase()];
    if (file === undefined || type === undefined) return undefined;
    const bytes = await readFile(file).catch(() => undefined);
    return bytes && `data:${type};base64,${bytes.toString('base64')}`;
  }

  /** Where the file of an address is: never outside of the site. */
  #fileOf(url: string): string | undefined {
    if (!url.startsWith(this.#base)) return undefined;
    try {
      const file = path.join(this.#folder, decodeURIComponent(url.slice(this.#base.length)));
      return file.startsWith(this.#folder + path.sep) ? file : undefined;
    } catch {
      return undefined;
    }
  }
}
