/** A page that something leads to. */
export interface Linked {
  title: string;
  url: string;
}

/** A remediation as lists show it, in pages and in the browser. */
export interface RemediationRow {
  id: string;
  what: string;
  kind: string;
  status: string;
  services: readonly string[];
  owner?: string;
  ticket?: string;
  due?: string;
  opened: string;
  closed?: string;
  /** Why it was declined. */
  reason?: string;
  /** The pages that it changes. */
  changes?: readonly Linked[];
  incident: Linked & { date: string };
}

/** Whether the day by which it is to be done is over. */
export const isOverdue = ({ status, due }: Pick<RemediationRow, 'status' | 'due'>, today: string): boolean =>
  status === 'open' && due !== undefined && due < today;
