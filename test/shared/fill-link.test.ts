import { expect, test } from 'vitest';
import { type FilledLink, fillLink } from '../../src/shared/fill-link.ts';
import type { SlotText } from '../../src/shared/names.ts';
import type { PageData } from '../../src/shared/page-data.ts';
import { Scope } from '../../src/shared/scope.ts';
import { valuesOf } from '../../src/shared/values.ts';

const page: PageData = {
  parameters: {
    x: {},
    host: { type: 'hostname' },
    port: { type: 'integer' },
    grafana: { type: 'url', origins: ['https://grafana.example.com'] },
    result: { type: 'json' },
    service: { type: 'word', catalogue: 'services' },
  },
  names: {},
  catalogue: {
    checkout: { board: 'https://board.example.com/x', path: '/etc', half: 'https://', script: 'javascript:alert(1)' },
  },
};

function linkOf(template: SlotText, given: Record<string, string>): FilledLink {
  const values = valuesOf(page, new Map(Object.entries(given).map(([name, value]) => [name, [value]])), new Set());
  return fillLink(template, new Scope(page, values));
}

const linked: [template: SlotText, given: Record<string, string>, href: string][] = [
  [['https://a.example/', 'x', '/z'], { x: 'a b/ü?#' }, 'https://a.example/a%20b%2F%C3%BC%3F%23/z'],
  [['https://', 'host', '/'], { host: 'db-1' }, 'https://db-1/'],
  [['https://www.', 'host', ':9100/'], { host: 'example.com' }, 'https://www.example.com:9100/'],
  [['https://', 'host', ':', 'port', '/'], { host: 'db-1', port: '9100' }, 'https://db-1:9100/'],
  [['//', 'host', '/'], { host: 'db-1' }, '//db-1/'],
  [['ssh://root@', 'host', ':', 'port', '/'], { host: 'db-1', port: '2222' }, 'ssh://root@db-1:2222/'],
  [['slack://channel?id=', 'x', ''], { x: '#ops&team=1' }, 'slack://channel?id=%23ops%26team%3D1'],
  [
    ['', 'grafana', '/d/', 'x', ''],
    { grafana: 'https://grafana.example.com/', x: 'y' },
    'https://grafana.example.com/d/y',
  ],
  [['', 'service.board', '?q=', 'x', ''], { service: 'checkout', x: '&' }, 'https://board.example.com/x?q=%26'],
  [['/a/', 'result.dir', '/b/'], { result: '{"dir":""}' }, '/a//b/'],
  [['mailto:', 'x', '@example.com'], { x: 'a@evil.example,b' }, 'mailto:a%40evil.example%2Cb@example.com'],
];
test.each(linked)('%j with %j leads to %s', (template, given, href) => {
  expect(linkOf(template, given)).toEqual({ href });
});

const NOT_ALLOWED = 'url';
const NO_HOST = 'no hostname';
const refused: [template: SlotText, given: Record<string, string>, name: string, why: string][] = [
  [['https:', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['HTTPS:/', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['https:///', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['https:\\\\', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['//', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['/\\', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['ssh://', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['ssh://root@', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['web+x://a.example.', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['slack:\\\\', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['ssh://db-1:', 'x', '/'], { x: '22' }, 'x', 'no integer'],
  [['https://a.example.', 'x', '/'], { x: 'evil.example' }, 'x', NO_HOST],
  [['https://', 'port', '/'], { port: '2130706433' }, 'port', NO_HOST],
  [['https://', 'grafana', '/'], { grafana: 'https://grafana.example.com' }, 'grafana', NO_HOST],
  [['https://a.example:', 'host', '/'], { host: 'db-1' }, 'host', 'no integer'],
  [['https://a.example:', 'port', '/'], { port: '65536' }, 'port', 'address'],
  [['https://', 'host', '/'], { host: 'fe80::1' }, 'host', 'address'],
  [['', 'x', '/d'], { x: 'https://grafana.example.com' }, 'x', NOT_ALLOWED],
  [['', 'grafana', 'd'], { grafana: 'https://grafana.example.com' }, 'grafana', NOT_ALLOWED],
  [['', 'grafana', '.evil.example/'], { grafana: 'https://grafana.example.com' }, 'grafana', NOT_ALLOWED],
  [['', 'grafana', '', 'host', '/'], { grafana: 'https://grafana.example.com', host: 'x' }, 'grafana', NOT_ALLOWED],
  [['', 'service.path', '/'], { service: 'checkout' }, 'service.path', NOT_ALLOWED],
  [['', 'service.half', 'a.example/'], { service: 'checkout' }, 'service.half', NOT_ALLOWED],
  [['', 'service.script', ''], { service: 'checkout' }, 'service.script', NOT_ALLOWED],
  [['/', 'result.dir', '/logs/'], { result: '{"dir":""}' }, 'result.dir', 'empty'],
  [['/', 'result.dir', '\\logs'], { result: '{"dir":""}' }, 'result.dir', 'empty'],
  [['/a/', 'x', '/'], { x: '..' }, 'x', 'dots'],
  [['/a/%2E', 'x', '/'], { x: '.' }, 'x', 'dots'],
  [['/a\\', 'x', '\\b'], { x: '..' }, 'x', 'dots'],
  [['/a/', 'x', '#b'], { x: '.' }, 'x', 'dots'],
  [['', 'grafana', '/'], { grafana: 'https://grafana.example.com/a/%2e./b' }, 'grafana', 'dots'],
];
test.each(refused)('%j with %j leads nowhere, because %s %s', (template, given, name, why) => {
  expect(linkOf(template, given)).toEqual({ refused: name, why });
});

test('a link takes no field of the catalogue from the link', () => {
  expect(linkOf(['', 'service.board', '/'], { 'service.board': 'https://board.example.com/' })).toEqual({
    missing: 'service.board',
  });
});

test('a link that misses a value says which', () => {
  expect(linkOf(['/', 'x', '/', 'host', '/'], { x: 'a' })).toEqual({ missing: 'host' });
});
