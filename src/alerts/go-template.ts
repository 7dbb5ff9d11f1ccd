/** One action of a Go template, `{{ $labels.instance | urlquery }}`. */
export interface Action {
  raw: string;
  /** Where it is in the text. */
  from: number;
  to: number;
  /** The labels whose value it shows or asks for. */
  labels: string[];
  /** It takes the first of its labels that has a value: `or $labels.node $labels.instance`. */
  takesFirst: boolean;
  /** It puts a value of the alert into the text. */
  showsValue: boolean;
  /** What it puts in is encoded for an address. */
  encoded: boolean;
}

/** Go's own `urlquery`, and what ruler's and Grafana's own functions are called. */
const ENCODING = /\b(?:urlquery|pathEscape|queryEscape|urlQueryEscape|urlPathEscape)\b/;
const CONTROL = /^(?:if|else|end|range|with|define|template|block|break|continue)\b|^\/\*|^\$\w+\s*:?=/;
const COMMENT = /(?:-\s+)?\s*\/\*/y;
const VALUE = /\$(?:labels|value|values|externalLabels)\b|(?:^|[\s(])\.(?:Labels|Value|ExternalLabels)\b/;

/** The actions of a Go template in order. Where one is not closed, what follows is text. */
export function actionsOf(text: string): Action[] {
  const actions: Action[] = [];
  const scoped = /\{\{-?\s*(?:range|with)\b/.test(text);
  for (let from = text.indexOf('{{'); from !== -1; from = text.indexOf('{{', from)) {
    const to = endOf(text, from + 2);
    if (to === undefined) break;
    const raw = text.slice(from, to);
    const body = bodyOf(raw);
    const bare = body.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""');
    const isControl = CONTROL.test(body);
    actions.push({
      raw,
      from,
      to,
      // Inside a range or with, the dot is something else.
      labels: body.startsWith('/*') ? [] : labelsIn(body, bare, !scoped),
      takesFirst: /^\(?\s*or\s/.test(bare),
      showsValue: !isControl && VALUE.test(bare),
      encoded: ENCODING.test(bare),
    });
    from = to;
  }
  return actions;
}

/** What an action does that puts nothing into the text itself; undefined for one that may. */
export function keywordOf(raw: string): string | undefined {
  const body = bodyOf(raw);
  if (body.startsWith('/*')) return 'comment';
  if (/^\$\w+\s*:?=/.test(body)) return 'assignment';
  return /^(?:else\s+(?:if|with)|if|else|end|range|with|define|block|break|continue)\b/
    .exec(body)?.[0]
    .replace(/^else\s.*/, 'else if');
}

/** An action without its braces and the signs that take white space off around it. */
const bodyOf = (raw: string): string =>
  raw
    .slice(2, -2)
    .replace(/^-(?=\s)|(?<=\s)-$/g, '')
    .trim();

function labelsIn(body: string, bare: string, dotted: boolean): string[] {
  const names = Array.from(bare.matchAll(/\$labels\.([A-Za-z_]\w*)/g), ([, name = '']) => name);
  for (const [, name = ''] of body.matchAll(/\bindex\s+\$labels\s+"([^"\\]+)"/g)) names.push(name);
  if (dotted) for (const [, name = ''] of bare.matchAll(/(?:^|[\s(])\.Labels\.([A-Za-z_]\w*)/g)) names.push(name);
  return [...new Set(names)];
}

/** Where an action ends: after its braces, but for those in a string. */
function endOf(text: string, start: number): number | undefined {
  // A comment may hold quotes.
  COMMENT.lastIndex = start;
  if (COMMENT.test(text)) {
    const end = text.indexOf('*/', COMMENT.lastIndex);
    start = end === -1 ? text.length : end;
  }
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === '}' && text[index + 1] === '}') return index + 2;
    if (character === '"' || character === '`') {
      const end = stringEnd(text, index, character);
      if (end === undefined) return undefined;
      index = end;
    }
  }
  return undefined;
}

function stringEnd(text: string, start: number, quote: string): number | undefined {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === quote) return index;
    if (text[index] === '\\' && quote === '"') index++;
  }
  return undefined;
}
