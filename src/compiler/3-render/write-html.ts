import type { Properties, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { find, html, type Info } from 'property-information';

/** Elements that have no end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What cannot be between the quotes of an attribute. */
const IN_ATTRIBUTE = /[\0"&'`]/g;
const IN_TEXT = /[<&]/g;

/**
 * Writes a tree of HTML: what `toHtml` of hast-util-to-html does, for elements of HTML and text alone. The library asks for
 * some twenty settings at each attribute, and what each is called.
 *
 * @param isShort - whether an attribute without a value is written without `=""`
 */
export const writeHtml = (nodes: readonly RootContent[], isShort = false): string => {
  let written = '';
  for (const node of nodes) {
    if (node.type === 'text') written += escaped(node.value, IN_TEXT);
    else if (node.type === 'element' && !OTHERWISE.has(node.tagName)) {
      const { tagName, properties, children } = node;
      const content = writeHtml(children, isShort);
      written += `<${tagName}${attributesOf(properties, isShort)}>${content}`;
      if (content !== '' || !VOID.has(tagName)) written += `</${tagName}>`;
    } else written += toHtml(node, { collapseEmptyAttributes: isShort });
  }
  return written;
};

/** Elements that are not written as others are. */
const OTHERWISE = new Set(['script', 'style', 'svg', 'template']);

function attributesOf(properties: Properties, isShort: boolean): string {
  let written = '';
  for (const name in properties) {
    const value = properties[name];
    if (value === null || value === undefined) continue;
    const info = infoOf(name);
    const { attribute } = info;
    const text = attributeText(value, info);
    if (text === false) continue;
    written +=
      text === true || (isShort && text === '') ? ` ${attribute}` : ` ${attribute}="${escaped(text, IN_ATTRIBUTE)}"`;
  }
  return written;
}

/** What is written of a value: nothing, the name alone, or a text. */
function attributeText(value: NonNullable<Properties[string]>, info: Info): string | boolean {
  const { attribute, boolean, overloadedBoolean, commaSeparated } = info;
  const isBare = value === '' || value === attribute;
  if (overloadedBoolean && isBare) return true;
  if ((boolean || overloadedBoolean) && (typeof value !== 'string' || isBare)) return Boolean(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isNaN(value)) return false;
  if (!Array.isArray(value)) return String(value);
  // An empty one at the end is seen by the comma behind it.
  const words = commaSeparated && value.at(-1) === '' ? [...value, ''] : value;
  return words.join(commaSeparated ? ', ' : ' ').trim();
}

const known = new Map<string, Info>();

function infoOf(name: string): Info {
  const info = known.get(name) ?? find(html, name);
  known.set(name, info);
  return info;
}

const escaped = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
