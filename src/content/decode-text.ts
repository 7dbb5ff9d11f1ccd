import { isUtf8 } from 'node:buffer';

/** A text file as the compiler wants it: no byte-order mark, `\n` at the end of lines. */
export interface DecodedText {
  text: string;
  /** Whether the file holds exactly that. */
  isSame: boolean;
  /** What is wrong with its bytes, and where in the text. */
  odd?: { offset: number; message: string; hint: string };
}

/** What bytes that are no text are shown as. */
const REPLACED = '\ufffd';
/** More lines are counted only. */
const LINES_NAMED = 5;
const HINT = 'Save the file as UTF-8.';

/**
 * Reads bytes as UTF-8, or as UTF-16 where a byte-order mark says so. Bytes that are none are replaced.
 *
 * @throws Error - when it is no text at all
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = utf16Of(bytes);
  if (encoding !== undefined) {
    const text = withLineFeeds(new TextDecoder(encoding).decode(bytes));
    const odd = { offset: 0, message: `the file is in ${encoding.toUpperCase()}, and read as that`, hint: HINT };
    return { text, isSame: false, odd };
  }
  // Some programs leave a few; a picture, or UTF-16 without a mark, is full of them.
  const zeros = bytes.includes(0) ? bytes.filter((byte) => byte === 0).length : 0;
  if (zeros * 10 > bytes.length) throw new Error('it is no text, for it holds NUL bytes');
  // Also takes the byte-order mark away.
  const decoded = new TextDecoder('utf-8').decode(bytes);
  const text = withLineFeeds(decoded);
  if (zeros === 0 && isUtf8(bytes))
    return { text, isSame: text === decoded && bytes.length === Buffer.byteLength(text) };
  return { text: text.replaceAll('\0', REPLACED), isSame: false, odd: oddBytes(bytes) };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

function oddBytes(bytes: Uint8Array): NonNullable<DecodedText['odd']> {
  const lines: number[] = [];
  let offset = 0;
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, start);
    const end = next === -1 ? bytes.length : next + 1;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part) || part.includes(0)) {
      if (lines.length === 0) {
        const before = withLineFeeds(new TextDecoder().decode(bytes.subarray(0, start)));
        const shown = new TextDecoder().decode(part).replaceAll('\0', REPLACED);
        offset = before.length + Math.max(shown.indexOf(REPLACED), 0);
      }
      lines.push(line);
    }
    start = end;
  }
  const [, ...others] = lines;
  const named = others.slice(0, LINES_NAMED).join(', ');
  const more = others.length > LINES_NAMED ? ` and ${others.length - LINES_NAMED} more` : '';
  const also = others.length === 0 ? '' : ` So it is in line ${named}${more}.`;
  return {
    offset,
    message: `the file is not in UTF-8: what is no character is shown as \`${REPLACED}\``,
    hint: `${HINT}${also}`,
  };
}
