import type { SessionLine } from './read-command.ts';

/** What `diff` prints before lines, `3c3`, and what trees of progress have beside their arrows. */
const OF_DIFF = /^\d+(?:,\d+)?[acd]\d+(?:,\d+)?$/;
const OF_PROGRESS = /^\s*[✔✖✓◼◻⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]\s/;

/** Which signs begin lines of output in a session, whatever prompts look like. */
export function printedIn(lines: readonly SessionLine[]): RegExp {
  if (lines.some(({ text }) => OF_DIFF.test(text))) return /^[<>](?:\s|$)/;
  if (lines.some(({ text }) => OF_PROGRESS.test(text))) return /^\s*❯\s/;
  return /^(?!)/;
}
