import { labelsOf } from './expression-labels.ts';
import { anyLabel, type LabelSet } from './label-set.ts';
import type { Found, Nodes } from './yaml-nodes.ts';
import { writtenOf } from './yaml-nodes.ts';

interface Query {
  expression: string | undefined;
  labelSet: LabelSet;
}

/** What Grafana calls its own expressions, which reckon with the results of queries. */
const OWN = '__expr__';
/** Expressions that keep the labels of the one query they are made from. */
const KEEPING = new Set(['reduce', 'threshold', 'resample']);
const DEEPEST = 16;

/** Follows a Grafana rule's condition back to the Prometheus query that its labels come from. */
export function readGrafanaQuery(nodes: Nodes, rule: Found): Query {
  const data = nodes.get(rule, 'data');
  const steps = new Map<string, Found>();
  for (const step of data ? nodes.items(data) : []) steps.set(textIn(nodes, step, 'refId') ?? '', step);

  const follow = (reference: string, depth: number): Query => {
    const unknown: Query = { expression: undefined, labelSet: anyLabel };
    const step = steps.get(reference);
    const model = step && nodes.get(step, 'model');
    if (!model || depth === DEEPEST) return unknown;
    const datasource = nodes.get(model, 'datasource');
    const isOwn = [textIn(nodes, step, 'datasourceUid'), datasource && textIn(nodes, datasource, 'uid')].includes(OWN);
    if (!isOwn) {
      const expression = textIn(nodes, model, 'expr')?.trim();
      const kind = datasource && textIn(nodes, datasource, 'type');
      if (expression === undefined || (kind !== undefined && kind !== 'prometheus')) return { ...unknown, expression };
      return { expression, labelSet: labelsOf(expression) };
    }
    const formula = textIn(nodes, model, 'expression') ?? '';
    const type = textIn(nodes, model, 'type') ?? '';
    if (KEEPING.has(type)) return follow(formula.replace(/^\$/, ''), depth + 1);
    const used = new Set(Array.from(formula.matchAll(/\$\{?(\w+)\}?/g), ([, name = '']) => name));
    const [only] = used;
    return type === 'math' && used.size === 1 && only !== undefined ? follow(only, depth + 1) : unknown;
  };
  return follow(textIn(nodes, rule, 'condition') ?? '', 0);
}

function textIn(nodes: Nodes, parent: Found, name: string): string | undefined {
  const found = nodes.get(parent, name);
  return found && writtenOf(found)?.value;
}
