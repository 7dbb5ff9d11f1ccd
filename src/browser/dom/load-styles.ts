let styled: Promise<void> | undefined;

/** Loads the styles of what is not there at first, once; what needs them waits for that, and then moves nothing. */
export function loadStyles(): Promise<void> {
  styled ??= new Promise((done) => {
    // The page has them in a template, where nothing is loaded.
    const link = document.querySelector('template')?.content.firstChild as HTMLLinkElement;
    // What is not to be had is done without.
    for (const end of ['load', 'error']) link.addEventListener(end, () => done());
    document.head.append(link);
  });
  return styled;
}
