import { expect, test } from 'vitest';
import { browserPlaces } from '../../src/print/find-browser.ts';

test('a browser is where CHROME_PATH says, and else where programs are looked for, by its names', () => {
  const places = browserPlaces({ CHROME_PATH: '/opt/chrome', PATH: '/usr/local/bin::/usr/bin' }, 'linux');
  expect(places.slice(0, 4)).toEqual([
    '/opt/chrome',
    '/usr/local/bin/chromium',
    '/usr/bin/chromium',
    '/usr/local/bin/chromium-browser',
  ]);
  expect(browserPlaces({}, 'linux')).toEqual([]);
});

test('on macOS and Windows it is also where applications are', () => {
  expect(browserPlaces({}, 'darwin')).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(browserPlaces({ ProgramFiles: 'C:\\Program Files', Path: 'C:\\bin' }, 'win32')).toEqual(
    expect.arrayContaining(['C:\\bin\\msedge.exe', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe']),
  );
});
