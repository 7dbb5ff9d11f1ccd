/** What npm and builds leave that do not belong in the repository. */
const LINES = ['node_modules/', 'dist/', '.cache/', '.*.pagebook-*'];

/** Adds to a `.gitignore` the lines that it does not have; the others stay as they are. */
export function mergeIgnore(text = ''): string {
  const nameOf = (line: string): string => line.trim().replace(/^\/|\/$/g, '');
  const there = new Set(text.split(/\r?\n/).map(nameOf));
  const missing = LINES.filter((line) => !there.has(nameOf(line)));
  if (missing.length === 0) return text;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || /\n$/.test(text) ? text : text + end;
  return `${before}${missing.join(end)}${end}`;
}
