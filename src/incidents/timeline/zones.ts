/** Zones by the short names that one place alone has, in minutes before or behind UTC. `IST` and `AST` are several. */
const OFFSETS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  JST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/** A zone as people write it behind a time: `CEST`, `+02:00`, `UTC+2`, `Europe/Berlin`. */
export const ZONE = String.raw`Z\b|[A-Z]{3,4}(?![A-Za-z\d])(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}|[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_]+)+`;

/**
 * How many minutes a zone is before UTC, or undefined when that is not known.
 *
 * @param day - of which it is asked, for a zone with summer time
 */
export function offsetOf(zone: string, day: string): number | undefined {
  const known = OFFSETS[zone];
  if (known !== undefined) return known;
  const [, sign, hours, minutes = '0'] = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return zone.includes('/') ? namedOffset(zone, day) : undefined;
}

/** The offset at noon, which is that of nearly all of the day. */
function namedOffset(timeZone: string, day: string): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
      new Date(`${day}T12:00Z`),
    );
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return name === 'GMT' ? 0 : offsetOf(name, day);
  } catch {
    return undefined;
  }
}
