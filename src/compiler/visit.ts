import type * as Hast from 'hast';
import type * as Mdast from 'mdast';

/** Passes over what is in a node. */
export const SKIP = 'skip';

/** A number is the place among its parent's children that comes next, where they have changed. */
type Next = typeof SKIP | number | undefined;
type Called<Node, Parent, Result> = (node: Node, index: number | undefined, parent: Parent | undefined) => Result;
type Visitor<Node, Parent> = Called<Node, Parent, Next> | Called<Node, Parent, void>;
type Typed<Node, Type extends string> = Extract<Node, { type: Type }>;

interface AnyNode {
  type: string;
  children?: AnyNode[];
}

/**
 * Goes through a tree of Markdown or HTML, each node before what is in it, as `visit` of unist-util-visit does: a visitor
 * may change the tree below and behind the node that it is given.
 *
 * @param type - what alone is given to the visitor
 */
export function visit(tree: Hast.Nodes, visitor: Visitor<Hast.Nodes, Hast.Parents>): void;
export function visit<Type extends Hast.Nodes['type']>(
  tree: Hast.Nodes,
  type: Type,
  visitor: Visitor<Typed<Hast.Nodes, Type>, Hast.Parents>,
): void;
export function visit(tree: Mdast.Nodes, visitor: Visitor<Mdast.Nodes, Mdast.Parents>): void;
export function visit<Type extends Mdast.Nodes['type']>(
  tree: Mdast.Nodes,
  type: Type,
  visitor: Visitor<Typed<Mdast.Nodes, Type>, Mdast.Parents>,
): void;
export function visit(
  tree: Hast.Nodes | Mdast.Nodes,
  ...[first, second]: [visitor: unknown] | [type: string, visitor: unknown]
): void {
  const [type, visitor] = typeof first === 'string' ? [first, second] : [undefined, first];
  visitFrom(tree as AnyNode, undefined, undefined, type, visitor as Called<AnyNode, AnyNode, Next>);
}

function visitFrom(
  node: AnyNode,
  index: number | undefined,
  parent: AnyNode | undefined,
  type: string | undefined,
  visitor: Called<AnyNode, AnyNode, Next>,
): number | undefined {
  const next = type === undefined || node.type === type ? visitor(node, index, parent) : undefined;
  const { children } = node;
  if (children !== undefined && next !== SKIP)
    for (let at = 0; at < children.length; ) at = visitFrom(children[at] as AnyNode, at, node, type, visitor) ?? at + 1;
  return typeof next === 'number' ? next : undefined;
}
