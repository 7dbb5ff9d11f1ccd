import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineImages } from '../../src/print/inline-images.ts';
import { SiteFiles } from '../../src/print/site-files.ts';
import { articleWith, htmlIn } from './article-html.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'images-'));
  await mkdir(path.join(folder, 'alerts/A'), { recursive: true });
  await mkdir(path.join(folder, 'img'));
  await writeFile(path.join(folder, 'alerts/A/a.png'), 'A');
  await writeFile(path.join(folder, 'img/my graph, 1.PNG'), 'B');
  await writeFile(path.join(folder, 'img/c.svg'), 'C');
  await writeFile(path.join(folder, 'img/data.json'), '{}');
  await writeFile(path.join(folder, '..', `${path.basename(folder)}.png`), 'outside');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(`${folder}.png`);
});

const A = `data:image/png;base64,${Buffer.from('A').toString('base64')}`;
const B = `data:image/png;base64,${Buffer.from('B').toString('base64')}`;
const C = `data:image/svg+xml;base64,${Buffer.from('C').toString('base64')}`;

async function inlined(html: string): Promise<{ html: string; missing: string[] }> {
  const article = articleWith(html);
  const missing = await inlineImages(article, '/w/alerts/A/', new SiteFiles(folder, '/w/'));
  return { html: htmlIn(article), missing };
}

describe('in a book is', () => {
  test.each([
    ['an image beside its page', '<img src="a.png" alt="x">', `<img alt="x" src="${A}">`],
    ['one in another folder, with signs in its name', '<img src="../../img/my%20graph,%201.PNG">', `<img src="${B}">`],
    ['one by its whole path', '<img src="/w/img/c.svg">', `<img src="${C}">`],
    ['one with a query and a fragment', '<img src="a.png?raw=true#dark">', `<img src="${A}">`],
    ['one twice', '<img src="a.png"><img src="./a.png">', `<img src="${A}"><img src="${A}">`],
    [
      'one that browsers load later, or in another width',
      '<img src="a.png" srcset="../../img/c.svg 640w, a.png 2x" sizes="10em" loading="lazy" decoding="async" fetchpriority="low" width="4">',
      `<img width="4" src="${A}">`,
    ],
    ['one that has widths alone', '<img srcset="gone.png 1x,a.png 2x">', `<img src="${A}">`],
    [
      'one whose own file is gone, in a width that is there',
      '<img src="gone.png" srcset="a.png 2x">',
      `<img src="${A}">`,
    ],
    [
      'one of several sources',
      '<picture><source srcset="../../img/c.svg"><img src="a.png"></picture>',
      `<img src="${A}">`,
    ],
    [
      'one of several sources, of which one is there',
      '<picture><source srcset="gone.webp 1x, ../../img/c.svg 2x"><img src="gone.png" alt="x"></picture>',
      `<img alt="x" src="${C}">`,
    ],
    [
      'one that the page holds',
      '<img src="data:image/gif;base64,R0lGOD" alt="x">',
      '<img alt="x" src="data:image/gif;base64,R0lGOD">',
    ],
    [
      'one that it holds in other letters',
      '<img src="DATA:IMAGE/svg+xml,%3Csvg/%3E">',
      '<img src="DATA:IMAGE/svg+xml,%3Csvg/%3E">',
    ],
    [
      'one of a drawing',
      '<svg><image href="a.png" x="1"></image></svg>',
      `<svg><image x="1" href="${A}"></image></svg>`,
    ],
    [
      'one of a drawing by an older name',
      '<svg><image xlink:href="a.png"></image></svg>',
      `<svg><image href="${A}"></image></svg>`,
    ],
    [
      'one in a link in a list',
      '<ul><li><a href="x"><img src="a.png"></a></li></ul>',
      `<ul><li><a href="x"><img src="${A}"></a></li></ul>`,
    ],
    ['a part of the same drawing', '<svg><use href="#a"></use></svg>', '<svg><use href="#a"></use></svg>'],
  ])('%s', async (_, html, made) => {
    expect(await inlined(html)).toEqual({ html: made, missing: [] });
  });
});

describe('words and a name are in the place of', () => {
  test.each([
    ['an image that is not there', '<img src="gone.png" alt="The load">', 'The load (gone.png)', ['gone.png']],
    ['one without words', '<img src="gone.png?x#y" alt="">', 'Not in this book (gone.png?x#y)', ['gone.png?x#y']],
    ['one with a title alone', '<img src="gone.png" title=" Load ">', 'Load (gone.png)', ['gone.png']],
    [
      'one elsewhere',
      '<img src="https://x.example/a.png">',
      'Not in this book (https://x.example/a.png)',
      ['https://x.example/a.png'],
    ],
    [
      'one on any scheme',
      '<img src="//x.example/a.png">',
      'Not in this book (//x.example/a.png)',
      ['//x.example/a.png'],
    ],
    ['one above the site', '<img src="/other/a.png">', 'Not in this book (/other/a.png)', ['/other/a.png']],
    [
      'what is no image',
      '<img src="../../img/data.json">',
      'Not in this book (../../img/data.json)',
      ['../../img/data.json'],
    ],
    ['a stray sign of an escape', '<img src="%zz.png">', 'Not in this book (%zz.png)', ['%zz.png']],
    ['one that names nothing', '<img alt="x"><img src="">', 'x</span><span class="not-here">Not in this book', []],
    [
      'several sources without one of them',
      '<picture><source srcset="a.webp"></picture>',
      'Not in this book (a.webp)',
      ['a.webp'],
    ],
    ['no source at all', '<picture></picture>', 'Not in this book', []],
    ['what the page holds that is no image', '<img src="data:text/html,<b>">', 'Not in this book', ['data:text/html']],
    ['a film', '<video src="a.mp4" title="The drill"></video>', 'The drill (a.mp4)', []],
    [
      'a film of several sources',
      '<video><source src="a.mp4"><source src="a.webm">x</video>',
      'Not in this book (a.mp4)',
      [],
    ],
    ['another page', '<iframe src="https://x.example"></iframe>', 'Not in this book (https://x.example)', []],
    ['an object', '<object data="a.pdf" title="Plan"><img src="gone.png"></object>', 'Plan (a.pdf)', []],
  ])('%s', async (_, html, words, missing) => {
    expect(await inlined(html)).toEqual({ html: `<span class="not-here">${words}</span>`, missing });
  });

  test('a file beside the folder of the site', async () => {
    const src = `/w/..%2F${path.basename(folder)}.png`;
    expect(await inlined(`<img src="${src}">`)).toEqual({
      html: `<span class="not-here">Not in this book (${src})</span>`,
      missing: [src],
    });
  });

  test('an image of a drawing, as text of it', async () => {
    expect(await inlined('<svg><image href="gone.png" x="1" y="2" width="9" aria-label="Load"></image></svg>')).toEqual(
      {
        html: '<svg><text class="not-here" x="1" y="2" dominant-baseline="hanging">Load (gone.png)</text></svg>',
        missing: ['gone.png'],
      },
    );
  });

  test('nothing, of a part of a drawing in another file, but it is told', async () => {
    expect(await inlined('<svg><use href="../icons.svg#a"></use></svg>')).toEqual({
      html: '<svg><g></g></svg>',
      missing: ['../icons.svg#a'],
    });
  });
});
