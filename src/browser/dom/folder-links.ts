import { pageOf } from './root.ts';

/**
 * Makes links lead to the page of a folder by its name, which a server does by itself: those of the page, and those that
 * are made later.
 */
export function nameFolderPages(): void {
  const name = (links: Iterable<Element>): void => {
    for (const link of links) {
      const { href } = link as HTMLAnchorElement;
      if (link.hasAttribute('href') && !link.getAttribute('href')?.startsWith('#') && pageOf(href) !== href)
        (link as HTMLAnchorElement).href = pageOf(href);
    }
  };
  name(document.links);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const made = [...addedNodes].filter((node): node is Element => node instanceof Element);
      name(
        [target, ...made, ...made.flatMap((each) => [...each.querySelectorAll('a')])].filter(
          (each) => each instanceof HTMLAnchorElement,
        ),
      );
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
}
