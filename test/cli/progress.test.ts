import { expect, test } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';

/** A terminal's text, and a clock that is told what time it is. */
function watch(isTTY: boolean) {
  const clock = { time: 0 };
  const seen = { text: '' };
  const stream = { isTTY, write: (text: string) => (seen.text += text) };
  return { ...showProgress(stream, () => clock.time), clock, seen };
}

test('nothing is shown in the first second, then a line that is written over', () => {
  const { progress, end, clock, seen } = watch(true);
  for (const [time, done] of [
    [0, 1],
    [999, 2],
    [1000, 3],
    [1050, 4],
    [1100, 5],
  ] as const) {
    clock.time = time;
    progress('pages read', done, 9);
  }
  expect(seen.text).toBe('\r\u001b[2K3 of 9 pages read\r\u001b[2K5 of 9 pages read');
  end();
  expect(seen.text).toMatch(/5 of 9 pages read\r\u001b\[2K$/);
});

test('nothing is written where there is no terminal, or nothing took long', () => {
  const file = watch(false);
  file.clock.time = 5000;
  file.progress('pages read', 1, 9);
  file.end();
  const quick = watch(true);
  quick.progress('pages read', 1, 9);
  quick.end();
  expect([file.seen.text, quick.seen.text]).toEqual(['', '']);
});
