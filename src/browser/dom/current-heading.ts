/** What begins so far down the screen has been reached. */
const REACHED_PX = 100;

/** Marks in the list of contents where the reader is. */
export function watchCurrentHeading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  if (links.length === 0) return;
  const headings = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const mark = (): void => {
    const { scrollHeight } = document.documentElement;
    // The last ones may not come up that far.
    const line = scrollY + innerHeight >= scrollHeight - 1 ? innerHeight : REACHED_PX;
    const current =
      headings.findLast(({ heading }) => heading.checkVisibility() && heading.getBoundingClientRect().top < line) ??
      headings[0];
    for (const { link } of headings)
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}
