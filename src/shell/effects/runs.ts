import type { CommandFacts, Runs, TextKind } from './facts.ts';
import { readArguments, type Word, withoutAssignments } from './options.ts';

/** What a command runs: another command, or a text. */
export type Run = { elsewhere: boolean } & ({ words: readonly Word[] } | { text: string; kind: TextKind });

/**
 * Everything that a command runs, and the words that are its own, which say where.
 *
 * @returns as `session`, where what is typed from then on runs, when a subcommand is for that
 */
export function findRuns(
  facts: CommandFacts | undefined,
  words: readonly Word[],
): { runs: Run[]; own: Word[]; session: 'new' | 'inner' | undefined } {
  const runs: Run[] = [];
  const taken = new Set<Word>();
  for (const spec of facts?.runs ?? []) {
    if (spec.word && !words.some(({ text }) => spec.word?.test(text))) continue;
    for (const inner of innerOf(spec, facts ?? {}, words)) {
      for (const word of inner) taken.add(word);
      const elsewhere = spec.elsewhere === true;
      const isText = spec.joined === true || (spec.option !== undefined && !spec.untilSemicolon);
      const text = inner.map((word) => word.text).join(' ');
      runs.push(isText ? { text, kind: spec.text ?? 'shell', elsewhere } : { words: inner, elsewhere });
    }
    if (runs.length > 0) break;
  }
  const login = facts?.runs?.find((spec) => spec.session && isCalled(spec, facts, words));
  return {
    runs,
    own: words.filter((word) => !taken.has(word)),
    session: login && (login.elsewhere ? 'new' : 'inner'),
  };
}

/** The words of each command, or text, that one of a command's ways to run something finds. */
function innerOf(spec: Runs, facts: CommandFacts, words: readonly Word[]): (readonly Word[])[] {
  const { sub, skip = 0, option, dashes, untilSemicolon, unless } = spec;
  if (
    unless !== undefined &&
    readArguments(words, facts, 0).options.some(({ name }) => unless.split(' ').includes(name))
  )
    return [];
  const wanted = sub?.split(' ') ?? [];
  const isSub = (operands: readonly Word[]): boolean => wanted.every((word, index) => operands[index]?.text === word);
  if (option !== undefined) {
    const names = option.split(' ');
    if (untilSemicolon) return endedBySemicolon(words, names);
    const read = readArguments(words, { ...facts, valued: `${facts.valued ?? ''} ${option}`.trim() });
    if (!isSub(read.operands)) return [];
    return read.options.flatMap(({ name, value }) => (names.includes(name) && value ? [[value]] : []));
  }
  if (dashes) {
    const at = words.findIndex(({ text }) => text === '--');
    return at !== -1 && isSub(readArguments(words.slice(0, at), facts).operands) && at + 1 < words.length
      ? [words.slice(at + 1)]
      : [];
  }
  const read = readArguments(words, facts, wanted.length + skip);
  // Words that are put together again are read as a whole, assignments too.
  const rest = spec.joined ? read.rest : withoutAssignments(read.rest);
  return read.operands.length === wanted.length + skip && isSub(read.operands) && rest.length > 0 ? [rest] : [];
}

function isCalled({ sub = '' }: Runs, facts: CommandFacts, words: readonly Word[]): boolean {
  const { operands } = readArguments(words, facts);
  return sub.split(' ').every((word, index) => word === '' || operands[index]?.text === word);
}

function endedBySemicolon(words: readonly Word[], names: readonly string[]): (readonly Word[])[] {
  return words.flatMap(({ text }, index) => {
    if (!names.includes(text)) return [];
    const after = words.slice(index + 1);
    const end = after.findIndex((word) => word.text === ';' || word.text === '+');
    const inner = end === -1 ? after : after.slice(0, end);
    return inner.length > 0 ? [inner] : [];
  });
}
