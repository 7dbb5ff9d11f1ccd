import { expect, test } from 'vitest';
import { peerPage } from '../../bench/builds/peer-page.ts';

const PAGE = '---\ntitle: High CPU\nservice: db\n---\n\nRun {{<x>}} on {{host}}.\n';

test('a peer gets the title and the same text', () => {
  expect(peerPage('eleventy', 'alerts/A.md', PAGE)).toEqual({
    file: 'alerts/A.md',
    text: '---\ntitle: "High CPU"\n---\n\nRun {{<x>}} on {{host}}.\n',
  });
});

test('a page without front matter is titled by its heading, else by its file', () => {
  expect(peerPage('plain', 'a/b.md', '# The disk is full\n')?.text).toMatch(/^---\ntitle: "The disk is full"\n---\n/);
  expect(peerPage('plain', 'a/b.md', 'Text\n')?.text).toMatch(/^---\ntitle: "b"\n---\n/);
});

test('Hugo gets no shortcode, and the page of a folder as it names that', () => {
  expect(peerPage('hugo', 'runbooks/db/index.md', PAGE)).toEqual({
    file: 'runbooks/db/_index.md',
    text: '---\ntitle: "High CPU"\n---\n\nRun { {<x>}} on {{host}}.\n',
  });
});

test('VitePress gets tags as text, with the title as a heading where the page has none', () => {
  const text = '---\ntitle: "High CPU"\n---\n\n::::::: v-pre\n\n# High CPU\n\n\nRun {{<x>}} on {{host}}.\n\n:::::::\n';
  expect(peerPage('vitepress', 'alerts/A.md', PAGE)?.text).toBe(text);
  expect(peerPage('vitepress', 'a.md', '# Full\n')?.text.match(/^# .*$/gm)).toEqual(['# Full']);
});

test('partials and templates are pages of no peer', () => {
  expect(peerPage('plain', 'partials/drain.md', 'Drain it.')).toBeUndefined();
  expect(peerPage('plain', 'templates/alert.md', '# {{name}}')).toBeUndefined();
});
