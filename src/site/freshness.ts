import type { PageRecord } from '../project/page-record.ts';

/** Whether a page's last review holds no longer; a site that is not built again learns it in the browser. */
export const isOverdue = ({ reviewDue }: PageRecord, now = new Date()): boolean =>
  reviewDue !== undefined && reviewDue < now.toISOString().slice(0, 10);
