import { neededFacts } from '../kinds/facts.ts';
import type { Form, Kind } from '../kinds/kind.ts';
import { formNamed, formNames } from '../kinds/table.ts';
import type { Facts } from './page-facts.ts';

/** Asks a person one question; an empty answer leaves it open. */
export type Ask = (question: string) => Promise<string>;

/** What was said in the call. */
export interface Call {
  /** The name of a form of pages: `action`. */
  kind: string | undefined;
  name: string | undefined;
  facts: Facts;
}

export type Completed = { form: Form; kind: Kind; facts: Facts } | { missing: string[] };

/**
 * Asks for what the call leaves out. What is needed is asked for again until there is an answer;
 * the rest may stay open.
 *
 * @param ask - undefined without a terminal: then what is needed and missing is told
 */
export async function completeFacts(call: Call, kinds: readonly Kind[], ask: Ask | undefined): Promise<Completed> {
  const missing: string[] = [];
  const need = async (question: string, name: string, isAnswer: (answer: string) => boolean): Promise<string> => {
    for (; ask; ) {
      const answer = (await ask(`${question}: `)).trim();
      if (isAnswer(answer)) return answer;
    }
    missing.push(name);
    return '';
  };
  const all = formNames(kinds);
  const names = `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
  const isForm = (word: string): boolean => formNamed(kinds, word) !== undefined;
  const chosen = formNamed(
    kinds,
    call.kind ?? (await need(`What kind of page (${names})`, `the kind (${names})`, isForm)),
  );
  if (!chosen) return { missing };
  const { nameIs, file, asks } = chosen.form;
  const isText = (answer: string): boolean => answer !== '';
  const facts: Record<string, string> = { ...call.facts };
  facts['name'] = call.name ?? (await need(`The name: ${nameIs}`, `the name: ${nameIs}`, isText));
  for (const fact of neededFacts(file)) facts[fact] ??= await need(`The ${fact}`, `--${fact}`, isText);
  if (missing.length > 0) return { missing };
  for (const fact of asks)
    if (ask && facts[fact] === undefined) facts[fact] = (await ask(`The ${fact} (Enter leaves it open): `)).trim();
  return { ...chosen, facts };
}
