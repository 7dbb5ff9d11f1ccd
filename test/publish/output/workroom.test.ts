import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clearDeadRooms, openWorkroom } from '../../../src/publish/output/workroom.ts';

async function makeParent(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-rooms-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return path.join(folder, 'builds');
}

test('a room for a build is gone when the build has closed it', async () => {
  const parent = await makeParent();
  const room = await openWorkroom(parent);
  await writeFile(path.join(room.folder, 'page.html'), 'x');
  await room.close();
  expect(await readdir(parent)).toEqual([]);
});

test('a room in which others still write for a moment is gone all the same', async () => {
  const parent = await makeParent();
  const room = await openWorkroom(parent);
  let isWriting = true;
  const writer = (async () => {
    for (let number = 0; isWriting && number < 400; number++)
      await mkdir(path.join(room.folder, `page-${number}`, 'x'), { recursive: true }).catch(() => {});
  })();
  await room.close();
  isWriting = false;
  await writer;
  await rm(room.folder, { recursive: true, force: true });
  expect(await readdir(parent)).toEqual([]);
});

test('the rooms of dead builds are cleared away, and those of living ones stay', async () => {
  const parent = await makeParent();
  const living = await openWorkroom(parent);
  await writeFile(path.join(living.folder, 'page.html'), 'x');
  // What killed builds left: of this version, and of one whose rooms were numbers of processes.
  for (const name of ['11111111-2222', '4242', '4242-index'])
    await mkdir(path.join(parent, name, 'alerts'), { recursive: true });
  await writeFile(path.join(parent, '11111111-2222.lock'), '');
  const next = await openWorkroom(parent);
  await clearDeadRooms(parent);
  expect((await readdir(parent)).sort()).toEqual(
    [living, next].flatMap(({ folder }) => [path.basename(folder), `${path.basename(folder)}.lock`]).sort(),
  );
  expect(await readdir(living.folder)).toEqual(['page.html']);
  await Promise.all([living.close(), next.close()]);
});

test('what cannot be cleared away stops no build, nor does it when nothing was ever built', async () => {
  const parent = await makeParent();
  await clearDeadRooms(parent);
  await mkdir(path.join(parent, '4242.lock/x'), { recursive: true });
  await clearDeadRooms(parent);
  const room = await openWorkroom(parent);
  await room.close();
  expect(await readdir(parent)).toEqual(['4242.lock']);
});
