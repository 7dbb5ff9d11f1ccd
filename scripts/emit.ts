import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { withEmittedImports } from './astro-imports.ts';

/** What is taken as it is, in `src`. */
const COPIED = /\.css$/;

/**
 * Emits `src` as JavaScript with type declarations, for Node does not run TypeScript in `node_modules`.
 * Components of Astro stay as they are, but for the files that they import.
 *
 * @throws Error - with what TypeScript says
 */
export async function emit(project: string, to: string): Promise<void> {
  const sources = path.join(project, 'src');
  emitTypeScript(project, sources, to);
  for (const entry of await readdir(sources, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const target = path.join(to, path.relative(sources, file));
    if (!entry.isFile()) continue;
    await mkdir(path.dirname(target), { recursive: true });
    if (COPIED.test(file)) await cp(file, target);
    else if (file.endsWith('.astro')) await writeFile(target, withEmittedImports(await readFile(file, 'utf8')));
  }
}

function emitTypeScript(project: string, sources: string, to: string): void {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(project, 'tsconfig.json'),
    { noEmit: false, declaration: true, rewriteRelativeImportExtensions: true, rootDir: sources, outDir: to },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  const files = config?.fileNames.filter((file) => path.resolve(file).startsWith(sources + path.sep)) ?? [];
  const program = ts.createProgram(files, { ...config?.options, incremental: false });
  const { diagnostics } = program.emit();
  const errors = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (errors.length > 0) throw new Error(told(errors));
}

const told = (diagnostics: readonly ts.Diagnostic[]): string =>
  ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (file) => file,
    getCurrentDirectory: () => process.cwd(),
    getNewLine: () => '\n',
  });

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(told([diagnostic]));
}
