/** Tags of Hugo and Jekyll that stand for the address of a page. */
const TAG =
  /^(?:\{\{[<%]\s*(?:rel)?ref\s[^{}<>]*[>%]\}\}|\{%-?\s*(?:link|post_url)\s[^{}%]*%\}|\{\{-?\s*(?:site\.(?:url|baseurl|github\.url)|["'][^"'{}\n]*["']\s*\|\s*(?:relative|absolute)_url)\s*-?\}\})/;
const LONGEST_TAG = 300;

/** A part of a text: such a tag, or what is between them. */
export interface TextPart {
  index: number;
  value: string;
  isTag: boolean;
}

/** A text cut around the tags of other tools that are the destination of a link, for their spaces end it in Markdown. */
export function aroundLinkTags(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 2)) {
    let start = at + 2;
    if (start < from) continue;
    for (let tag = tagAt(text, start); tag !== undefined; tag = tagAt(text, start)) {
      if (start > from) parts.push({ index: from, value: text.slice(from, start), isTag: false });
      parts.push({ index: start, value: tag, isTag: true });
      from = start + tag.length;
      start = from;
    }
  }
  if (from < text.length) parts.push({ index: from, value: text.slice(from), isTag: false });
  return parts;
}

function tagAt(text: string, start: number): string | undefined {
  return text[start] === '{' ? TAG.exec(text.slice(start, start + LONGEST_TAG))?.[0] : undefined;
}

/** The path that a destination with such tags means: `{{< ref "a.md" >}}#x` is `a.md#x`; undefined when it has none. */
export function pathOfTags(destination: string): string | undefined {
  let path = '';
  let at = 0;
  for (let tag = tagAt(destination, at); tag !== undefined; tag = tagAt(destination, at)) {
    path += /["']([^"']*)["']/.exec(tag)?.[1] ?? /(?:ref|link|post_url)\s+([^\s%>]+)/.exec(tag)?.[1] ?? '';
    at += tag.length;
  }
  return at === 0 ? undefined : path + destination.slice(at);
}
