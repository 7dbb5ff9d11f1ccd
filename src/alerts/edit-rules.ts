import type { Edit } from '../problems/edit.ts';
import type { Gap, Written } from './rule.ts';

/** Needs no quotes in YAML, wherever it is. */
const PLAIN = /^https?:\/\/[\w./?=&%~+;-]+$/;

/** Puts another text in a scalar's place, quoted as the old one was where that is enough. */
export function replaceScalar(source: string, { from, to, style }: Written, value: string): Edit {
  // A block ends with its lines' ends, which stay.
  const end = style === 'block' ? from + source.slice(from, to).trimEnd().length : to;
  const isPlain = style !== 'single' && style !== 'double' && PLAIN.test(value);
  const written = style === 'double' ? double(value) : isPlain ? value : single(value);
  return { offset: from, from: source.slice(from, end), to: written };
}

/** Puts a link where there is none, under a name. */
export function insertLink(source: string, { offset, inFlow, alone }: Gap, name: string, value: string): Edit {
  if (inFlow) {
    const link = `${JSON.stringify(name)}: ${double(value)}`;
    return { offset, from: '', to: alone ? `"annotations": {${link}}, ` : `${link}, ` };
  }
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.slice(0, offset).endsWith('\r\n', lineStart) ? '\r\n' : '\n';
  const indent = ' '.repeat(offset - lineStart);
  const link = `${name}: ${PLAIN.test(value) ? value : single(value)}`;
  const text = alone ? `annotations:${end}${indent}  ${link}` : link;
  return { offset, from: '', to: `${text}${end}${indent}` };
}

const single = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const double = (value: string): string => JSON.stringify(value);
