import type { CheckedPage } from '../../checked-page.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Remediations that cannot be followed: two of one id, closed ones without their day, declined ones without a reason. */
export const incompleteRemediation: OwnRule = {
  name: 'incomplete-remediation',
  severity: 'warning',
  checkPage: (page) => {
    const all = page.incident?.remediations ?? [];
    return all.flatMap(({ id, status, closed, reason }, index) => {
      const told = (field: string, message: string, hint: string): RuleFinding =>
        place(page, index, field, message, hint);
      const isTwice = all.findIndex((other) => other.id === id) < index;
      return [
        ...(isTwice
          ? [told('id', `two remediations are called \`${id}\``, 'Give each an id of its own: `R1`, `R2`.')]
          : []),
        ...(status !== 'open' && closed === undefined
          ? [
              told(
                'status',
                `\`${id}\` is ${status}, and does not say since when`,
                'Write the day: `closed: 2026-08-14`.',
              ),
            ]
          : []),
        ...(status === 'open' && closed !== undefined
          ? [
              told(
                'closed',
                `\`${id}\` is open, and was closed on ${closed}`,
                'Write `status: done`, or take `closed` out.',
              ),
            ]
          : []),
        ...(status === 'declined' && reason === undefined
          ? [
              told(
                'status',
                `\`${id}\` is declined without a reason`,
                'Write why: `reason: …`. It keeps the next team from promising the same.',
              ),
            ]
          : []),
      ];
    });
  },
};

const place = (
  { file, offsetOf }: CheckedPage,
  index: number,
  field: string,
  message: string,
  hint: string,
): RuleFinding => ({
  file,
  offset: offsetOf(['remediations', index, field]),
  message,
  hint,
});
