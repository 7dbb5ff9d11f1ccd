import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { pack } from '../../scripts/pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the package that teams install. */
    tarball: string;
  }
}

/** Packs what teams install, once for all tests of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-pack-'));
  const { tarball } = await pack(folder);
  project.provide('tarball', tarball);
  return () => rm(folder, { recursive: true, force: true });
}
