import type { OwnRule, RuleFinding } from '../rules/rule.ts';

/** What a rule has found, with the rule's name. */
export interface NamedFinding extends RuleFinding {
  rule: string;
}

/**
 * Runs a rule. One that fails is a problem of its own, and the others go on.
 *
 * @param where - what is checked, for a message: `alerts/A.md`, or the site
 * @param find - what the rule does
 */
export function runRule(
  { name }: Pick<OwnRule, 'name'>,
  { file, where }: { file: string; where: string },
  find: () => readonly RuleFinding[] | undefined,
): NamedFinding[] {
  try {
    const found: unknown = find() ?? [];
    if (!Array.isArray(found)) throw new TypeError('it gives back no list of findings');
    return found.map((finding) => named(name, finding));
  } catch (error) {
    if (process.env['DEBUG'] !== undefined) console.error(error);
    return [brokenRule(name, file, where, error instanceof Error ? error.message : String(error))];
  }
}

/** A rule that does not do what a rule does. */
export const brokenRule = (name: string, file: string, where: string, why: string): NamedFinding => ({
  rule: 'broken-rule',
  file,
  offset: 0,
  message: `the rule \`${name}\` fails on ${where}: ${firstLine(why)}`,
  hint: `${turnedOff(name)} \`DEBUG=1\` shows where it fails.`,
});

/** What to do about a rule that does not work. */
export const turnedOff = (name: string): string =>
  `Correct the rule, or turn it off in \`site.yml\` until then: \`check: { ${name}: off }\`.`;

/** Only what is asked for: the rest of what a rule gives back may be nothing that a thread can send. */
function named(rule: string, finding: RuleFinding): NamedFinding {
  const { file, offset, message, hint, edits, once, tally } = finding;
  const isWhole = [file, message, hint].every((text) => typeof text === 'string') && Number.isInteger(offset);
  if (!isWhole) throw new TypeError('a finding needs `file`, `offset`, `message` and `hint`');
  return {
    rule,
    file,
    offset,
    message,
    hint,
    ...(edits && { edits: edits.map(({ file, offset, from, to }) => ({ file, offset, from, to })) }),
    ...(once !== undefined && { once }),
    ...(tally && { tally: { ...tally } }),
  };
}

const firstLine = (text: string): string => text.split('\n', 1)[0] || 'an error without a message';
