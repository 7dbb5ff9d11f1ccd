import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { findPort } from '../../src/server/find-port.ts';
import { holdPort } from '../../src/server/hold-port.ts';

test('a port that is held tells browsers to wait, and no other program can take it', async () => {
  const port = await findPort(0);
  const held = await holdPort(port);
  onTestFinished(held.release);
  const response = await fetch(`http://localhost:${port}/alerts/HighCPU/?host=web-1`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await response.text()).toContain('The site is being built.');
  await expect(holdPort(port)).rejects.toMatchObject({ code: 'EADDRINUSE', port });
});

test('a port that was released can be taken at once, though somebody is connected', async () => {
  const port = await findPort(0);
  const held = await holdPort(port);
  await (await fetch(`http://localhost:${port}/`)).text();
  await held.release();
  const server = createServer((_request, response) => response.end('the site')).listen(port);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('the site');
});
