import type { Origin } from '../language/tokens.ts';
import { docsPage } from '../problems/called-as.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import type { Problem } from '../problems/problem.ts';
import type { RuleSet } from '../problems/rules.ts';
import type { DisableComment } from './disable-comments.ts';
import type { RuleFinding } from './rule.ts';

interface PassOverInput {
  problems: Problem[];
  comments: readonly DisableComment[];
  /** The line of a place in its file. */
  lineOf(place: Origin): number;
  rules: RuleSet;
  /** Whether breaches of a rule have been looked for. */
  isLookedFor(rule: string): boolean;
}

/** Leaves out the problems that a comment passes over, and finds what is wrong with the comments. */
export function passOver({ problems, comments, lineOf, rules, isLookedFor }: PassOverInput): {
  left: Problem[];
  findings: RuleFinding[];
} {
  const passed = new Set<Problem>();
  const byLine = Map.groupBy(problems, ({ rule, file, line }) => JSON.stringify([rule, file, line]));
  const findings = comments.flatMap((comment) => {
    const first = lineOf(comment.end) + 1;
    const last = comment.blockEnd ? lineOf(comment.blockEnd) : first;
    const wrong = whatIsWrong(comment, rules);
    if (wrong) return [wrong];
    return comment.rules.flatMap((name): RuleFinding[] => {
      let isBroken = false;
      for (let line = first; line <= last; line++)
        for (const problem of byLine.get(JSON.stringify([name, comment.file, line])) ?? []) {
          passed.add(problem);
          isBroken = true;
        }
      if (isBroken || !isLookedFor(name)) return [];
      return [
        finding(comment, `this comment passes over \`${name}\`, which is not broken on the next line`, 'Take it out.'),
      ];
    });
  });
  return { left: problems.filter((problem) => !passed.has(problem)), findings };
}

function whatIsWrong(comment: DisableComment, rules: RuleSet): RuleFinding | undefined {
  const unknown = comment.rules.find((name) => rules.get(name) === undefined);
  const fixed = comment.rules.find((name) => rules.isFixed(name));
  if (comment.rules.length === 0)
    return finding(comment, 'this comment passes over no rule', 'Name one: `check-disable-next-line rule: why`.');
  if (unknown !== undefined)
    return finding(
      comment,
      `this comment passes over \`${unknown}\`, which is no rule.${didYouMean(unknown, rules.names)}`,
      `The rules are those of ${docsPage('rules')} and of \`pagebook.config.ts\`.`,
    );
  if (fixed !== undefined)
    return finding(
      comment,
      `this comment passes over \`${fixed}\`, and no page can be built with that`,
      'Fix what it tells; it cannot be passed over.',
    );
  if (comment.reason === '')
    return finding(
      comment,
      'this comment does not say why, and so passes over nothing',
      'Write the reason after a colon: `check-disable-next-line rule: why`.',
    );
  return undefined;
}

const finding = ({ file, offset }: DisableComment, message: string, hint: string): RuleFinding => ({
  file,
  offset,
  message,
  hint,
});
