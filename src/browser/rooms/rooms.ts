import { loadScript } from './load-script.ts';
import { admitScripts } from './own-scripts.ts';

// What few readers turn to is in scripts of their own, *rooms*. They are classic scripts and not modules, for a page
// that is opened as a file can load no module. In the sources a room is loaded by `import('./room.ts')`, and what it
// shares with others by `import`; the bundler makes both into `require` (`integrations/classic-rooms.ts`), which is `openRoom`.

type Exports = object;
/** The code of a file. */
type Room = (require: (path: string) => unknown, exports: Exports) => void;

/** For each file of a room, those that its code needs as well. */
let needs: Readonly<Record<string, readonly string[]>> = {};
const loading = new Map<string, Promise<unknown>>();
/** What has been loaded, and what of it has run. */
const rooms = new Map<string, Room>();
const opened = new Map<string, Exports>();

/** Says which files there are. */
export function announceRooms(files: Readonly<Record<string, readonly string[]>>): void {
  needs = files;
  admitScripts(Object.keys(files));
}

/** Is called by each file of a room when it is loaded. */
export function addRoom(room: Room): void {
  const { src } = document.currentScript as HTMLScriptElement;
  rooms.set(src.slice(src.lastIndexOf('/') + 1), room);
}

/** What a file exports: at once when all that it needs is there, else when that is loaded. What could not be loaded is tried again the next time. */
export function openRoom(path: string): Exports | Promise<Exports> {
  const name = path.slice('./'.length);
  const needed = needs[name];
  // Rooms use the code of the script that has loaded them.
  if (!needed) return globalThis.pagebook;
  const files = [name, ...needed];
  return files.every((file) => rooms.has(file)) ? run(name) : Promise.all(files.map(load)).then(() => run(name));
}

function run(name: string): Exports {
  const known = opened.get(name);
  if (known) return known;
  const exports = {};
  // Before it runs: files may need each other.
  opened.set(name, exports);
  rooms.get(name)?.(openRoom, exports);
  return exports;
}

function load(name: string): Promise<unknown> {
  const known = loading.get(name);
  if (known) return known;
  const loaded = loadScript(name);
  loading.set(name, loaded);
  loaded.catch(() => loading.delete(name));
  return loaded;
}
