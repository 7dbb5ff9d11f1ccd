/** What a file of the site says; undefined when it cannot be loaded. */
export async function loadJson<Content>(url: URL | string): Promise<Content | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as Content) : undefined;
  } catch {
    return undefined;
  }
}
