/** What a code block's language says of a shell. */
export interface ShellLanguage {
  /**
   * `script`: commands alone. `session`: what a terminal showed, with prompts and output. `text`: of
   * no language, so that a block is a session only when it begins with a prompt.
   */
  role: 'script' | 'session' | 'text';
  /**
   * How far bash's grammar is right for its commands: `bash` has it; with `near`, of zsh and ksh, it
   * tells where commands and words end; `other` languages are read line by line.
   */
  grammar: 'bash' | 'near' | 'other';
}

type Row = [role: ShellLanguage['role'], grammar: ShellLanguage['grammar'], names: string];

const ROWS: Row[] = [
  ['script', 'bash', 'bash sh shell dash ash posix-shell shellscript shell-script'],
  ['script', 'near', 'zsh ksh mksh'],
  ['script', 'other', 'fish csh tcsh powershell pwsh ps1 posh cmd bat batch dos nu nushell elvish xonsh'],
  ['script', 'other', 'sql psql pgsql postgresql postgres mysql mariadb sqlite plsql redis python python3 py ruby rb'],
  ['session', 'bash', 'console shell-session shellsession sh-session bash-session shell-console bash-console'],
  ['session', 'bash', 'terminal term tty terminal-session console-session shell_session sh_session bash_session'],
  ['session', 'near', 'zsh-session ksh-session'],
  ['session', 'other', 'fish-session fish-console tcshcon powershell-session pwsh-session ps1con doscon cmd-session'],
  ['session', 'other', 'psql-session postgres-console postgresql-console mysql-console sqlite3 redis-cli mongosh'],
  ['session', 'other', 'pycon python-repl ipython irb rbcon'],
  ['text', 'bash', 'text txt plaintext plain'],
];

const table = new Map<string, ShellLanguage>([
  // A block without a language.
  ['', { role: 'text', grammar: 'bash' }],
  ...ROWS.flatMap(([role, grammar, names]) => names.split(' ').map((name) => [name, { role, grammar }] as const)),
]);

/** Every name of languages of that role and one of the grammars. */
export const shellNames = (role: ShellLanguage['role'], ...grammars: ShellLanguage['grammar'][]): string[] =>
  [...table].flatMap(([name, each]) =>
    name !== '' && each.role === role && grammars.includes(each.grammar) ? [name] : [],
  );

/**
 * What is known of a language's name; undefined for what is no shell.
 *
 * @param name - as `fenceLanguage` gives it; an empty one for a block without a language
 */
export const shellLanguage = (name: string): ShellLanguage | undefined => table.get(name);

/** The first line of a code block, as Markdown's tree has it. */
export interface Fence {
  lang?: string | null | undefined;
  meta?: string | null | undefined;
}

/** Words of a fence that are no language. */
const NO_LANGUAGE = new Set(['raw', 'confirm', 'no-confirm']);

/**
 * The language of a code block: the first word of its first line, in lower case, up to a comma, a
 * colon or an attribute. `console,ignore`, `{.bash}` and `{ .bash #id }` are how other tools write.
 *
 * @returns an empty text when the block has no language
 */
export function fenceLanguage({ lang, meta }: Fence): string {
  for (const word of `${lang ?? ''} ${meta ?? ''}`.split(/\s+/)) {
    // An option, `prompt="$"`, comes after the language.
    if (/^[\w-]+=/.test(word)) return '';
    const name = /^\{?\.?([^\s,:;={}]+)/.exec(word)?.[1]?.toLowerCase();
    if (name !== undefined && !NO_LANGUAGE.has(name)) return name;
  }
  return '';
}
