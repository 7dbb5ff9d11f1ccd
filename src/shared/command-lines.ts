const SHELLS = /^(?:bash|sh|shell|zsh|fish|console|shell-session|sh-session|shellsession|terminal|text|)$/;
const SESSIONS = /^(?:console|shell-session|sh-session|shellsession|terminal)$/;
/** Who and where, as shells show it: `root@web-1:~`, `[root@web-1 ~]`, `sh-5.2`. */
const WHO = String.raw`(?:[\w.-]+@[\w.-]+(?::\S*)?|\[[^\]]+\]|(?:ba)?sh-[\d.]+)`;
/** `$ `, maybe after who and where, or after a folder; root's only where it says who. */
const DOLLAR = new RegExp(String.raw`^\s*(?:(?:${WHO}|[~/]\S*)? ?\$|${WHO} ?#) (?=\S)`);
/** Root's, where nobody else's is. */
const HASH = new RegExp(String.raw`^\s*(?:${WHO}|[~/]\S*)? ?# (?=\S)`);
const GOES_ON = /^> ?/;
const HERE_DOCUMENT = /<<-?\s*(["']?)(\w+)\1/;

/** A stretch of a block's text. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The commands of a block that shows a session at a terminal, without the prompts and the output.
 * A block is one when its language says so, or when a shell's block begins with a `$ `, comments aside.
 *
 * @returns the stretches to copy, each with the end of its line; undefined when the block is no session: all of it is to be copied
 */
export function commandLines(text: string, language: string): Stretch[] | undefined {
  if (!SHELLS.test(language)) return undefined;
  const lines = linesOf(text);
  const isSession = SESSIONS.test(language);
  const first = lines.find(({ line }) => /^\s*[^#\s]/.test(line));
  const begins = isSession ? lines.some(({ line }) => DOLLAR.test(line)) : DOLLAR.test(first?.line ?? '');
  const prompt = begins ? DOLLAR : HASH;
  if (!begins && !(isSession && lines.some(({ line }) => HASH.test(line)))) return undefined;

  const kept: Stretch[] = [];
  /** What ends the here document that the command before has opened. */
  let document = '';
  let goesOn = false;
  for (const { line, start, end } of lines) {
    const sign = (goesOn || document !== '' ? GOES_ON : prompt).exec(line)?.[0];
    const command = line.slice(sign?.length ?? 0);
    if (document !== '') {
      if (command.trim() === document) document = '';
    } else if (!goesOn && sign === undefined) {
      // The shell asks for more (`> `) only right after a command.
      const more = kept.at(-1)?.end === start ? GOES_ON.exec(line)?.[0] : undefined;
      if (more !== undefined) kept.push({ start: start + more.length, end });
      continue;
    } else document = HERE_DOCUMENT.exec(command)?.[2] ?? '';
    kept.push({ start: start + (sign?.length ?? 0), end });
    goesOn = document === '' && /(?:^|[^\\])(?:\\\\)*\\$/.test(command);
  }
  return kept;
}

function linesOf(text: string): { line: string; start: number; end: number }[] {
  let start = 0;
  return text.split(/(?<=\n)/).map((whole) => {
    const line = { line: whole.replace(/\n$/, ''), start, end: start + whole.length };
    start = line.end;
    return line;
  });
}
