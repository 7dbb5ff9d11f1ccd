/**
 * What templates of rules may call. A function that one of the programs knows is never told: which of them loads a
 * file is not written in it.
 */
export const TEMPLATE_FUNCTIONS: ReadonlySet<string> = new Set([
  // Go: https://pkg.go.dev/text/template#hdr-Functions
  ...['and', 'call', 'eq', 'ge', 'gt', 'html', 'index', 'js', 'le', 'len', 'lt', 'ne', 'not', 'or', 'print', 'printf'],
  ...['println', 'slice', 'urlquery'],
  // Prometheus, Thanos, Loki, Mimir: https://github.com/prometheus/prometheus/blob/main/template/template.go
  ...['args', 'externalURL', 'first', 'graphLink', 'humanize', 'humanize1024', 'humanizeDuration'],
  ...['humanizePercentage', 'humanizeTimestamp', 'label', 'match', 'now', 'parseDuration', 'pathPrefix', 'query'],
  ...['reReplaceAll', 'safeHtml', 'sortByLabel', 'stripDomain', 'stripPort', 'strvalue', 'tableLink', 'title', 'tmpl'],
  ...['toDuration', 'toLower', 'toTime', 'toUpper', 'urlQueryEscape', 'value'],
  // vmalert: https://github.com/VictoriaMetrics/VictoriaMetrics/blob/master/app/vmalert/templates/template.go
  ...['crlfEscape', 'formatTime', 'htmlEscape', 'jsonEscape', 'parseDurationTime', 'pathEscape', 'queryEscape'],
  ...['quotesEscape', 'urlPathEscape', 'isPrivateNetwork', 'hostFromURL'],
  // Grafana: https://github.com/grafana/grafana/blob/main/pkg/services/ngalert/state/template/funcs.go
  ...['deduplicateLabels', 'filterLabels', 'filterLabelsRe', 'mergeLabelValues', 'removeLabels', 'removeLabelsRe'],
]);

/** The variables that are there before a template defines its own, by the same sources. */
export const TEMPLATE_VARIABLES: readonly string[] = [
  ...['$', '$labels', '$value', '$externalLabels', '$externalURL'],
  ...['$values'],
  ...['$activeAt', '$alertID', '$expr', '$for', '$groupID', '$isPartial', '$type'],
];
