import { element } from './element.ts';

const SHOWN_LENGTH = 60;

/**
 * A value shown so that it cannot pretend: control, bidirectional and invisible characters are
 * named by their code point, letters outside ASCII are marked.
 */
export function readable(value: string): HTMLElement {
  const code = element('code', {});
  const characters = [...value];
  for (const character of characters.slice(0, SHOWN_LENGTH)) {
    if (/[\x20-\x7e]/.test(character)) {
      code.append(character);
      continue;
    }
    const point = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const isVisible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
    const mark = element(isVisible ? 'mark' : 'kbd', { title: point });
    mark.append(isVisible ? character : point);
    code.append(mark);
  }
  if (characters.length > SHOWN_LENGTH) code.append('…');
  code.normalize();
  return code;
}
