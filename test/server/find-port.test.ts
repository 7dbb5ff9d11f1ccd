import { describe, expect, test } from 'vitest';
import { findPort } from '../../src/server/find-port.ts';
import { takePort } from '../support/taken-port.ts';

describe.each(['127.0.0.1', '::1', '0.0.0.0', '::'])('a port that somebody has on %s', (address) => {
  test('is taken, for whoever wants exactly that one', async () => {
    const port = await takePort(address);
    await expect(findPort(port)).rejects.toThrow(`port \`${port}\` is taken by another program`);
  });
});

test('a port of the system is said to be one', async () => {
  await takePort('127.0.0.1', 0);
  const asked = 1;
  const found = await findPort(asked).catch((error: Error) => error.message);
  // Root may have it.
  expect([asked, `port \`${asked}\` is taken, or kept for programs of the system`]).toContain(found);
});

test('a free port is had, and 0 is any', async () => {
  const free = await findPort(0);
  expect(free).toBeGreaterThan(0);
});

test('who asks for none gets one from 4321 on, and the next one when that is taken', async () => {
  const first = await findPort(undefined);
  expect(first).toBeGreaterThanOrEqual(4321);
  await takePort('::1', first);
  expect(await findPort(undefined)).toBeGreaterThan(first);
});
