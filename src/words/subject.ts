import { PERSON_PRONOUNS } from './nouns.ts';
import type { Sentence, Term } from './tagged.ts';

/**
 * Who or what did something: a person by name, he or she; a person or people otherwise; us; a thing; none where the
 * sentence has no subject.
 */
export type Subject = 'named' | 'person' | 'we' | 'thing' | 'none';

const CLAUSE_END = /[,;:()—–]/;
const JOINS = new Set(['and', 'but', 'or', 'then', 'yet', 'nor']);
const OPENS = new Set([
  ...['because', 'since', 'when', 'while', 'that', 'which', 'so', 'if', 'as', 'although', 'though', 'after', 'before'],
  ...['until', 'where', 'than', 'whether', 'unless', 'once', 'what', 'how', 'why'],
]);
/** `We all` is we. */
const QUANTIFIERS = new Set(['all', 'both', 'each', 'please']);
/** Words for machines that are also words for people, when another word is before them: `the cert-manager`. */
const AMBIGUOUS = new Set([
  'owner',
  'owners',
  'lead',
  'leads',
  'security',
  'engineering',
  'shift',
  'member',
  'members',
]);

/**
 * Finds the subject of the verb at a place: the noun of the words before it, up to where its clause begins. Where a
 * conjunction is before the verb, it is that of the clause before: `we saw the alert and forgot to act`.
 */
export function subjectOf({ terms }: Pick<Sentence, 'terms'>, verb: number): Subject {
  let at = verb - 1;
  while (at >= 0 && isBesideVerb(terms[at])) at--;
  const before = terms[at];
  if (before === undefined) return 'none';
  // `We need to be …`: the subject is that of the verb that comes before.
  if (before.normal === 'to') return at > 0 && isVerb(terms[at - 1]) ? subjectOf({ terms }, at - 1) : 'none';
  if (JOINS.has(before.normal)) return firstSubject(terms, at);
  if (before.normal === 'who') return 'person';
  if (before.normal === 'that' || before.normal === 'which') return 'thing';
  const words: Term[] = [];
  for (; at >= 0; at--) {
    const term = terms[at];
    if (!term || (words.length > 0 && CLAUSE_END.test(term.post)) || isClauseStart(term)) break;
    if (words.length > 0 && isVerb(term)) {
      const who = relativeBefore(terms, at);
      if (who !== undefined) return who;
      break;
    }
    words.unshift(term);
  }
  return kindOf(words);
}

/** `The developer who wrote this query did …`: what is before a relative clause is the subject, not what ends it. */
function relativeBefore(terms: readonly Term[], verb: number): Subject | undefined {
  for (let at = verb - 1; at > 0; at--) {
    const term = terms[at];
    if (!term || CLAUSE_END.test(term.post)) return undefined;
    if (term.normal === 'who') return 'person';
    if (term.normal === 'that' || term.normal === 'which') return 'thing';
  }
  return undefined;
}

const isBesideVerb = (term: Term | undefined): boolean =>
  term !== undefined &&
  (term.normal === '' || ['Adverb', 'Negative', 'Auxiliary', 'Modal'].some((tag) => term.tags.has(tag))) &&
  !CLAUSE_END.test(term.post);

const isVerb = (term: Term | undefined): boolean => term !== undefined && isVerbTags(term.tags);

const isVerbTags = (tags: ReadonlySet<string>): boolean =>
  tags.has('Verb') && !tags.has('Noun') && !tags.has('Gerund') && !tags.has('PresentParticiple');

const isClauseStart = ({ normal }: Term): boolean => OPENS.has(normal) || JOINS.has(normal);

/** Finds the subject of the verb before a place: whose doing it is that words such as `all the time` tell of. */
export function subjectBefore({ terms }: Pick<Sentence, 'terms'>, place: number): Subject {
  const verb = terms.findLastIndex((term, index) => index < place && isVerb(term));
  return verb === -1 ? 'none' : subjectOf({ terms }, verb);
}

/** The subject of the clause that a conjunction goes on with. */
function firstSubject(terms: readonly Term[], join: number): Subject {
  const verb = terms.findIndex((term, index) => index < join && isVerb(term));
  if (verb === -1) return kindOf(terms.slice(0, join));
  // The last verb before the conjunction has the subject that the conjunction hands on.
  const subject = kindOf(terms.slice(startOfClause(terms, verb), verb));
  return subject === 'none' ? 'thing' : subject;
}

function startOfClause(terms: readonly Term[], verb: number): number {
  for (let at = verb - 1; at >= 0; at--) {
    const term = terms[at];
    if (term && (isClauseStart(term) || CLAUSE_END.test(term.post))) return at + 1;
  }
  return 0;
}

function kindOf(words: readonly Term[]): Subject {
  const named = withoutOnCall(words).filter(({ normal }) => !QUANTIFIERS.has(normal));
  const preposition = named.findIndex(({ tags, normal }) => tags.has('Preposition') || normal === 'to');
  // Without a comma after it, what comes before the subject is among its words: `with more time we might have …`.
  const group = preposition < 1 ? named : named.slice(0, preposition);
  const head = group.findLast(
    ({ tags, normal }) => isPersonWord(normal, tags) || tags.has('Noun') || tags.has('Pronoun'),
  );
  if (head === undefined) return named.length < words.length && hasOnCall(words) ? 'person' : restOf(named);
  if (head.tags.has('Possessive')) return 'thing';
  if (head.normal === 'we' || head.normal === 'us') return 'we';
  if (!isPersonWord(head.normal, head.tags)) return 'thing';
  if (head.normal === 'he' || head.normal === 'she' || isName(head.tags)) return 'named';
  return AMBIGUOUS.has(head.normal) && group.length > 2 ? 'thing' : 'person';
}

/** Words without a noun: `please` has no subject, `this` and `more` are things. */
const restOf = (words: readonly Term[]): Subject =>
  words.every(({ tags }) => tags.has('Adverb') || tags.has('Expression') || tags.has('Conjunction')) ? 'none' : 'thing';

const hasOnCall = (words: readonly Term[]): boolean => withoutOnCall(words).length < words.length;

const isPersonWord = (normal: string, tags: ReadonlySet<string>): boolean =>
  PERSON_PRONOUNS.has(normal) || tags.has('Human') || isName(tags);

const isName = (tags: ReadonlySet<string>): boolean =>
  !tags.has('Product') && (tags.has('GivenName') || tags.has('FirstName'));

/** `The engineer on call` and `the on-call engineer` are about the engineer. */
function withoutOnCall(words: readonly Term[]): Term[] {
  const at = words.findIndex(({ normal }, index) => normal === 'on' && words[index + 1]?.normal === 'call');
  return at === -1 ? [...words] : [...words.slice(0, at), ...words.slice(at + 2)];
}
