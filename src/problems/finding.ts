import type { RuleName } from './rules.ts';

/** A problem of one file before anyone has asked how severe it is there. */
export interface Finding {
  rule: RuleName;
  /** Offset in the file's text, from 0. */
  offset: number;
  message: string;
  hint: string;
}
