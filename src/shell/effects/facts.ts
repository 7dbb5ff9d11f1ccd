/** What a command does. `unknown`: no table knows it. */
export type Does = 'changes' | 'reads' | 'unknown';

/** When a command changes something, or only reads. All that is said must hold. */
export interface Rule {
  /** The words of the subcommand, `rollout undo`; or an expression over the operands, spaces between them. */
  sub?: string | RegExp;
  /** One of these options is given: `-i --in-place`. */
  with?: string;
  /** None of these options is given. */
  unless?: string;
  /** One of the words after the command's name. */
  word?: RegExp;
  /** The last word that is no option. */
  last?: RegExp;
  /** What to call it, where the subcommand or the option does not say it well. */
  verb?: string;
}

/** Subcommands (`rollout undo`) and options (`-i`) with commas between them, or rules that say more. */
export type Rules = string | readonly (string | Rule)[];

/** What a text is that a command runs. */
export type TextKind = 'shell' | 'sql' | 'redis' | 'mongo';

/** A command that another one runs, or a text that it reads as commands. */
export interface Runs {
  /** Only with this subcommand. */
  sub?: string;
  /** How many operands are before the command that it runs: `timeout 10 …` has one. */
  skip?: number;
  /** Only what follows `--` is a command. */
  dashes?: true;
  /** The options whose value is the text: `-c`. */
  option?: string;
  /** Its words are put together with spaces and read again, as `ssh` does. */
  joined?: true;
  /** What is run is between the option and `;` or `+`, as of `find -exec`. */
  untilSemicolon?: true;
  /** Only when this matches one of its words. */
  word?: RegExp;
  /** Only when none of these options is given. */
  unless?: string;
  /** What the text is; a shell's when not said. */
  text?: TextKind;
  /** With nothing to run it is a session, in which the blocks that follow are typed. */
  session?: true;
  /** It runs on another machine, or in a container: what was said of the place before counts no more. */
  elsewhere?: true;
}

/** All that is known of one command. */
export interface CommandFacts {
  /** Its options that take the next word for their value. */
  valued?: string;
  /** Its options are whole words behind one dash: `find -delete`. */
  oneDash?: true;
  changes?: Rules;
  reads?: Rules;
  /** What it does when no rule says it; it is not known when this is not said. */
  otherwise?: 'changes' | 'reads';
  runs?: readonly Runs[];
  /** What it reads from its standard input, when it is given no command or text otherwise. */
  stdin?: TextKind;
  /** Without a command or text it is a session, in which the blocks that follow are typed. */
  session?: 'new' | 'inner';
  /** Which later commands act on what this one names: `kubectl config use-context`. */
  selects?: Rules;
  /** What `selects` is for: commands of one family. */
  family?: string;
  /**
   * What it acts on beyond its own words: the machine it runs on (when not said); the same and the
   * folder that it is in, whose files its words may name (`files`) or not (`folder`); or something
   * else, whatever machine it runs on (`api`).
   */
  acts?: 'machine' | 'files' | 'folder' | 'api';
}

/** A part of the table. A key may be several names of one command, with spaces between them. */
export type CommandTable = Readonly<Record<string, CommandFacts>>;
