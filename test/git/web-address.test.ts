import { describe, expect, test } from 'vitest';
import { webAddressOf } from '../../src/git/web-address.ts';

describe('the web address of a Git remote', () => {
  test.each([
    ['https://github.com/team/books.git', 'https://github.com/team/books'],
    ['https://github.com/team/books/', 'https://github.com/team/books'],
    ['git@github.com:team/books.git', 'https://github.com/team/books'],
    ['github.com:team/books', 'https://github.com/team/books'],
    ['ssh://git@github.com/team/books.git', 'https://github.com/team/books'],
    ['ssh://git@ssh.github.com:443/team/books.git', 'https://github.com/team/books'],
    ['git://github.com/team/books.git', 'https://github.com/team/books'],
    ['git@gitlab.com:group/sub/books.git', 'https://gitlab.com/group/sub/books'],
    ['ssh://git@gitlab.example.com:2222/ops/books.git', 'https://gitlab.example.com/ops/books'],
    ['http://gitea.example.com:3000/ops/books.git', 'http://gitea.example.com:3000/ops/books'],
    ['gitea@git.example.com:ops/books.git', 'https://git.example.com/ops/books'],
    ['git@codeberg.org:ops/books.git', 'https://codeberg.org/ops/books'],
    ['git@bitbucket.org:team/books.git', 'https://bitbucket.org/team/books'],
    ['https://team@bitbucket.org/team/books.git', 'https://bitbucket.org/team/books'],
  ])('%s is %s', (remote, address) => {
    expect(webAddressOf(remote)).toBe(address);
  });

  test.each([
    'https://user:secret@github.com/team/books.git',
    'https://secret@github.com/team/books.git',
    'https://oauth2:secret@gitlab.com/team/books.git?private_token=secret#secret',
    'ssh://secret:secret@github.com/team/books.git',
    'secret@github.com:team/books.git',
  ])('never has what lets somebody in: %s', (remote) => {
    expect(webAddressOf(remote)).toMatch(/^https:\/\/git(?:hub|lab)\.com\/team\/books$/);
  });

  test.each([
    '',
    '/srv/git/books.git',
    '../books',
    'C:\\git\\books',
    'file:///srv/github.com/team/books.git',
    'https://github.com/',
    'https://github.com/books',
    'git@code.example.com:team/books.git',
    'javascript:alert(1)//github.com/team/books',
    'ext::sh -c x github.com/team/books',
  ])('is not known of %j', (remote) => {
    expect(webAddressOf(remote)).toBeUndefined();
  });
});
