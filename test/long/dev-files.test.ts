import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../support/running-server.ts';
import { makeTree } from '../support/tree.ts';

test('`dev` serves the files that pages publish, what is in static/, and no other file of the content folder', async () => {
  const { environment } = await makeTree({
    'site.yml': 'name: Books\n',
    'a.md': '# A\n\n[Notes](notes.txt)\n',
    'notes.txt': 'published',
    'other.txt': 'not published',
    'static/.well-known/security.txt': 'Contact: x',
    'static/tools/page.html': '<p>ours</p>',
    'static/robots.txt': 'User-agent: *\nDisallow: /\n',
  });
  const { origin, close } = await startServer('dev', environment);
  onTestFinished(async () => void (await close()));
  const get = async (url: string): Promise<string> => {
    const response = await fetch(origin + url);
    return response.status === 200 ? response.text() : String(response.status);
  };
  expect(await get('/notes.txt')).toBe('published');
  expect(await get('/.well-known/security.txt')).toBe('Contact: x');
  expect(await get('/tools/page.html')).toBe('<p>ours</p>');
  expect(await get('/robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  expect(await get('/other.txt')).not.toContain('not published');
});
