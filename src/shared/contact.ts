/** What a device opens by itself: a web page, a mail, a call, a chat. */
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|slack:\/\/)[^\s<>"]+$/i;
const MAIL = /^[^\s@:/?#]+@[^\s@:/?#]+\.[a-z]{2,}$/i;
/** A number in the international or the national form, with what people put between digits. */
const PHONE = /^[+0][\d\s()./-]{5,}$/;
const FEWEST_DIGITS = 6;

/**
 * Where a link to a contact of the catalogue leads: `+49 30 123456` is a number to call, a mail address
 * one to write to. A name alone leads nowhere. Only for what authors write in the catalogue, never for a link's values.
 */
export function contactUrl(text: string): string | undefined {
  const written = text.trim();
  if (ADDRESS.test(written)) return URL.canParse(written) ? written : undefined;
  if (MAIL.test(written)) return `mailto:${written}`;
  const digits = written.replace(/\(0\)|[^\d+]/g, '');
  return PHONE.test(written) && digits.length > FEWEST_DIGITS - 1 ? `tel:${digits}` : undefined;
}
