/** How much of the text around a tag is looked at. */
const AROUND = 240;

/** Words beside tags that another tool fills in: Grafana in the legend of a graph, Prometheus in a rule, Loki in a query. */
const OTHERS =
  /\b(?:legends?|legendformat|aliasby|label_format|line_format|grafana|go[- ]templates?|alert(?:ing)?[- ]rules?|annotations?)\b|\$labels\b|\$value\b|\.Labels\b|\|\s?humanize/i;

/** Whether a tag that is not live is another tool's, as its line and the one above it say. */
export function isOfOthers(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - AROUND), at);
  const above = before.lastIndexOf('\n', Math.max(0, before.lastIndexOf('\n') - 1));
  const [line = ''] = text.slice(at, at + AROUND).split('\n', 1);
  return OTHERS.test(before.slice(above + 1) + line);
}
