/** The folder of the site's scripts. It must be asked for while a script of it runs for the first time. */
export const scriptsFolder = new URL('.', (document.currentScript as HTMLScriptElement).src);

/** The top of the site, wherever it is: the scripts are in a folder there. */
export const root = new URL('..', scriptsFolder);

/** Whether the site is a folder of files that no server shows: nothing can be fetched, and a folder shows no page. */
export const isFile = root.protocol === 'file:';

/** The page's address without query and fragment, also where it has no origin. */
export const addressHere = (): string => location.href.replace(/[?#][\s\S]*$/, '');

/** Where the page of a folder is. */
export function pageOf(url: string): string {
  const page = new URL(url, location.href);
  if (isFile && page.protocol === root.protocol && page.pathname.endsWith('/')) page.pathname += 'index.html';
  return page.href;
}
