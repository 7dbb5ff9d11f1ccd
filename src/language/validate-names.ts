import { didYouMean } from '../problems/did-you-mean.ts';
import type { Finding } from '../problems/finding.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { asksForValue } from './mask.ts';
import { firstName, type TagToken, type Token } from './tokens.ts';

/** What tags can ask of services: the fields of any readme's front matter, and the services' names. */
export interface CatalogueNames {
  fields: readonly string[];
  services: readonly string[];
}

/** Finds tags that ask for a value that no choice allows, or for a field that no service has. */
export function validateNames(tokens: readonly Token[], vocabulary: Vocabulary, catalogue: CatalogueNames): Finding[] {
  return tokens.flatMap((token) => {
    if (token.type === 'text' || token.type === 'close' || token.type === 'partial') return [];
    const name = firstName(token.name);
    const parameter = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    const rest = token.name.slice(name.length + 1);
    if (!parameter || rest === '') return [];
    if (parameter.catalogue) return validateField(token, name, rest, catalogue);
    if (token.type === 'variable' || !parameter.choices || !asksForValue(token.name, vocabulary)) return [];
    return validateChoice(token, name, rest, parameter.choices);
  });
}

/** Whether a dotted name asks for a field of JSON or of the catalogue. */
export function isField(name: string, vocabulary: Vocabulary, { fields }: CatalogueNames): boolean {
  const first = firstName(name);
  const parameter = Object.hasOwn(vocabulary, first) ? vocabulary[first] : undefined;
  if (name === first || !parameter) return false;
  return parameter.catalogue ? fields.includes(name.slice(first.length + 1)) : parameter.type === 'json';
}

function validateChoice(token: TagToken, name: string, value: string, choices: readonly string[]): Finding[] {
  if (choices.includes(value)) return [];
  return [
    {
      rule: 'unknown-choice',
      file: token.file,
      offset: token.offset,
      message: `\`${token.raw}\` asks whether \`${name}\` is \`${value}\`, which it can never be.${didYouMean(value, choices)}`,
      hint: `\`${name}\` is one of ${list(choices)}; add a choice to \`parameters.yml\` or fix the tag.`,
    },
  ];
}

function validateField(token: TagToken, name: string, field: string, { fields, services }: CatalogueNames): Finding[] {
  const known = token.type === 'variable' ? fields : [...fields, ...services];
  // Without a readme there is no catalogue to hold the name against.
  if (services.length === 0 || known.includes(field)) return [];
  return [
    {
      rule: 'unknown-field',
      file: token.file,
      offset: token.offset,
      message: `\`${token.raw}\` asks for \`${field}\` of \`${name}\`, which no service's readme has.${didYouMean(field, known)}`,
      hint: `The fields are ${list(fields)}; add \`${field}:\` to the front matter of the readmes, or fix the tag.`,
    },
  ];
}

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
