import path from 'node:path';
import type { Peer } from './peers.ts';

export interface PeerPage {
  file: string;
  text: string;
}

/**
 * A page as a peer can build it. All get the title as their only front matter. Two would choke on tags, and get them as
 * text: Hugo's shortcodes begin with `{{<` and `{{%`, and VitePress takes each tag for an expression of Vue.
 *
 * @returns undefined for a file that only we read
 */
export function peerPage(peer: Peer['folder'], file: string, text: string): PeerPage | undefined {
  if (/^(?:partials|templates)\//.test(file)) return undefined;
  const [, matter = '', body = text] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const heading = /^# +(.*)$/m.exec(body)?.[1];
  const title =
    /^title: *['"]?(.*?)['"]? *$/m.exec(matter)?.[1] ?? heading ?? path.basename(file).replace(/\.md$/i, '');
  const page = (ownBody: string): string => `---\ntitle: ${JSON.stringify(title)}\n---\n${ownBody}`;
  switch (peer) {
    case 'hugo':
      // There `index.md` makes its neighbours files of its own, which are not built; `_index.md` is a folder's page.
      return {
        file: file.replace(/(^|\/)index\.md$/i, '$1_index.md'),
        text: page(body.replace(/\{\{(?=[<%])/g, '{ {')),
      };
    case 'vitepress':
      return {
        file,
        text: page(`\n::::::: v-pre\n${heading === undefined ? `\n# ${title}\n` : ''}\n${body}\n:::::::\n`),
      };
    default:
      return { file, text: page(body) };
  }
}
