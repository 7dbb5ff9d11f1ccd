/** JSON in a script is what it is as JSON but for one name, which would set a prototype; a quote before it is that of a name, for in texts it is escaped. */
const PROTOTYPE = /(?<=[{,])"__proto__":/g;
const AS_NAME = '["__proto__"]:';

/**
 * Data as a classic script, which a page can load wherever it is, from a server and from a folder of files: the script's
 * own element gets it. (A page that is opened as a file can fetch nothing.)
 */
export const dataScript = (data: unknown): string =>
  `document.currentScript.pagebook=${JSON.stringify(data).replace(PROTOTYPE, AS_NAME)}`;

/** What such a script holds; undefined when it is none. */
export function dataIn(script: string): unknown {
  const [, json] = /^document\.currentScript\.pagebook=([\s\S]*)$/.exec(script) ?? [];
  try {
    return json === undefined ? undefined : JSON.parse(json.replace(/(?<=[{,])\["__proto__"\]:/g, '"__proto__":'));
  } catch {
    return undefined;
  }
}
