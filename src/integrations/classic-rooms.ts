import type { Plugin, RenderedChunk } from 'rolldown';

/**
 * Makes the files of a bundle, which is rendered as CommonJS, classic scripts: the entry becomes the global `pagebook`
 * with what it exports, and each other file tells it its code when it is loaded. `require` is `browser/rooms/rooms.ts`.
 * (Rolldown itself can split code for modules alone.)
 */
export const classicRooms: Plugin = {
  name: 'pagebook-classic-rooms',
  renderChunk(code, chunk, _options, { chunks }) {
    if (!chunk.isEntry) return `pagebook.addRoom((require, exports) => {${code}\n});`;
    const rooms = Object.values(chunks).filter(({ isEntry }) => !isEntry);
    const files = Object.fromEntries(rooms.map((room) => [room.fileName, neededBy(room, chunks)]));
    return [
      'globalThis.pagebook = (() => {',
      'const exports = {}, require = (path) => exports.openRoom(path);',
      code,
      `exports.announceRooms(${JSON.stringify(files)});`,
      'return exports;',
      '})();',
    ].join('\n');
  },
};

/** All files but the entry that a file needs, directly or through others. */
function neededBy(chunk: RenderedChunk, chunks: Record<string, RenderedChunk>): string[] {
  const needed = new Set<string>();
  const add = ({ imports }: RenderedChunk): void => {
    for (const name of imports) {
      const next = chunks[name];
      if (!next || next.isEntry || needed.has(name)) continue;
      needed.add(name);
      add(next);
    }
  };
  add(chunk);
  return [...needed];
}
