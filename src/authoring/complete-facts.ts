import { type DraftKind, draftKinds } from '../schema/sections.ts';
import { type Facts, pageKinds } from './page-kinds.ts';

/** Asks a person one question; an empty answer leaves it open. */
export type Ask = (question: string) => Promise<string>;

/** What was said in the call. */
export interface Call {
  kind: string | undefined;
  name: string | undefined;
  facts: Facts;
}

export type Completed = { kind: DraftKind; facts: Facts } | { missing: string[] };

/**
 * Asks for what the call leaves out. What is needed is asked for again until there is an answer;
 * the rest may stay open.
 *
 * @param ask - undefined when nobody is at a terminal: then what is needed and missing is told
 */
export async function completeFacts(call: Call, ask: Ask | undefined): Promise<Completed> {
  const missing: string[] = [];
  const need = async (question: string, name: string, isAnswer: (answer: string) => boolean): Promise<string> => {
    for (; ask; ) {
      const answer = (await ask(`${question}: `)).trim();
      if (isAnswer(answer)) return answer;
    }
    missing.push(name);
    return '';
  };
  const isKind = (word: string | undefined): word is DraftKind => draftKinds.some((kind) => kind === word);
  const kinds = `${draftKinds.slice(0, -1).join(', ')} or ${draftKinds.at(-1)}`;
  const kind = call.kind ?? (await need(`What kind of page (${kinds})`, `the kind (${kinds})`, isKind));
  if (!isKind(kind)) return { missing };
  const { nameIs, needs, takes } = pageKinds[kind];
  const isText = (answer: string): boolean => answer !== '';
  const facts: Record<string, string> = { ...call.facts };
  facts['name'] = call.name ?? (await need(`The name: ${nameIs}`, `the name: ${nameIs}`, isText));
  for (const fact of needs) facts[fact] ??= await need(`The ${fact}`, `--${fact}`, isText);
  if (missing.length > 0) return { missing };
  for (const fact of takes)
    if (ask && facts[fact] === undefined) facts[fact] = (await ask(`The ${fact} (Enter leaves it open): `)).trim();
  return { kind, facts };
}
