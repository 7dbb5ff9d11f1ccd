/** What a code block's language says of a shell. */
export interface ShellLanguage {
  /**
   * `script`: commands alone. `session`: what a terminal showed, with prompts and output. `text`: of
   * no language, so that a block is a session only when it begins with a prompt.
   */
  role: 'script' | 'session' | 'text';
  /** Whether its commands have bash's grammar, near enough to tell where one ends: POSIX shells, ksh and zsh do. */
  isBash: boolean;
}

const BASH_SCRIPT = `bash sh shell zsh ksh mksh dash ash posix-shell shellscript shell-script`;
const OTHER_SCRIPT = `fish fishshell csh tcsh powershell pwsh ps1 posh cmd bat batch dos nu nushell elvish xonsh`;
const BASH_SESSION = `console terminal tty term shell-session shellsession sh-session bash-session zsh-session ksh-session
  shell-console bash-console shell_session sh_session bash_session console-session terminal-session`;
const OTHER_SESSION = `fish-session fish-console tcshcon powershell-session pwsh-session ps1con doscon cmd-session
  psql postgres-console postgresql-console mysql-console sqlite3 redis-cli mongosh pycon python-repl irb rbcon`;
const TEXT = `text txt plaintext plain`;

const table = new Map<string, ShellLanguage>();
const add = (names: string, language: ShellLanguage): void => {
  for (const name of names.split(/\s+/)) table.set(name, language);
};
add(BASH_SCRIPT, { role: 'script', isBash: true });
add(OTHER_SCRIPT, { role: 'script', isBash: false });
add(BASH_SESSION, { role: 'session', isBash: true });
add(OTHER_SESSION, { role: 'session', isBash: false });
add(TEXT, { role: 'text', isBash: true });
table.set('', { role: 'text', isBash: true });

/** Every name in the table, for the highlighter, for the docs and for tests. */
export const shellNames = (role: ShellLanguage['role'], isBash: boolean): string[] =>
  [...table]
    .filter(([name, each]) => name !== '' && each.role === role && each.isBash === isBash)
    .map(([name]) => name);

/**
 * What is known of a language's name; undefined for what is no shell.
 *
 * @param name - as `fenceLanguage` gives it; an empty one for a block without a language
 */
export const shellLanguage = (name: string): ShellLanguage | undefined => table.get(name);

/** Words of a fence that are no language. */
const NO_LANGUAGE = new Set(['raw', 'confirm', 'no-confirm']);

/**
 * The language of a code block: the first word of its first line, in lower case, up to a comma, a
 * colon or an attribute. `console,ignore`, `{.bash}` and `{ .bash #id }` are how other tools write.
 *
 * @returns an empty text when the block has no language
 */
export function fenceLanguage({ lang, meta }: { lang?: string | null; meta?: string | null }): string {
  for (const word of `${lang ?? ''} ${meta ?? ''}`.split(/\s+/)) {
    // An option, `prompt="$"`, comes after the language.
    if (/^[\w-]+=/.test(word)) return '';
    const name = /^\{?\.?([^\s,:;={}]+)/.exec(word)?.[1]?.toLowerCase();
    if (name !== undefined && !NO_LANGUAGE.has(name)) return name;
  }
  return '';
}
