/** A message without the trace that some errors have in theirs; never empty. */
export function withoutTrace(message: string): string {
  const [told = ''] = message.split(/^[ \t]*Stack trace:/m);
  const lines = told.split('\n').filter((line) => !/^\s+at .*[:)\]]/.test(line));
  return lines.join('\n').trim() || 'an error without a message';
}
