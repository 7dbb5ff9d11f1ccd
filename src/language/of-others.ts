/** How much of the text around a tag is looked at. */
const AROUND = 240;

/** Words beside tags that another tool fills in: Grafana in the legend of a graph, Prometheus in a rule, Loki in a query. */
const OTHERS =
  /\b(?:legends?|legendformat|aliasby|label_format|line_format|grafana|go[- ]templates?|alert(?:ing)?[- ]rules?|annotations?)\b/i;
/** What a template of Prometheus has, in a line of a rule. */
const OF_RULE = /^\s*(?:- )?["']?[\w-]+["']?:\s.*(?:\$labels\b|\$value\b|\.Labels\b)/;

/** Whether a tag that is not live is another tool's, as its line and the one above it say. */
export function isOfOthers(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - AROUND), at);
  const start = before.lastIndexOf('\n') + 1;
  const above = before.lastIndexOf('\n', Math.max(0, start - 2));
  const [line = ''] = text.slice(at, at + AROUND).split('\n', 1);
  return OTHERS.test(before.slice(above + 1) + line) || OF_RULE.test(before.slice(start) + line);
}
