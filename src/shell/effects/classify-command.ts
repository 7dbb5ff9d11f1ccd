import { hasMark, replaceMarks } from '../../language/marks.ts';
import type { CommandFacts, Does, Rule, Rules } from './facts.ts';
import { type Arguments, type Option, readArguments, type Word } from './options.ts';
import type { OwnCommands } from './table.ts';

/** What a command does by its own words, and what to call it. */
export interface Verdict {
  does: Does;
  verb: string;
  /** Whether a rule says so, not only what the command does when no rule does. */
  byRule: boolean;
}

/** With these every program that knows them does nothing. */
const HARMLESS = '--dry-run --dryrun --help --version';
/** More words than any subcommand has. */
const WHOLE = 100;
const NO = /^(?:none|false|no|off|0)$/i;

/** Whether a command is told to do nothing: `--dry-run`, but not `--dry-run=none`. */
export const isHarmless = ({ options }: Arguments): boolean =>
  options.some((option) => isAny(option, HARMLESS) && !(option.value && NO.test(option.value.text)));

/**
 * Classifies a command by what is known of it: the rule with the longest subcommand counts, but for
 * options and words that make the whole command harmless.
 */
export function classifyCommand(name: string, facts: CommandFacts, words: readonly Word[]): Verdict {
  const given = readArguments(words, facts);
  const found = [
    ...matches(facts.reads, 'reads', given, words),
    ...matches(facts.changes, 'changes', given, words),
  ].sort((one, other) => other.length - one.length || other.rank - one.rank)[0];
  if (found) return { does: found.does, verb: [name, found.verb].filter(Boolean).join(' '), byRule: true };
  const [action] = given.operands;
  const hasActions = rulesOf(facts.reads).some(({ sub }) => typeof sub === 'string');
  const says = hasActions && action !== undefined && /^[a-z][a-z:_-]+$/.test(action.text);
  return {
    does: facts.otherwise ?? 'unknown',
    verb: says ? `${name} ${action.text}` : name,
    byRule: false,
  };
}

/** Whether one of the rules holds. */
export const holds = (rules: Rules | undefined, words: readonly Word[], facts: CommandFacts): boolean =>
  matches(rules, 'reads', readArguments(words, facts), words).length > 0;

interface Match {
  does: 'changes' | 'reads';
  /** How many words of a subcommand it says. */
  length: number;
  rank: number;
  verb: string | undefined;
}

function matches(
  rules: Rules | undefined,
  does: Match['does'],
  { options, operands }: Arguments,
  words: readonly Word[],
): Match[] {
  const said = operands.map(({ text }) => inWords(text));
  return rulesOf(rules).flatMap((rule) => {
    const sub = subcommand(rule.sub, said);
    const isMatch =
      sub !== undefined &&
      (rule.with === undefined || hasAny(options, rule.with)) &&
      (rule.unless === undefined || !hasAny(options, rule.unless)) &&
      (rule.word === undefined || words.some(({ text }) => rule.word?.test(text))) &&
      (rule.last === undefined || (operands.length > 0 && rule.last.test(operands.at(-1)?.text ?? '')));
    if (!isMatch) return [];
    const isConditional = Boolean(rule.with ?? rule.word ?? rule.last);
    const option = rule.with === undefined ? undefined : options.find((each) => isAny(each, rule.with ?? ''))?.name;
    return [
      {
        does,
        // An option of the whole command that makes it harmless counts before all.
        length: sub !== '' ? sub.split(' ').length : does === 'reads' && isConditional ? WHOLE : 0,
        rank: (typeof rule.sub === 'string' ? 4 : 0) + (does === 'changes' ? 1 : isConditional ? 2 : 0),
        verb: rule.verb === undefined ? [sub, option].filter(Boolean).join(' ') : rule.verb.replace(/^\S+ ?/, ''),
      },
    ];
  });
}

/** The words of the subcommand that a rule means; undefined when it is another. */
function subcommand(sub: Rule['sub'], said: readonly string[]): string | undefined {
  if (sub === undefined) return '';
  if (typeof sub === 'string') {
    // Most begin otherwise, and there are dozens of a program.
    if (said[0] === undefined || !sub.startsWith(said[0])) return undefined;
    const wanted = sub.split(' ');
    return wanted.every((word, index) => said[index] === word) ? sub : undefined;
  }
  return sub.exec(said.join(' '))?.[0].trim();
}

/** A word as it can be shown: what replaces its slot is not known yet. */
const inWords = (text: string): string => (hasMark(text) ? replaceMarks(text, () => '…') : text);

const isAny = ({ name }: Option, names: string): boolean => names.split(/\s+/).includes(name);

const hasAny = (options: readonly Option[], names: string): boolean => options.some((option) => isAny(option, names));

const parsed = new WeakMap<object, Rule[]>();

/** The rules as objects: `rollout undo, -i` is two. */
export function rulesOf(rules: Rules | undefined): readonly Rule[] {
  if (rules === undefined) return [];
  if (typeof rules === 'string') return parse(rules);
  const known = parsed.get(rules) ?? rules.flatMap((rule) => (typeof rule === 'string' ? parse(rule) : rule));
  parsed.set(rules, known);
  return known;
}

const texts = new Map<string, Rule[]>();

function parse(text: string): Rule[] {
  const known =
    texts.get(text) ??
    text.split(',').flatMap((each): Rule[] => {
      const words = each.trim().split(/\s+/).join(' ');
      if (words === '') return [];
      if (words.startsWith('-')) return [{ with: words }];
      // `tag -d`: a subcommand with an option.
      const [sub = '', option] = words.split(/ (?=-)/);
      return [option === undefined ? { sub } : { sub, with: option }];
    });
  texts.set(text, known);
  return known;
}

/**
 * What `site.yml` says of a command: the longest entry that it begins with counts. What is after
 * an option may be its value: it is not known which options of the team's own commands take one.
 */
export function classifyByOwn(own: OwnCommands, name: string, words: readonly Word[]): Verdict | undefined {
  const found = (['changing', 'reading'] as const)
    .flatMap((kind) => (own[kind] ?? []).map((entry) => ({ kind, entry, wanted: entry.trim().split(/\s+/) })))
    .filter(({ wanted: [first, ...rest] }) => first === name && beginsWith(words, rest))
    .sort((one, other) => other.wanted.length - one.wanted.length)[0];
  return found && { does: found.kind === 'changing' ? 'changes' : 'reads', verb: found.entry.trim(), byRule: true };
}

function beginsWith(words: readonly Word[], wanted: readonly string[]): boolean {
  const subcommands = wanted.filter((word) => !word.startsWith('-'));
  let found = 0;
  let mayBeValue = false;
  for (const { text } of words) {
    if (found === subcommands.length) break;
    const isOption = text.startsWith('-');
    if (!isOption && text === subcommands[found]) found++;
    else if (!isOption && !mayBeValue) break;
    mayBeValue = isOption && !text.includes('=');
  }
  const options = wanted.filter((word) => word.startsWith('-'));
  return (
    found === subcommands.length &&
    options.every((option) => words.some(({ text }) => text.split('=', 1)[0] === option))
  );
}
