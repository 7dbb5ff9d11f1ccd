/** The folder of the scripts of a site, of which one runs. */
export const FOLDER = 'https://wiki.example/runbooks/_astro/';

// All that code of the browser asks of the document when it is loaded is which script runs. Import it before that code.
Object.assign(globalThis, { document: { currentScript: { src: `${FOLDER}later.4OlhUng_.js` } } });

/** No other test of this process is to take it for a browser. */
export function endScript(): void {
  Reflect.deleteProperty(globalThis, 'document');
  Reflect.deleteProperty(globalThis, 'pagebookScripts');
}
