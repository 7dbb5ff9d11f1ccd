const LINES = 3;

/** Why something failed, in a line or two: programs tell whole pages. */
export function shortReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // The first line is the call; what is wrong is in those that speak of an error.
  const telling = lines.filter((line, index) => index > 0 && /error|fail|cannot|not found|heap|memory/i.test(line));
  return (telling.length > 0 ? telling : lines).slice(0, LINES).join(' · ').slice(0, 300);
}
