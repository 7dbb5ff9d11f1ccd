import * as attributes from '../../shared/attributes.ts';
import type { Json } from '../../shared/json.ts';
import type { Unused } from '../../shared/read-link.ts';
import type { Refused } from './fill-tree.ts';

/** Something of the link or of a value that the page did not use as it is. */
export type Notice = Unused | Refused | { name: string; value: Json; why: 'service' };
export type Report = Notice[];

/** Says that there is something in the report. What, why, and what to do about it is in words that are loaded only when they are needed. */
export function showReport(report: Report): void {
  document.querySelector(`[${attributes.notices}]`)?.toggleAttribute('hidden', !report.length);
}
