import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Patched, type PatchRequest, patchIndex } from '../../src/publish/pagefind/patch-index.ts';

/** Patches an index and makes its folder that of the new one, as a build does with a copy. */
export async function patchInPlace(request: Omit<PatchRequest, 'into'>): Promise<Patched> {
  const into = `${request.folder}-new`;
  const result = await patchIndex({ ...request, into });
  if (result.isPatched) {
    for (const file of result.removed) await rm(path.join(request.folder, file));
    await cp(into, request.folder, { recursive: true });
  }
  await rm(into, { recursive: true, force: true });
  return result;
}
