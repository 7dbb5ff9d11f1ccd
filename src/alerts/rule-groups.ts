import type { Node } from 'yaml';
import { type Found, isNothing, type Nodes } from './yaml-nodes.ts';

/** Notes that the file is not as it should be. */
export type Trouble = (offset: number, message: string) => void;

/** Kubernetes objects that hold rule groups. */
const RULE_KINDS = new Set(['PrometheusRule', 'VMRule', 'GlobalRules', 'ClusterRules', 'Rules']);

/** Kubernetes objects that hold alerts, and no rule groups. */
const FOREIGN_KINDS = new Set(['DatadogMonitor']);

/** Objects that only vmalert reads, which takes more than Prometheus does. */
const OF_VMALERT = 'VMRule';

/** A rule group; of a rule that has none around it, the group is not there. */
export interface FoundGroup {
  group: Found | undefined;
  rules: Found[];
  /** Only vmalert reads it. */
  ofVmalert: boolean;
}

/**
 * Finds the rules of a document, whatever is around them.
 *
 * @returns the rules by their groups, and whether the document is of a kind that is known to hold rules, or none
 */
export function findRules(nodes: Nodes, trouble: Trouble): { groups: FoundGroup[]; known: boolean } {
  const groups: FoundGroup[] = [];
  let ofVmalert = false;
  // An alias may lead back to what it is in.
  const seen = new Set<Node>();

  const group = (found: Found): void => {
    if (!nodes.map(found)) {
      trouble(found.offset, 'a rule group is not a list of `name: value` lines');
      return;
    }
    const own = nodes.get(found, 'rules');
    // A group that is still empty, and an item of which nothing but the dash is there, are as good as none.
    if (own && nodes.list(own))
      groups.push({ group: found, rules: nodes.items(own).filter((rule) => !isNothing(rule)), ofVmalert });
    else if (own && !isNothing(own)) trouble(own.offset, '`rules` is not a list of rules');
    else if (!own && !nodes.get(found, 'name')) trouble(found.offset, 'a rule group has neither `name` nor `rules`');
  };
  const list = (found: Found): void => {
    if (nodes.list(found)) nodes.items(found).forEach(group);
    else if (!isNothing(found)) trouble(found.offset, '`groups` is not a list of rule groups');
  };

  /** Rule groups as they are in a file of Prometheus, of Grafana, or in an export of one namespace. */
  const holder = (found: Found): boolean => {
    const all = nodes.get(found, 'groups');
    if (all) list(all);
    else if (nodes.get(found, 'rules')) group(found);
    else return false;
    return true;
  };

  /** An export of all namespaces: their groups by name. */
  const namespaces = (found: Found): boolean => {
    const entries = nodes.entries(found);
    const isGroup = (each: Found): boolean => nodes.get(each, 'rules') !== undefined;
    if (entries.length === 0 || !entries.every(({ value }) => nodes.items(value).some(isGroup))) return false;
    for (const { value } of entries) nodes.items(value).forEach(group);
    return true;
  };

  const document = (found: Found): boolean => {
    const { node } = found;
    if (!node || seen.has(node)) return true;
    seen.add(node);
    if (nodes.list(found)) return nodes.items(found).map(document).some(Boolean);
    if (!nodes.map(found)) return false;
    const items = nodes.get(found, 'items');
    if (items && nodes.list(items)) {
      nodes.items(items).forEach(document);
      return true;
    }
    const kind = nodes.get(found, 'kind');
    const spec = nodes.get(found, 'spec');
    if (!kind) return holder(found) || namespaces(found) || grafanaRule(found);
    const name = String((kind.node as { value?: unknown } | null)?.value);
    if (FOREIGN_KINDS.has(name)) return false;
    if (!spec || !nodes.map(spec)) {
      if (RULE_KINDS.has(name)) trouble(spec?.offset ?? found.offset, `a \`${name}\` has no \`spec\` with rule groups`);
      return true;
    }
    if (!RULE_KINDS.has(name)) return true;
    ofVmalert = name === OF_VMALERT;
    if (!holder(spec)) trouble(spec.offset, `the \`spec\` of a \`${name}\` has no \`groups\``);
    ofVmalert = false;
    return true;
  };

  /** Grafana's interface gives rules without groups around them. */
  const grafanaRule = (found: Found): boolean => {
    if (!nodes.get(found, 'title') || !nodes.get(found, 'data')) return false;
    groups.push({ group: undefined, rules: [found], ofVmalert: false });
    return true;
  };

  const top = nodes.top();
  // A document of comments alone.
  return { groups, known: isNothing(top) || document(top) };
}
