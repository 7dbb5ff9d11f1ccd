import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isActive } from '../../src/content/active-files.ts';

describe('by its ending', () => {
  test.each(['html', 'HTM', 'xhtml', 'xml', 'rss', 'js', 'mjs', 'cjs', 'wasm', 'svgz', 'swf', 'mhtml'])(
    'a file that may run a script is one in .%s',
    (ending) => {
      expect(isActive(`report.${ending}`, '')).toBe(true);
    },
  );

  test.each(['a.png', 'a.pdf', 'a.txt', 'a.json', 'a.yml', 'html', 'a.html.txt', 'a.csv', 'a.mp4'])(
    '%s runs nothing, unless it begins as HTML does',
    (file) => {
      expect(isActive(file, 'x <script>')).toBe(false);
      expect(isActive(file, '<script>')).toBe(true);
    },
  );
});

describe('by its text', () => {
  test.each([
    '<svg><script>x</script></svg>',
    '<svg><SCRIPT href="x"/></svg>',
    '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:script>x</svg:script></svg:svg>',
    '<svg onload="x"/>',
    '<svg><g\nonclick = "x"/></svg>',
    '<svg><foreignObject/></svg>',
    '<svg><iframe/></svg>',
    '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>',
    '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x">]><svg/>',
    '<?xml-stylesheet href="a.xsl"?><svg/>',
    '<?xml version="1.0" encoding="iso-2022-jp"?><svg/>',
    '<svg><a href="javascript:x"/></svg>',
    '<svg><a xlink:href=" java&#115;cript:x"/></svg>',
    "<svg><a href='&#106;avascript:x'/></svg>",
    '<svg><use href="data:text/html,x"/></svg>',
    '<svg><a><set attributeName="href" to="java&#115;cript:x"/></a></svg>',
    Buffer.from('\ufeff<svg><script>x</script></svg>', 'utf16le').toString('latin1'),
  ])('an SVG that may run a script is seen: %j', (text) => {
    expect(isActive('map.svg', text)).toBe(true);
    expect(isActive('map.SVG', text)).toBe(true);
  });

  test.each([
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>',
    '<svg><title>On = off, a description</title><path d="M0 0"/></svg>',
    '<svg><a href="https://example.com/?a=b&amp;c=d"><text>x</text></a></svg>',
    '<svg><use xlink:href="#a"/><image href="data:image/png;base64,AAAA"/><a href="../a.png"/></svg>',
  ])('an SVG of shapes, words and links is an image: %s', (text) => {
    expect(isActive('map.svg', text)).toBe(false);
  });

  test("the engine's own icon is an image", async () => {
    expect(isActive('icon.svg', await readFile(new URL('../../public/icon.svg', import.meta.url), 'latin1'))).toBe(
      false,
    );
  });
});
