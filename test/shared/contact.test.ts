import { describe, expect, test } from 'vitest';
import { contactUrl } from '../../src/shared/contact.ts';

describe('what the catalogue says of how somebody is reached', () => {
  test.each([
    ['+49 30 123456', 'tel:+4930123456'],
    ['+49 (0)30 / 123-456', 'tel:+4930123456'],
    ['030 123456', 'tel:030123456'],
    ['tel:+4930123456', 'tel:+4930123456'],
    ['oncall@example.com', 'mailto:oncall@example.com'],
    ['mailto:oncall@example.com?subject=Down', 'mailto:oncall@example.com?subject=Down'],
    ['slack://channel?team=T0&id=C0', 'slack://channel?team=T0&id=C0'],
    ['https://pager.example.com/team/payments', 'https://pager.example.com/team/payments'],
  ])('%s leads to %s', (text, url) => {
    expect(contactUrl(text)).toBe(url);
  });

  test.each([
    'payments-oncall',
    '#payments',
    '@payments',
    '12 hours',
    '2026-11-26',
    'javascript:alert(1)',
    'data:text/html,x',
    'JAVASCRIPT:alert(1)//@a.example',
    'https://',
    'the desk, +49 30 123456',
    '',
  ])('%s leads nowhere', (text) => {
    expect(contactUrl(text)).toBeUndefined();
  });
});
