/**
 * The words that are in the texts of a site, each with the number of pages that it is on, spread over small files: what a browser
 * asks before it loads any text, which words are rare, and which are like one that is in none.
 */
export type WordCounts = Record<string, number>;

export const WORD_FILES = 256;

/** Longer ones are several words in one, with signs left out. */
export const LONGEST_WORD = 24;

/** Of a word with a number. */
const SHORTEST_BEGINNING = 3;

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

/**
 * The file that a word is in, by its first letter and its next consonant: those of `postgres`, `postgers`, `psotgres` and
 * `pstgres` are the same, and those of all words that begin like it. Words with a number in them are many, and none is like
 * another: each is in a file by all of its letters, a version by its first two numbers.
 */
export function wordFileOf(word: string): number {
  const version = /^\p{N}+_\p{N}+/u.exec(word)?.[0];
  if (hasNumber(word)) return numberOf(version ?? word);
  const [first = '', ...others] = word;
  return numberOf(first + (others.find((letter) => !isVowel(letter)) ?? ''));
}

const hasNumber = (word: string): boolean => /\p{N}/u.test(word);

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

/** What a word of the texts counts as. */
function countedAs(word: string): string[] {
  if (word.length > LONGEST_WORD) return [];
  // Who looks for `queue` means `queue7` too.
  const [beginning = ''] = hasNumber(word) ? word.split(/\p{N}/u) : [];
  return beginning.length >= SHORTEST_BEGINNING ? [word, beginning] : [word];
}

/** The files in which a word of the texts is counted. */
export const filesCounting = (word: string): number[] => countedAs(word).map(wordFileOf);

/**
 * The number of pages of each word, in the file that leads to it.
 *
 * @param asked - which files are asked for; the others are empty
 */
export function spreadWords(
  words: Iterable<readonly [word: string, pages: number]>,
  asked?: ReadonlySet<number>,
): WordCounts[] {
  const files = Array.from({ length: WORD_FILES }, () => new Map<string, number>());
  for (const [word, pages] of words)
    for (const counted of countedAs(word)) {
      const number = wordFileOf(counted);
      const file = !asked || asked.has(number) ? files[number] : undefined;
      file?.set(counted, (file.get(counted) ?? 0) + pages);
    }
  return files.map((file) => Object.fromEntries([...file].sort(([a], [b]) => (a < b ? -1 : 1))));
}
