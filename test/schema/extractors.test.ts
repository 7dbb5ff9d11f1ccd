import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractExpression } from '../../src/schema/extractors.ts';
import { refuse } from '../../src/shared/admit.ts';
import { extract } from '../../src/shared/normalize.ts';

const hostOf = (instance: string): string => extract(instance, extractExpression('host'));

test.each([
  ['web-1', 'web-1'],
  ['web-1:9100', 'web-1'],
  ['web-1.prod.example.com:9100', 'web-1.prod.example.com'],
  ['web-1:metrics', 'web-1'],
  ['web-1/metrics', 'web-1'],
  ['10.0.0.7:9100', '10.0.0.7'],
  ['https://web-1/x', 'web-1'],
  ['https://web-1:9100/m?x=1#y', 'web-1'],
  ['HTTPS://web-1', 'web-1'],
  ['//web-1:80/x', 'web-1'],
  ['https://user:secret@web-1:9100/metrics', 'web-1'],
  ['https://a@b@web-1/', 'web-1'],
  ['user@web-1', 'web-1'],
  ['2001:db8::1', '2001:db8::1'],
  ['::1', '::1'],
  ['::ffff:10.0.0.7', '::ffff:10.0.0.7'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['[2001:db8::1]:9100', '2001:db8::1'],
  ['https://[2001:db8::1]:9100/metrics', '2001:db8::1'],
  // What is no host name afterwards is refused, never cut.
  ['fe80::1%eth0', 'fe80::1%eth0'],
  ['[::1]x', '[::1]x'],
  ['a:b:c', 'a:b:c'],
  ['web-1:9100 x', 'web-1:9100 x'],
  ['http:///x', 'http:///x'],
  ['http://', 'http://'],
  ['', ''],
])('makes %j of %j', (instance, host) => {
  expect(hostOf(instance)).toBe(host);
});

test('keeps every IPv6 address whole, whatever is around it', () => {
  fc.assert(
    fc.property(
      fc.ipV6(),
      fc.constantFrom('', 'http://', 'https://u:p@'),
      fc.constantFrom('', ':9100', '/metrics'),
      (ip, start, end) => {
        expect(isIPv6(ip)).toBe(true);
        expect(hostOf(ip)).toBe(ip);
        expect(refuse(ip, { type: 'hostname' }, true)).toBeUndefined();
        expect(hostOf(`${start}[${ip}]${end}`)).toBe(ip);
      },
    ),
  );
});

test('never makes another host of a URL than a browser does', () => {
  const part = fc.stringMatching(/^[a-z0-9@:/?#[\].-]{0,12}$/);
  fc.assert(
    fc.property(part, (rest) => {
      const url = `http://${rest}`;
      const host = hostOf(url);
      if (refuse(host, { type: 'hostname' }, true) || host.includes(':') || !URL.canParse(url)) return;
      // Browsers write numbers as addresses of four parts; to them `http:///x` is `http://x`.
      expect(new URL(`http://${host}`).hostname).toBe(new URL(url).hostname);
    }),
    { numRuns: 2000 },
  );
});

test.each(['a:b:c', '..::', '::1::2', '1:2:3', '12345::', ':::', '2001:db8::1/64', '[::1]', 'fe80::1%eth0'])(
  '%s is no host name',
  (value) => {
    expect(refuse(value, { type: 'hostname' })).toBe('hostname');
  },
);
