import { Document, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { counted } from '../problems/counted.ts';
import type { Guess } from './guess-parameters.ts';

const HEAD = ` The vocabulary: every parameter that a link may carry, declared once. A page shows the value where it says {{host}}.`;
const GUESSED = ` \`pagebook init\` has guessed these from what pages leave to fill in by hand. Take out what no alert can know:
 \`pagebook adopt\` writes the tags in place of the placeholders, \`{{host}}\` for \`<host>\`.`;
const ADOPTED = ` \`pagebook adopt\` has declared these for the tags that it wrote. Correct what it cannot know, and add the labels of your
 alerts to \`aliases\`.`;
const FROM_LABELS = ` \`pagebook alerts --stubs\` has declared these for the labels that its pages show. Correct what it cannot know.`;
/** What only the team knows of a URL. */
const ORIGINS = ' Fill in where it may lead to: https://grafana.example.com';
const EXAMPLE = `
 host:
   description: The machine the alert fired for
   type: hostname
   example: web-1.prod.example.com
   aliases: [instance, node]
   extract: host
`;

/** New parameters by themselves, to be put into `parameters.yml`. */
export const proposedParameters = (added: readonly Guess[]): string => declarations(added, undefined);

/** How many ways of writing a placeholder are shown, and how long each may be. */
const MOST_FORMS = 3;
const LONGEST_FORM = 60;

/** `parameters.yml` of guesses, each with where it comes from; of none, an example to begin with. */
export function parametersText(guesses: readonly Guess[]): string {
  if (guesses.length === 0) return asComment(`${HEAD}\n${EXAMPLE}`);
  return declarations(guesses, `${HEAD}\n${GUESSED}`);
}

/**
 * `parameters.yml` with new parameters behind what is declared in it already, whose bytes stay.
 *
 * @param areLabels - they are for labels of alerts, and not for placeholders of pages
 */
export function addedParameters(text: string | undefined, added: readonly Guess[], areLabels = false): string {
  if (text === undefined || text.trim() === '')
    return declarations(added, `${HEAD}\n${areLabels ? FROM_LABELS : ADOPTED}`);
  const more = `${text.endsWith('\n') ? '' : '\n'}\n${declarations(added, undefined)}`;
  return text + (text.includes('\r\n') ? more.replaceAll('\n', '\r\n') : more);
}

function declarations(guesses: readonly Guess[], comment: string | undefined): string {
  const document = new Document(Object.fromEntries(guesses.map(({ name, parameter }) => [name, parameter])));
  if (comment !== undefined) document.commentBefore = comment;
  const { items } = document.contents as YAMLMap<Scalar, YAMLMap<Scalar>>;
  for (const [index, pair] of items.entries()) {
    describe(pair, guesses[index] as Guess);
    pair.key.spaceBefore = index > 0;
  }
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

function describe({ key, value }: Pair<Scalar, YAMLMap<Scalar>>, { forms, places, pages }: Guess): void {
  const shown = forms.slice(0, MOST_FORMS).map(inComment).join(', ');
  const more = forms.length > MOST_FORMS ? ' …' : '';
  key.commentBefore = ` ${shown}${more}: ${counted(places, 'place')} on ${counted(pages, 'page')}`;
  const aliases = value?.get('aliases', true) as YAMLMap | undefined;
  if (aliases) aliases.flow = true;
  const origins = value?.items.find(({ key }) => key.value === 'origins');
  if (origins) origins.key.commentBefore = ORIGINS;
}

/** A placeholder for a line of comment: whatever is in it, the line does not end. */
const inComment = (form: string): string => {
  const line = form.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line.length > LONGEST_FORM ? `${line.slice(0, LONGEST_FORM)}…` : line;
};

const asComment = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `#${line}\n`)
    .join('');
