import { offsetOf, ZONE } from './zones.ts';

/** A time at the beginning of a text. */
export interface WrittenTime {
  /** `2026-07-14T10:19Z`, or a day alone. */
  at: string;
  /** How many characters it takes. */
  length: number;
  /** Whether the author wrote the day. */
  saysDay: boolean;
  /** The zone that was written, or that holds for all. */
  zone: string;
}

/** What a text begins with that looks like a time and is none. */
export interface UnreadTime {
  unread: string;
  why: 'zone' | 'time';
}

/** What is known before a text is read. */
export interface TimeContext {
  /** The day that is meant where none is written. */
  day: string;
  /** The zone that is meant where none is written. */
  zone: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = new RegExp(
  String.raw`^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.? (${MONTH})(?:,? (\d{4}))?|(${MONTH}) (\d{1,2})(?:,? (\d{4}))?)(?=T\d|[^\w-]|$)`,
  'i',
);
const CLOCK = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?!\d)(?:\s?([ap])\.?m\.?(?!\w))?/i;
const BEHIND = new RegExp(String.raw`^\s?\(?(${ZONE})\)?`);
/** Between a day and a time: `14 July, 10:19`, `2026-07-14T10:19`. */
const BETWEEN = /^(?:T|,?\s+(?:at\s+)?)(?=\d{1,2}:\d{2})/;

/** Reads the time that a text begins with. Undefined where it begins with none. */
export function readTime(
  text: string,
  { day: meant, zone: general }: TimeContext,
): WrittenTime | UnreadTime | undefined {
  const written = DAY.exec(text);
  const day = written ? dayOf(written, meant) : meant;
  if (day === undefined) return { unread: written?.[0] ?? text, why: 'time' };
  const gap = written ? (BETWEEN.exec(text.slice(written[0].length))?.[0].length ?? -1) : 0;
  const from = (written?.[0].length ?? 0) + Math.max(gap, 0);
  const clock = gap === -1 ? null : CLOCK.exec(text.slice(from));
  if (!clock) return written ? { at: day, length: written[0].length, saysDay: true, zone: general } : undefined;
  const hour = hourOf(Number(clock[1]), clock[3]);
  const minute = Number(clock[2]);
  const end = from + clock[0].length;
  if (hour > 23 || minute > 59) return { unread: text.slice(0, end), why: 'time' };
  const behind = BEHIND.exec(text.slice(end));
  const zone = behind?.[1] ?? general;
  const offset = offsetOf(zone, day);
  // A word in capitals may be the first of the sentence: `10:19 API down`.
  const isWord = offset === undefined && behind !== null && /^\s?[A-Z]+$/.test(behind[0]) && !/ST|DT|[CE]T/.test(zone);
  if (offset === undefined && !isWord) return { unread: text.slice(0, end + (behind?.[0].length ?? 0)), why: 'zone' };
  const shift = isWord ? (offsetOf(general, day) ?? 0) : (offset ?? 0);
  const at = new Date(Date.parse(`${day}T00:00Z`) + (hour * 60 + minute - shift) * 60_000);
  return {
    at: `${at.toISOString().slice(0, 16)}Z`,
    length: end + (isWord ? 0 : (behind?.[0].length ?? 0)),
    saysDay: written !== null,
    zone: isWord ? general : zone,
  };
}

const hourOf = (hour: number, half: string | undefined): number =>
  half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);

/** The day that was written; its year, where it has none, is the one that brings it closest to the day that was meant. */
function dayOf([, year, month, date, date2, month2, year2, month3, date3, year3]: RegExpExecArray, meant: string) {
  if (year !== undefined) return real(Number(year), Number(month), Number(date));
  const number = MONTHS.indexOf((month2 ?? month3 ?? '').slice(0, 3).toLowerCase()) + 1;
  const said = year2 ?? year3;
  if (said !== undefined) return real(Number(said), number, Number(date2 ?? date3));
  const around = Number(meant.slice(0, 4));
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(meant));
  return [around - 1, around, around + 1]
    .flatMap((each) => real(each, number, Number(date2 ?? date3)) ?? [])
    .sort((a, b) => distance(a) - distance(b))[0];
}

function real(year: number, month: number, date: number): string | undefined {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) === day ? day : undefined;
}
