import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { neighboursOf } from '../../../src/publish/output/neighbours.ts';
import { withOutput } from '../../../src/publish/output/output-folder.ts';
import { type Around, buildsOf, makeAround, writeSite } from '../../support/small-site.ts';

/** Builds one after the other, a minute apart. */
async function publishAll({ folder, request }: Around, keep: number | undefined, ...builds: string[]): Promise<void> {
  for (const build of builds) {
    await writeSite(folder('made'), build, Number(build.replace('b', '')));
    await withOutput({ ...request, keep }, (output) => output.publish(folder('made')));
  }
}

const goBack = ({ request }: Around) => withOutput(request, (output) => output.goBack());

test('the last builds are kept, as many as are asked for, and no more', async () => {
  const around = await makeAround();
  await publishAll(around, 2, 'b1', 'b2', 'b3', 'b4');
  expect(await buildsOf(around.outDir)).toBe('b4,b3,b2');
  expect(await readdir(neighboursOf(around.outDir).earlier)).toEqual([
    '2026-01-01T00-02-00-000Z-b2-of-th',
    '2026-01-01T00-03-00-000Z-b3-of-th',
  ]);
});

test('builds that do not say how many are kept leave those that are', async () => {
  const around = await makeAround();
  await publishAll(around, 1, 'b1', 'b2');
  await publishAll(around, undefined, 'b3');
  expect(await buildsOf(around.outDir)).toBe('b3,b1');
  await publishAll(around, 0, 'b4');
  expect(await buildsOf(around.outDir)).toBe('b4');
  expect((await readdir(around.folder('out'))).sort()).toEqual(['canary.txt', 'dist']);
});

test('going back goes one build further each time, and loses none', async () => {
  const around = await makeAround();
  await publishAll(around, 3, 'b1', 'b2', 'b3');
  expect(await goBack(around)).toMatchObject({ id: 'b2-of-the-site' });
  expect(await buildsOf(around.outDir)).toBe('b2,b3,b1');
  await goBack(around);
  expect(await buildsOf(around.outDir)).toBe('b1,b3,b2');
  await expect(goBack(around)).rejects.toThrow('there is no earlier build');
  expect(await buildsOf(around.outDir)).toBe('b1,b3,b2');
});

test('going back where there is no site brings the newest one', async () => {
  const around = await makeAround();
  await publishAll(around, 3, 'b1', 'b2');
  await rm(around.outDir, { recursive: true });
  await goBack(around);
  expect(await buildsOf(around.outDir)).toBe('b1');
});

test('a kept build of which something is missing is passed over, and cleared away by the next build', async () => {
  const around = await makeAround();
  await publishAll(around, 3, 'b1', 'b2', 'b3');
  const { earlier } = neighboursOf(around.outDir);
  await rm(path.join(earlier, '2026-01-01T00-02-00-000Z-b2-of-th', 'index.html'));
  await goBack(around);
  expect(await buildsOf(around.outDir)).toBe('b1,b3');
  await publishAll(around, 3, 'b4');
  expect((await readdir(earlier)).length).toBe(2);
});
