/** What a label may hold: 25 values that mean something to an address, a shell, a template or a page. The last one is a label that is not there. */
export const values: readonly (string | undefined)[] = [
  'web-1:9100',
  'a b',
  'a&b=c',
  'a#b',
  'a+b',
  '50%',
  '%41',
  'é',
  '日本',
  '😀',
  "it's",
  'say "hi"',
  '<b>x</b>',
  'a\\b',
  'a;b',
  '/var/lib?x=1',
  'a$b',
  '`id`',
  '$(id)',
  'a{{x}}b',
  'a|b',
  '[2001:db8::1]:9100',
  'https://shop.example.com/a?b=c#d',
  'a\nb',
  undefined,
];

/** Each value has a name that every system can hold, by which its link is known again. */
export const nameOf = (index: number): string => `v${index}`;
