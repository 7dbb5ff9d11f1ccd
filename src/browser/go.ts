/**
 * Goes on to the page's own address, with everything that the link carries: the script of a page at another
 * address of an alert. Without it, the page shows a link.
 */
const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
const folder = page && new URL(page.href).pathname;
// A folder of files shows no page by itself.
if (folder)
  location.replace(folder + (location.protocol === 'file:' ? 'index.html' : '') + location.search + location.hash);
