/** Commands that run the command after them, by which of their options are followed by a value. */
const PREFIXES = new Map<string, RegExp | undefined>([
  ['sudo', /^-\w*[CDghpRrtTUu]$|^--(?:user|group|host|chdir|chroot|prompt|role|type)$/],
  ['doas', /^-\w*[Cu]$/],
  ['env', /^-\w*[uCS]$/],
  ['nice', /^-n$/],
  ['ionice', /^-\w*[cn]$/],
  ['exec', /^-a$/],
  ['time', undefined],
  ['nohup', undefined],
  ['command', undefined],
  ['builtin', undefined],
]);

/** Which of a command's words is its name: in `sudo -u app env X=1 bash` that is `bash`. */
export function nameIndex(words: readonly string[]): number {
  let index = 0;
  while (index < words.length) {
    const word = words[index] ?? '';
    const isPrefix = PREFIXES.has(word);
    if (!isPrefix && !/^\w+=/.test(word)) return index;
    index += 1 + (isPrefix ? optionsOf(words.slice(index + 1), PREFIXES.get(word)) : 0);
  }
  return words.length;
}

/** How many of the words are options, with their values. */
export function optionsOf(words: readonly string[], withValue: RegExp | undefined): number {
  let count = 0;
  while (count < words.length && /^-./.test(words[count] ?? '')) {
    if (words[count] === '--') return count + 1;
    count += withValue?.test(words[count] ?? '') ? 2 : 1;
  }
  return Math.min(count, words.length);
}
