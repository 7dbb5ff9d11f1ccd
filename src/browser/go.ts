/**
 * Goes on to the page's own address, with everything that the link carries: the script of a page at another
 * address of an alert. Without it, the page shows a link.
 */
const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
if (page) location.replace(new URL(page.href).pathname + location.search + location.hash);
