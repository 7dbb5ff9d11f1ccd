import { FILLERS, isNameless, type KnownNames, parameterFor, wordsOf } from './hand-filled.ts';
import { usualVocabulary } from './usual-parameters.ts';

/** What looks like a placeholder to people, and is something else in many a command. */
interface Form {
  pattern: RegExp;
  /** Whether the placeholder is meant there. */
  fits(placeholder: string, before: string, known: KnownNames): boolean;
  /** Whether a line that has one has no other sense for the sign: `[user]@[host]`. */
  ofLine?: true;
}

/** Commands and options whose text has a language of its own, in which signs mean something else. */
const OWN_LANGUAGE =
  /(?:^|[\s|;&(/])(?:g?awk|jq|yq|sed|perl|python3?|ruby|node|printf|find|xargs)\s|jsonpath|go-template|custom-columns|--format|--template|-F\s/;
/** Behind these is the name of a variable, a column or what is looked for. */
const NAMES_VARIABLE =
  /(?:^|[\s;&|(])(?:export|unset|printenv|read|declare|local|env|echo|grep|egrep|rg|ps|sar|dig|set|--arg|--argjson|-e|--env|-v|-o)(?:[ \t]{1,4}-\S{1,30}){0,5}[ \t]{1,4}\S{0,80}$/;
/** What is behind these is looked for, or replaced. */
export const SEARCHES: RegExp = /(?:^|[\s;&|('"`])(?:[efg]?grep|rg|ag|ack|g?sed|perl)\s/;
/** Commands that are given a name in capitals by hand. */
const TAKES_NAME =
  /(?:^|[\s|;&(])(?:kubectl|oc|ssh|scp|sftp|rsync|ping|traceroute|mtr|nc|telnet|kill|strace|gdb|lsof|docker|podman|crictl|nerdctl|helm|systemctl|journalctl|gcloud|aws|az|jstack|jmap|jcmd|psql|mysql|redis-cli|curl|virtctl|kafka-[\w-]{1,40})\s/;
/** Clients whose own commands have words in capitals: `CLUSTER INFO`, `DROP DATABASE`. */
const HAS_WORDS = /\b(?:psql|mysql|redis-cli)\s/;
/** What stands alone in capitals as a placeholder; other words in capitals are signals, columns, record types. */
const ALONE =
  /^(?:NAMESPACE|HOST|HOSTNAME|POD|NODE|CLUSTER|SERVICE|CONTAINER|DEPLOYMENT|PID|PORT|REGION|INSTANCE|SERVER|DATABASE|TOPIC|QUEUE|BUCKET|PVC)$/;

/**
 * Whether a placeholder has a usual name, that of a parameter in two words, or says itself that it is a name:
 * `[release-name]`. A single word such as `path` or `size` is much else in brackets.
 */
function isNamed(placeholder: string, known: KnownNames): boolean {
  const words = wordsOf(placeholder);
  if (parameterFor(placeholder, usualVocabulary) !== undefined) return true;
  if (parameterFor(placeholder, known) !== undefined && words.length > 1) return true;
  return words.length > 1 && /^(?:name|id)$/.test(words.at(-1) ?? '') && !FILLERS.test(words[0] ?? '');
}

const FORMS: readonly Form[] = [
  {
    // `{pod_name}`, but no `${pod}`, `{{pod}}`, `%{pod}`, `{a,b}`.
    pattern: /(?<![\w$%@#{}\\.])(?<!\{ )\{[A-Za-z][\w-]*\}(?!\})/g,
    fits: (placeholder, before, known) => !OWN_LANGUAGE.test(before) && isNamed(placeholder, known),
    ofLine: true,
  },
  {
    // `[pod-name]`, but no `[5m]`, `file[1]`, `[ -f x ]`, `[text](link)`.
    pattern: /(?<![\w\])$\\!*.[-])\[[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*\](?![\w([:{*+?)-])/g,
    fits: (placeholder, before, known) =>
      !OWN_LANGUAGE.test(before) && !/\bgrep\b/.test(before) && isNamed(placeholder, known),
    ofLine: true,
  },
  {
    // `%POD%`, but no `%H%M`.
    pattern: /(?<![\w%])%[A-Z][A-Z0-9_]*%(?![\w%])/g,
    fits: (placeholder, _before, known) => isNamed(placeholder, known),
  },
  {
    // `POD_NAME`, but no `$POD_NAME`, `POD_NAME=x`, `-e POD_NAME`.
    pattern: /(?<![\w$%{<[.-])[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*(?![\w=(\]}>%-]|\.\w|:\s)/g,
    fits: (placeholder, line, known) => {
      const before = inQuotes(line) ?? line;
      if (placeholder.startsWith('YOUR') || NAMES_VARIABLE.test(before) || OWN_LANGUAGE.test(before)) return false;
      if (/[_-]/.test(placeholder)) return isNamed(placeholder, known) && TAKES_NAME.test(`${before} `);
      return (
        ALONE.test(placeholder) &&
        TAKES_NAME.test(before) &&
        !HAS_WORDS.test(before) &&
        parameterFor(placeholder, known) !== undefined
      );
    },
  },
  {
    // `your-host`; with the rest of a domain's name, that is a part of it.
    pattern:
      /(?<![\w.-])your[-_][a-z][a-z0-9]*(?:[-_][a-z0-9]+)*(?:\.(?:example|com|org|net|io|local|internal)\b)*(?![\w.-])/g,
    fits: (placeholder, before) => !isNameless(placeholder) && !SEARCHES.test(before),
  },
  {
    pattern: /(?<![\w$-])(?:REPLACE|CHANGE|FILL)[_-]?(?:ME|THIS|IN)(?![\w=-])/g,
    fits: (_placeholder, before) => !SEARCHES.test(before),
  },
];

/** The placeholders of a shell command that only look like ones: `{pod}`, `[pod-name]`, `%POD%`, `POD_NAME`, `your-host`. */
export function loosePlaceholders(text: string, known: KnownNames): { index: number; text: string }[] {
  return FORMS.flatMap(({ pattern, fits, ofLine }) => {
    const all = Array.from(text.matchAll(pattern), ({ 0: placeholder, index }) => {
      const line = text.lastIndexOf('\n', index - 1) + 1;
      const before = text.slice(Math.max(line, index - LONGEST), index);
      return { index, text: placeholder, line, fits: fits(placeholder, before, known), before };
    });
    const lines = new Set(all.filter((each) => ofLine && each.fits).map(({ line }) => line));
    return all.filter(
      (each) => each.fits || (lines.has(each.line) && !OWN_LANGUAGE.test(each.before) && !OPTIONAL.test(each.text)),
    );
  }).map(({ index, text }) => ({ index, text }));
}

/** What is in the quotes that are open at the end of a line, where that is words of another language: `-e 'SELECT `. */
function inQuotes(line: string): string | undefined {
  let opened: { quote: string; at: number } | undefined;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (sign === '\\' && opened?.quote !== "'") at++;
    else if (sign === opened?.quote) opened = undefined;
    else if (!opened && (sign === '"' || sign === "'")) opened = { quote: sign, at: at + 1 };
  }
  const quoted = opened && line.slice(opened.at);
  return quoted !== undefined && /\s/.test(quoted) ? quoted : undefined;
}

/** What may be left out of a command, whatever else is in brackets there. */
const OPTIONAL = /^\[(?:sudo|options?|flags?|args?|command)\]$/i;
/** How much of a line before a placeholder is looked at. */
const LONGEST = 400;
