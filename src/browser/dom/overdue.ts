import * as hooks from '../../shared/hooks.ts';
/** Marks a review that has become overdue since the site was built. */
export function markOverdue(): void {
  const today = new Date().toISOString().slice(0, 10);
  for (const review of document.querySelectorAll<HTMLElement>(`[${hooks.reviewDue}]`)) {
    const due = review.getAttribute(hooks.reviewDue) ?? '';
    if (due < today) {
      review.classList.add('is-overdue');
      review.title = `This review was due again by ${due}.`;
    }
  }
}
