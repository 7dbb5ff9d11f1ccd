import type { OddFile } from './files.ts';

/** What text, code, headings and images of other hands have in them. */
export const oddTexts: OddFile[] = [
  {
    file: 'texts/anchors.md',
    is: '# Anchors\n\n<h3 id="own">Own</h3>\n\n<a id="there"></a>There.\n\n## Marked {#marked}\n\n[own](#own), [there](#there), [marked](#marked), [case](#MARKED)\n',
    at: '/texts/anchors/',
    title: 'Anchors',
    shows: 'id="user-content-there"',
  },
  {
    file: 'texts/frame-ids.md',
    is: '# Frame\n\n## Main\n\n## Search\n\n## 🚀\n',
    at: '/texts/frame-ids/',
    title: 'Frame',
    shows: '<h2 id="main">',
  },
  {
    file: 'texts/headings.md',
    is: '# Headings\n\n## A [link](anchors.md) and `code`[^1]\n\n## An <a name="x"></a>anchor\n\n[^1]: A note.\n',
    at: '/texts/headings/',
    title: 'Headings',
    shows: '<a href="#a-link-and-code1">A link and <code>code</code></a>',
  },
  {
    file: 'texts/placeholder.md',
    is: '# Placeholder\n\nThe latency on <hostname> has been high.\n',
    at: '/texts/placeholder/',
    title: 'Placeholder',
    shows: 'on &#x3C;hostname> has been',
  },
  {
    file: 'texts/element.md',
    is: '# Element\n\nA <widget size="2">known one</widget> and <b>bold</b>.\n',
    at: '/texts/element/',
    title: 'Element',
    shows: 'known one',
    hides: 'widget',
  },
  {
    file: 'texts/comments-in-code.md',
    is: '# Comments in code\n\n```\n{{! a comment }}\n{{=<% %>=}}\n{{> box}}\n```\n',
    at: '/texts/comments-in-code/',
    title: 'Comments in code',
    shows: '{{! a comment }}\n{{=&#x3C;% %>=}}\n{{> box}}',
  },
  {
    file: 'texts/image-width.md',
    is: '# Image width\n\n<img src="pixel.png" width="40" alt="Pixel">\n',
    at: '/texts/image-width/',
    title: 'Image width',
    shows: 'alt="Pixel" width="40" height="30"',
  },
  {
    file: 'texts/output.md',
    is: '# Output\n\n```sh\nNAME   READY   STATUS\nweb-1  1/1     (Running\n```\n',
    at: '/texts/output/',
    title: 'Output',
    shows: 'web-1  1/1',
  },
  {
    file: 'texts/owners.md',
    is: '---\nowner: [team-a, team-b]\nlayout: page\nsidebar_position: 3\n---\n# Owners\n',
    at: '/texts/owners/',
    title: 'Owners',
    shows: 'team-a, team-b',
    hides: 'sidebar_position',
  },
  {
    file: 'texts/program.mdx',
    is: "import A from './a';\n\n# Program\n\n<A wide />\n",
    at: '/texts/program/',
    title: 'Program',
    shows: 'data-language="jsx"',
  },
];
