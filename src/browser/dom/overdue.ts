import * as hooks from '../../shared/hooks.ts';

/** The day that it is where the reader is not asked: in UTC, as all days of the site. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Marks reviews and remediations that have become overdue, whenever the site was built. */
export function markOverdue(): void {
  const now = today();
  for (const review of document.querySelectorAll<HTMLElement>(`[${hooks.reviewDue}]`)) {
    const due = review.getAttribute(hooks.reviewDue) ?? '';
    if (due < now) {
      review.classList.add('is-overdue');
      review.title = `This review was due again by ${due}.`;
    }
  }
  for (const remediation of document.querySelectorAll(`[${hooks.due}]`)) {
    const status = remediation.querySelector('.status');
    if (!status || (remediation.getAttribute(hooks.due) ?? '') >= now) continue;
    remediation.classList.add('is-overdue-now');
    status.textContent = 'overdue';
  }
}
