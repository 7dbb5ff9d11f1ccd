import { element } from './element.ts';

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Pagefind's excerpt (escaped text with `<mark>`) as nodes, without parsing HTML. */
export function excerpt(html: string): Node[] {
  return html.split(/<mark>([\s\S]*?)<\/mark>/).map((part, index) => {
    const text = document.createTextNode(
      part.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity),
    );
    if (index % 2 === 0) return text;
    const mark = element('mark', {});
    mark.append(text);
    return mark;
  });
}
