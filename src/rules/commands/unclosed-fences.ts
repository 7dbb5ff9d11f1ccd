import type { Code } from 'mdast';
import { endOf, startOf } from '../../compiler/1-parse/node-places.ts';
import type { CheckedPage } from '../checked-page.ts';

/** The fence of a block of code. */
export interface Fence {
  signs: string;
  /** What is behind them: `bash`. */
  language: string;
  isClosed: boolean;
  /** Whether nothing of the page is behind the block. */
  isToTheEnd: boolean;
}

/** The fence of a block of code; undefined for one that is indented, or between tags of another tool. */
export function fenceOf(
  code: Code,
  { masked, asWritten }: Pick<CheckedPage, 'masked' | 'asWritten'>,
): Fence | undefined {
  if (code.data?.isBetweenTags) return undefined;
  const end = endOf(code);
  const source = masked.text.slice(startOf(code), end);
  const signs = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (signs === undefined) return undefined;
  const [line = '', ...lines] = source.split('\n');
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd();
  return {
    signs,
    language: asWritten(line.slice(signs.length).trim()),
    isClosed: last.length >= signs.length && last === (signs[0] ?? '').repeat(last.length),
    isToTheEnd: masked.text.slice(end).trim() === '',
  };
}
