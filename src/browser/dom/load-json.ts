import { isFile } from './root.ts';

/** What a JSON file of the site says; undefined when it cannot be loaded, as by a page that is opened as a file. */
export async function loadJson<Content>(url: URL | string, options?: RequestInit): Promise<Content | undefined> {
  // The browser would report an error as well.
  if (isFile) return undefined;
  try {
    const response = await fetch(url, options);
    return response.ok ? ((await response.json()) as Content) : undefined;
  } catch {
    return undefined;
  }
}
