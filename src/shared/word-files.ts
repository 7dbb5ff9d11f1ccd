/**
 * The words that are in the texts of a site, each with the number of pages that it is on, spread over small files: what a browser
 * asks before it loads any text, which words are rare, and which are like one that is in none.
 */
export type WordCounts = Record<string, number>;

export const WORD_FILES = 256;

/** Longer ones are several words in one, with signs left out. */
export const LONGEST_WORD = 32;

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

/**
 * The file that a word is in, by its first letter and its next consonant: those of `postgres`, `postgers`, `psotgres` and
 * `pstgres` are the same, and those of all words that begin like it.
 */
export function wordFileOf(word: string): number {
  const [first = '', ...others] = word;
  return numberOf(first + (others.find((letter) => !isVowel(letter)) ?? ''));
}

const numberOf = (key: string): number => {
  let sum = 0;
  for (const letter of key) sum = (sum * 131 + (letter.codePointAt(0) ?? 0)) % WORD_FILES;
  return sum;
};

/** The files that have words like one: those of the word, and of what it is when a slip at its beginning is undone. */
export function nearFilesOf(word: string): number[] {
  const [first = '', second = '', ...others] = word;
  const rest = others.join('');
  const consonant = [...word].findIndex((letter, index) => index > 0 && !isVowel(letter));
  const undone = [
    word,
    // Two letters exchanged, the first one too many, the consonant too many or exchanged with the next.
    second + first + rest,
    second + rest,
    consonant > 0 ? word.slice(0, consonant) + word.slice(consonant + 1) : word,
  ];
  return [...new Set(undone.filter((each) => each !== '').map(wordFileOf))];
}

/** The number of pages of each word, in the file that leads to it. */
export function spreadWords(words: Iterable<readonly [word: string, pages: number]>): WordCounts[] {
  const files = Array.from({ length: WORD_FILES }, (): [string, number][] => []);
  for (const [word, pages] of words) if (word.length <= LONGEST_WORD) files[wordFileOf(word)]?.push([word, pages]);
  return files.map((file) => Object.fromEntries(file.sort(([a], [b]) => (a < b ? -1 : 1))));
}
