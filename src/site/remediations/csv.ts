import type { RemediationRow } from '../../shared/remediation-row.ts';

const COLUMNS: readonly [title: string, value: (row: RemediationRow) => string | undefined][] = [
  ['incident', ({ incident }) => incident.title],
  ['date', ({ incident }) => incident.date],
  ['page', ({ incident }) => incident.url],
  ['id', ({ id }) => id],
  ['what', ({ what }) => what],
  ['kind', ({ kind }) => kind],
  ['services', ({ services }) => services.join(' ')],
  ['owner', ({ owner }) => owner],
  ['ticket', ({ ticket }) => ticket],
  ['status', ({ status }) => status],
  ['opened', ({ opened }) => opened],
  ['due', ({ due }) => due],
  ['closed', ({ closed }) => closed],
  ['reason', ({ reason }) => reason],
  ['changes', ({ changes = [] }) => changes.map(({ url }) => url).join(' ')],
];

/** Remediations for a spreadsheet (RFC 4180). */
export const toCsv = (rows: readonly RemediationRow[]): string =>
  [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, value]) => value(row) ?? ''))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');

/** A spreadsheet takes what begins with one of these signs for a formula, which a text must not be. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
