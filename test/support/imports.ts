import ts from 'typescript';

/** What a file imports. */
export interface Imported {
  /** As it is written: `./a.ts`, `zod`. */
  specifier: string;
  typeOnly: boolean;
}

/** The script of a source file; of an Astro component what is between its fences. */
export const scriptOf = (file: string, text: string): string =>
  file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;

/** All that a source file imports or hands on, dynamic imports included. */
export function importsIn(file: string, text: string): Imported[] {
  const found: Imported[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ specifier: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, scriptOf(file, text), ts.ScriptTarget.Latest));
  return found;
}

/** `import type { … }`, and an import all of whose names are types. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly);
}
