/** How a command at a prompt is read. */
export type CommandKind = 'bash' | 'sql' | 'python' | 'powershell' | 'line';

/** The prompts of one program, or of shells that look alike. */
export interface PromptFamily {
  name: string;
  /** How the prompt looks, without what is before and behind it. */
  looks: RegExp;
  kind: CommandKind;
  /**
   * Output looks like that, too: lines are prompts only in a session that begins with one, or after a
   * command that starts such a program.
   */
  isWeak: boolean;
  /** What the program shows where a command goes on. */
  more: RegExp;
}

/** `(venv) `, of Python's, conda's and Nix's environments. */
const ENVIRONMENT = String.raw`(?:\([\w.@:/+-]+\) ?)?`;
/** Who and where, as shells show it: `root@web-1:~`, `[root@web-1 ~]`, `sh-5.2`, `~/src`, `web-1:~ me`. */
const WHO = String.raw`(?:[\w.-]+@[\w.-]+(?:[: ]\S*)?|\[[^\]]*[@ ][^\]]*\]|(?:ba|da|k|z)?sh-[\d.]+\w*|[~/]\S*|[\w.-]+:[~/]\S*(?: [\w.-]+)?)`;
/** The second line of prompts that are two lines high. */
const CORNER = '[└╰]─+';
/** What bash and its like show; zsh says in which construct it is. */
const SHELL_MORE =
  /^(?:(?:cmdsubst|[dbs]?quote|for|while|until|if|then|else|elif|case|cursh|subsh|function|select|repeat|array|pipe|cmdand|cmdor|heredocd?|math|cond) ?)*>(?: |$)/;
const DOTS = /^ *\.{3}[:>]?(?: |$)/;
const NOTHING = /^(?!)/;

const shell = (name: string, looks: string, isWeak = false): PromptFamily => ({
  name,
  looks: new RegExp(`^${looks}`),
  kind: 'bash',
  isWeak,
  more: SHELL_MORE,
});
const program = (name: string, kind: CommandKind, looks: RegExp, more = NOTHING, isWeak = false): PromptFamily => ({
  name,
  looks,
  kind,
  isWeak,
  more,
});

/** Every prompt that is known; the first that fits a line counts. */
export const promptFamilies: readonly PromptFamily[] = [
  shell('$', String.raw`(?:${ENVIRONMENT}${WHO}? ?|${CORNER} ?)\$`),
  shell('#', String.raw`(?:${ENVIRONMENT}${WHO} ?|\([\w.@:/+-]+\) ?|${CORNER} ?)#`),
  shell('#', '#', true),
  shell('%', String.raw`${ENVIRONMENT}[\w.-]+@[\w.-]+(?:[: ]\S+)? ?%`),
  shell('%', String.raw`${ENVIRONMENT}(?:[A-Za-z][\w.-]*)?%`, true),
  shell('❯', String.raw`${ENVIRONMENT}(?:[~/]\S* |${CORNER})?[❯λ]`),
  shell('➜', String.raw`${ENVIRONMENT}➜ +\S+(?: git:\([^)]*\))?(?: ✗)?`),
  program('fish', 'line', /^(?:\([\w.-]+\) )?[\w.-]+@[\w.-]+ [~/]\S*>/),
  program(
    'PowerShell',
    'powershell',
    /^(?:\([\w.-]+\) )?(?:\[[^\]]+\]: )?PS(?: [A-Za-z]*:?[\\/~][^<>|]*)?>/,
    /^>>(?: |$)/,
  ),
  program('cmd', 'line', /^[A-Za-z]:\\[^<>|"*?]*>(?=\S| |$)/),
  program(
    'MySQL',
    'sql',
    /^(?:mysql|(?:mysql|MySQL|MariaDB) \[[^\]]*\]|MySQL +\S.*(?:SQL|JS|Py)) ?>/,
    /^ *(?:-|'|"|`|\/\*)>(?: |$)/,
  ),
  program('psql', 'sql', /^[\w.-]+=[*!]?#/, /^[\w.-]+(?:[-'"(]|\$\w*\$)[*!]?[#>](?: |$)/),
  program('psql', 'sql', /^[\w.-]+=[*!]?>/, /^[\w.-]+(?:[-'"(]|\$\w*\$)[*!]?[#>](?: |$)/, true),
  program('CockroachDB', 'sql', /^[\w.-]+@[\w.-]*:\d+\/[\w.-]+(?: [A-Z]+)?>/, /^ *->(?: |$)/),
  program('SQLite', 'sql', /^sqlite>/, DOTS),
  program('SQL*Plus', 'sql', /^SQL>/, /^ *\d+ {2}/),
  program('cqlsh', 'sql', /^(?:[\w.-]+@)?cqlsh(?::\w+)?>/, DOTS),
  program('ClickHouse', 'sql', /^[\w.-]+ :\)/, /^:-\](?: |$)/),
  program(
    'query',
    'sql',
    /^(?:hive|spark-sql|ksql|(?:presto|trino|hive)(?::[\w.]+| \(\w+\))?)>/,
    /^ *->(?: |$)|^ *>(?: |$)/,
  ),
  program(
    'Redis',
    'line',
    /^(?:(?:redis|valkey)(?: [\w.:-]+)?|[\w.-]+:\d+|\[[\da-f:]+\]:\d+|not connected)(?:\[\d+\])?(?:\(TX\))?>/,
  ),
  program(
    'MongoDB',
    'line',
    /^(?:[\w-]+:(?:PRIMARY|SECONDARY|ARBITER|OTHER)|(?:[\w-]+ )?\[(?:direct: )?\w+\] [\w-]+|mongos)>/,
    DOTS,
  ),
  program('MongoDB', 'line', /^[A-Za-z_][\w-]*>/, DOTS, true),
  program('Python', 'python', /^>>>/, DOTS),
  program('IPython', 'python', /^In \[\d+\]:/, DOTS),
  program(
    'Ruby',
    'line',
    /^(?:irb\([\w.#<>]+\):\d+(?::\d+)?|\[\d+\] pry\([\w.#<>]+\))[>"'*]/,
    /^irb\([\w.#<>]+\):\d+(?::\d+)?[*"'\]](?: |$)/,
  ),
  program('Elixir', 'line', /^(?:iex(?:\([^)]+\)\d*)?|\([\w.@-]+\)\d+)>/, /^\.{3}(?:\(\d+\))?>?(?: |$)/),
  program('HBase', 'line', /^hbase(?:\(main\))?:\d+:\d+>/),
  program('ZooKeeper', 'line', /^\[zk: [^\]]*\]/),
  program('debugger', 'line', /^\((?:gdb|lldb|Pdb|dlv|rdb:\d+|kgdb)\)|^ipdb>/),
  program('virsh', 'line', /^virsh ?#/),
  program(
    'console',
    'line',
    /^(?:scala|julia|ghci|Prelude|jshell|php|deno|s?ftp|lftp \S+|telnet|smb: \\\S*|crash|grub|ceph|etcd|groovy:\d+|\S+\*CLI) ?>/,
    DOTS,
  ),
  program('>', 'line', /^>/, DOTS, true),
];

/** A prompt that a line begins with. */
export interface FoundPrompt {
  family: PromptFamily;
  /** As it is there, without white space around. */
  text: string;
  /** Where the line begins, where the prompt does, and where its command does. */
  indentation: number;
  commandAt: number;
}

/** The prompts that a line may begin with, sure ones first. */
export function promptsOf(line: string): FoundPrompt[] {
  const indentation = /^\s*/.exec(line)?.[0].length ?? 0;
  const rest = line.slice(indentation);
  const found: FoundPrompt[] = [];
  for (const family of promptFamilies) {
    const text = family.looks.exec(rest)?.[0];
    if (text === undefined) continue;
    const [space] = /^\s*/.exec(rest.slice(text.length)) ?? [''];
    // Of all prompts only that of cmd.exe is right before its command.
    if (space === '' && text.length < rest.length && family.name !== 'cmd') continue;
    found.push({ family, text, indentation, commandAt: indentation + text.length + space.length });
  }
  return found.sort((a, b) => Number(a.family.isWeak) - Number(b.family.isWeak));
}

const SIGN = /^(?:[$#%>❯➜»λ]|[^\s<]{1,60}[$#%>❯»]|\[?[\w.-]+@\S+(?: \S+){0,2} ?[$#%>❯»])\s+\S/;
/** Arrows, percentages and the like, which programs print at the beginning of lines. */
const PRINTED = /^(?:[-=~|*+.:\d]+>|[\d.,]+%|>{2,}|#{2,}|[-=]+[#>])/;

/** Whether a line that begins with no known prompt looks as if it began with one. */
export const looksPrompted = (line: string): boolean => SIGN.test(line.trimStart()) && !PRINTED.test(line.trimStart());

/**
 * Whether what follows `# ` can be a command rather than a sentence or a heading: commands'
 * names are in lower case, but for a few.
 */
export const looksLikeCommand = (text: string): boolean => /^(?:[a-z_./~$"'({[!:]|[A-Za-z_]\w*=)/.test(text);

/** Whether a line is a sentence after `#`, which is no command in any block. */
export const isSentence = (line: string): boolean => /^\s*#+\s+(?:[A-Z][a-z]+|[AI])(?:[\s,.:;!?’'-]|$)/.test(line);
