/** The script of a component, between its fences. */
const SCRIPT = /^---\n[\s\S]*?\n---/;
/** A relative file of TypeScript that something is imported from. */
const IMPORTED = /(\bfrom\s+|\bimport\s+|\bimport\(\s*)(['"])(\.{1,2}\/[^'"]+)\.ts\2/g;

/** An Astro component with its imports as they are named once TypeScript is emitted. */
export const withEmittedImports = (component: string): string =>
  component.replace(SCRIPT, (script) => script.replace(IMPORTED, '$1$2$3.js$2'));
