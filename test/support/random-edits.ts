import { appendFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../bench/content-tree.ts';
import { generatePages } from '../../bench/generate-pages.ts';
import { Random } from '../../bench/random.ts';

const IMAGE = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="8"><rect width="${width}" height="8"/></svg>\n`;
const WORDS = ['Übersicht', 'größer', '再起動', 'naïve', 'café', 'heap', 'OOMKilled', 'v1.2.3-rc.1', '--force', '🔥'];

/** A content tree that changes at random, the same way for each seed. */
export class ChangingTree {
  readonly root: string;
  readonly #random: Random;
  #count = 0;

  constructor(root: string, seed: number) {
    this.root = root;
    this.#random = new Random(seed);
  }

  /** Makes a tree with something of everything that pages share. */
  async begin(pages: number): Promise<void> {
    await generatePages(this.root, pages);
    await this.#write('site.yml', 'name: Changing\naddress: https://wiki.example.com\n');
    await this.#write('partials/drain.md', 'Drain {{host}} first.\n');
    await this.#write('README.md', '# Home\n\nWhat this is.\n');
    await this.#write('alerts/README.md', '# Alerts\n\nWhat alerts are.\n');
    await this.#write('static/CNAME', 'wiki.example.com\n');
    await this.#write('alerts/graph.svg', IMAGE(8));
    await this.#write('alerts/HighGraph.md', '# HighGraph\n\n{{> drain}}\n\n![The graph](graph.svg)\n');
    await this.#write('manual/part/Deep.md', '# Deep\n\nSee [the graph](../../alerts/HighGraph.md).\n');
  }

  /** Does one thing, or a few, and says what. */
  async change(): Promise<string> {
    const done: string[] = [];
    for (let left = this.#random.pick([1, 1, 1, 2, 5]); left > 0; left--) {
      const [name, edit] = this.#random.pick(Object.entries(this.#edits));
      await edit();
      done.push(name);
    }
    return done.join(', ');
  }

  readonly #edits: Record<string, () => Promise<void>> = {
    'a sentence more': async () =>
      appendFile(await this.#page(), `\nAnd ${this.#random.pick(WORDS)} ${++this.#count}.\n`),
    'a sentence more on a page that is a list, too': () =>
      appendFile(
        path.join(this.root, this.#random.pick(['README.md', 'alerts/README.md'])),
        `\nAnd ${++this.#count}.\n`,
      ),
    'another title': async () => this.#replace(await this.#page(), /^title: .*$/m, `title: Renamed ${++this.#count}`),
    'another summary': async () =>
      this.#replace(await this.#page(), /^summary: .*$/m, `summary: ${this.#random.pick(WORDS)}`),
    'another owner': async () => this.#replace(await this.#page(), /^owner: .*$/m, `owner: team-${++this.#count}`),
    'another service': async () => this.#replace(await this.#page(), /^service: .*$/m, 'service: nowhere'),
    'another severity': async () => this.#replace(await this.#page('alerts/'), /^severity: .*$/m, 'severity: info'),
    'a page more': async () => {
      const page = await this.#page();
      const copy = path.join(path.dirname(page), `Added${++this.#count}.md`);
      await cp(page, copy);
      await this.#replace(copy, /^title: .*$/m, `title: Added ${this.#count}`);
    },
    'a page in a new folder': () =>
      this.#write(`manual/new${++this.#count}/Page.md`, `# Page ${this.#count}\n\nText.\n`),
    'a page less': async () => rm(await this.#page()),
    'a page moved': async () => {
      const page = await this.#page();
      await rename(page, path.join(path.dirname(page), `Moved${++this.#count}.md`));
    },
    'a page in another kind': async () => {
      await mkdir(path.join(this.root, 'alerts', 'moved'), { recursive: true });
      await rename(await this.#page(), path.join(this.root, 'alerts', 'moved', `Kind${++this.#count}.md`));
    },
    'another partial': () => this.#write('partials/drain.md', `Drain {{host}} ${++this.#count} times.\n`),
    'another parameter': () =>
      this.#replace(
        path.join(this.root, 'parameters.yml'),
        /example: [\w.-]+/,
        `example: web-${++this.#count}.example.com`,
      ),
    'one parameter more': () =>
      appendFile(
        path.join(this.root, 'parameters.yml'),
        `extra${++this.#count}: { type: word, aliases: [x${this.#count}] }\n`,
      ),
    'another name of the site': () =>
      this.#replace(path.join(this.root, 'site.yml'), /^name: .*$/m, `name: Changing ${++this.#count}`),
    'another fact of a service': async () =>
      this.#replace(
        await this.#page('runbooks/', /index\.md$/),
        /^language: .*$/m,
        `language: ${this.#random.pick(['java', 'go'])}`,
      ),
    'a service less': async () => rm(await this.#page('runbooks/', /index\.md$/)),
    'another image': () => this.#write('alerts/graph.svg', IMAGE(8 + ++this.#count)),
    'another static file': () => this.#write('static/CNAME', `wiki${++this.#count}.example.com\n`),
    'a static file more': () => this.#write(`static/more/${++this.#count}.txt`, 'More\n'),
    'nothing at all': async () => {},
  };

  async #page(folder = '', name = /\.md$/): Promise<string> {
    const files = (await listFiles(this.root)).filter((file) => file.startsWith(folder) && name.test(file));
    const pages = files.filter((file) => !file.startsWith('partials/') && file !== 'alerts/HighGraph.md').sort();
    // The last of its kind may be gone.
    return pages.length === 0 ? this.#page() : path.join(this.root, this.#random.pick(pages));
  }

  async #write(file: string, text: string): Promise<void> {
    await mkdir(path.dirname(path.join(this.root, file)), { recursive: true });
    await writeFile(path.join(this.root, file), text);
  }

  async #replace(file: string, what: RegExp, by: string): Promise<void> {
    await writeFile(file, (await readFile(file, 'utf8')).replace(what, by));
  }
}
