import type { PageRecord } from '../../project/page-record.ts';

/** A line of a list. */
export type Row = PageRow | ChangeRow | FolderRow | PartRow;

/** What a line shows of a page, or is told apart by: a list is another one only when that is. */
export type ListedPage = Pick<PageRecord, 'file' | 'address' | 'url' | 'date' | 'severity' | 'summary' | 'services'>;

export interface PageRow {
  type: 'page';
  page: ListedPage;
  name: string;
  /** What tells it from another one of the same name. */
  where?: string;
  /** Its day is shown, whatever else is. */
  dated?: true;
  /** What it is about: services. */
  of?: string;
}

/** What CI has noted. */
export interface ChangeRow {
  type: 'change';
  name: string;
  /** When, as `2026-11-20T10:05Z`. */
  at: string;
  of: string;
  services: readonly string[];
  url?: string;
}

export interface FolderRow {
  type: 'folder';
  name: string;
  address: string;
  count: number;
  /** What is in it, in a few words. */
  about: string;
}

/** A part of a list that is too long for one page. */
export interface PartRow {
  type: 'part';
  name: string;
  address: string;
  count: number;
  /** What is counted, where that is not pages. */
  unit?: string;
}

/** Lines under one heading. */
export interface ListSection {
  /** The heading; the lines at the top have none. */
  title?: string;
  /** Where the heading leads. */
  address?: string;
  rows: Row[];
  /** Whether pages are shown with their day and summary. */
  detailed: boolean;
}

/** How many pages a line leads to. */
export const countOf = (row: Row): number => (row.type === 'page' || row.type === 'change' ? 1 : row.count);

/** The day of a line, or the moment. */
export const dayOf = (row: Row): string =>
  row.type === 'page' ? (row.page.date ?? '') : row.type === 'change' ? row.at : '';
