import type { Files } from './tree.ts';

/** Shapes of trees that have broken lists, each with about so many pages. */
export const LARGE_TREES: Record<string, (pages: number) => Files> = {
  'five levels of folders': (pages) => {
    const wide = Math.max(2, Math.round((pages / 5) ** (1 / 4)));
    return Object.fromEntries(
      Array.from({ length: pages }, (_, index) => {
        let rest = Math.floor(index / 5);
        const folders: string[] = [];
        for (const level of ['zone', 'team', 'system', 'part']) {
          folders.push(`${level}-${(rest % wide) + 1}`);
          rest = Math.floor(rest / wide);
        }
        return page(
          ['handbook', ...folders, `${NAMES[index % NAMES.length]}-${index}`].join('/'),
          `How to ${NAMES[index % NAMES.length]} number ${index}`,
        );
      }),
    );
  },
  'one folder': (pages) =>
    Object.fromEntries(
      Array.from({ length: pages }, (_, index) => page(`handbook/page-${index}`, `${title(index)} ${index}`)),
    ),
  'alerts in one folder': (pages) =>
    Object.fromEntries(
      Array.from({ length: pages }, (_, index) =>
        page(
          `alerts/all/${title(index).replaceAll(' ', '')}${index}`,
          `${title(index).replaceAll(' ', '')}${index}`,
          'severity: critical\n',
        ),
      ),
    ),
  services: (pages) =>
    Object.fromEntries(
      Array.from({ length: pages }, (_, index) => {
        const service = `runbooks/service-${Math.floor(index / 6)}`;
        return index % 6 === 0
          ? page(`${service}/index`, `Service ${index / 6}`, 'summary: Does what it does.\n')
          : page(`${service}/act-${index}`, `${title(index)} ${index}`);
      }),
    ),
  'folders in one folder': (pages) =>
    Object.fromEntries(Array.from({ length: pages }, (_, index) => page(`handbook/system-${index}/x`, `X ${index}`))),
  'names of a hundred letters': (pages) =>
    Object.fromEntries(
      Array.from({ length: pages }, (_, index) => {
        const name = `${title(index)} ${index} ${'and then what follows WITH CAPITALS from that '.repeat(3)}`.slice(
          0,
          100,
        );
        return page(`handbook/${index % 10}/${name.replaceAll(' ', '-')}`, name);
      }),
    ),
  'names that are all the same': (pages) =>
    Object.fromEntries(
      Array.from({ length: pages }, (_, index) => page(`handbook/${index % 3}/page-${index}`, 'Overview')),
    ),
  'entries of a log': (pages) =>
    Object.fromEntries(
      Array.from({ length: pages }, (_, index) => page(`log/${day(index)}-entry-${index}`, `${title(index)} ${index}`)),
    ),
  'everything at once': (pages) =>
    Object.assign(
      {},
      ...['alerts in one folder', 'services', 'five levels of folders', 'entries of a log'].map((each) =>
        LARGE_TREES[each]?.(Math.ceil(pages / 4)),
      ),
    ),
};

const NAMES = ['restart', 'drain', 'restore', 'rotate', 'scale', 'inspect', 'upgrade', 'verify'];
const THINGS = ['queue', 'cache', 'replica', 'broker', 'ingress', 'volume', 'certificate', 'index', 'backup', 'worker'];

/** Names that begin with many letters of the alphabet. */
function title(index: number): string {
  const [first, second] = [NAMES[index % NAMES.length] ?? '', THINGS[(index * 7) % THINGS.length] ?? ''];
  const letter = String.fromCodePoint(65 + ((index * 11) % 26));
  return `${letter}${first} ${second}`;
}

const day = (index: number): string => new Date(Date.UTC(2020, 0, 1 + (index % 2200))).toISOString().slice(0, 10);

function page(file: string, name: string, matter = ''): [file: string, text: string] {
  return [
    `${file}.md`,
    `---\n${matter}---\n# ${name}\n\nWhat is to be done when ${name.slice(0, 60)} is asked for, in one sentence that is about as long as most are.\n`,
  ];
}
