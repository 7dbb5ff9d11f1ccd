import { FILLERS, parameterFor, SECRET } from '../rules/placeholders/hand-filled.ts';
import { usualParameters, usualVocabulary } from '../rules/placeholders/usual-parameters.ts';
import type { Parameter } from '../schema/parameter.ts';
import type { Mention } from './mentions.ts';
import { parameterOf } from './parameter-of.ts';

/** A parameter that pages seem to wait for. */
export interface Guess {
  name: string;
  parameter: Parameter;
  /** How pages write it now, the most usual first. */
  forms: string[];
  places: number;
  pages: number;
}

/** More of them would be too many to read through. */
const MOST = 24;
/** A name of which nothing is known must be written often, for pages have many placeholders that only a step can fill. */
const UNKNOWN = { places: 3, pages: 2 };
/** What has no meaning of its own, amounts, and words of other templates' languages. */
const NOTHING =
  /^(?:end|else|if|range|with|define|block|template|include|alertname|text|string|something|example|foo|bar|placeholder|output|input|command|cmd|file|filename|path|args?|options?|bytes|objects|number|count|date|time|timestamp|link|url|reason|message|error|new|old|first|second|previous|result)$/;
/** What has a name of two words is mostly a part of a system, which a step finds: `virt-launcher-pod`. */
const NAME = /^[a-z][a-z0-9]+$/;

/** Guesses the vocabulary of pages from what they leave for their readers to fill in, the most usual first. */
export function guessParameters(mentions: readonly Mention[]): Guess[] {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const name = nameOf(mention);
    if (name === undefined) continue;
    const others = byName.get(name);
    if (others) others.push(mention);
    else byName.set(name, [mention]);
  }
  const guesses = [...byName]
    .map(([name, its]) => ({ name, its, forms: formsOf(its), pages: new Set(its.map(({ file }) => file)).size }))
    .filter(({ name, its, pages }) =>
      Object.hasOwn(usualParameters, name)
        ? its.length >= 2 || its.some(({ inCode }) => inCode)
        : its.length >= UNKNOWN.places && pages >= UNKNOWN.pages,
    )
    .sort((a, b) => b.its.length - a.its.length || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
  const names = new Set(guesses.map(({ name }) => name));
  return guesses.map(({ name, its, forms, pages }) => ({
    name,
    parameter: parameterOf(name, names),
    forms,
    places: its.length,
    pages,
  }));
}

/** The parameter that a mention means: a usual one, or one of its own name; undefined where it can be none. */
function nameOf({ words }: Mention): string | undefined {
  const asked = words.join('_');
  const usual = parameterFor(asked, usualVocabulary);
  if (usual !== undefined) return usual;
  const name = words.filter((word) => !FILLERS.test(word)).join('_');
  return NAME.test(name) && !SECRET.test(asked) && !NOTHING.test(name) ? name : undefined;
}

/** The ways in which something is written, the most usual first. */
export function formsOf(mentions: readonly { text: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}
