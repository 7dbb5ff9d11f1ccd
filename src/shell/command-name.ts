import { readArguments } from './effects/options.ts';
import { factsOf } from './effects/table.ts';

/** Commands that run the command after them. */
const PREFIXES = new Set(['sudo', 'doas', 'env', 'nice', 'ionice', 'exec', 'time', 'nohup', 'command', 'builtin']);

/** Which of a command's words is its name: in `sudo -u app env X=1 bash` that is `bash`. */
export function nameIndex(words: readonly string[]): number {
  let index = 0;
  while (index < words.length) {
    const word = words[index] ?? '';
    const isPrefix = PREFIXES.has(word);
    if (!isPrefix && !/^\w+=/.test(word)) return index;
    index += 1 + (isPrefix ? optionsOf(word, words.slice(index + 1)) : 0);
  }
  return words.length;
}

/** How many of the words after a command are options, with their values. */
export function optionsOf(command: string, words: readonly string[]): number {
  const read = words.map((text) => ({ text, slots: new Set<number>() }));
  return words.length - readArguments(read, factsOf(command) ?? {}, 0).rest.length;
}
