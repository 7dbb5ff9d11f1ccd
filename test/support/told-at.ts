import type { TextFinding } from '../../src/problems/finding.ts';
import { Places } from '../../src/problems/places.ts';

/** What is told of a text, after its line and column. */
export function toldAt(text: string, { offset, message }: TextFinding): string {
  const { line, column } = new Places(text).at(offset);
  return `${line}:${column} ${message}`;
}
