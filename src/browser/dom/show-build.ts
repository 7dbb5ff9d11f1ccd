import { say } from './announce.ts';
import { element } from './element.ts';
import { loadJson } from './load-json.ts';
import { isFile, root } from './root.ts';

/** What `build.json` says. */
interface Build {
  id: string;
  version: string;
  time: string;
  commit: string | null;
  pages: number;
}

/** How much of an id and of a commit tells it from others. */
const SHORT = 8;

/** Says which build the site is in place of the button that was pressed. */
export async function showBuild(button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  const build = await readBuild();
  const line = button.parentElement;
  if (!build) {
    button.disabled = false;
    button.textContent = isFile ? 'It is in build.json, at the top of the files' : 'The build is not known: try again';
    return say(button.textContent);
  }
  const time = element('time', { datetime: build.time });
  time.textContent = `${build.time.slice(0, 16).replace('T', ' ')} UTC`;
  const facts = [
    ['Build ', code(build.id)],
    [time],
    ...(build.commit === null ? [] : [['Commit ', code(build.commit)]]),
    [`${build.pages} page${build.pages === 1 ? '' : 's'}`],
    [`Pagebook ${build.version}`],
  ].map((parts) => {
    const fact = element('span', {});
    fact.append(...parts);
    return fact;
  });
  line?.replaceChildren(...facts.flatMap((fact) => [fact, ' ']));
  say(line?.textContent ?? '');
}

/** The build; undefined where the site does not answer, as in a copy of one page. */
const readBuild = (): Promise<Build | undefined> => loadJson<Build>(new URL('build.json', root), { cache: 'no-cache' });

/** The beginning of a name that a program gave; all of it is in its title. */
function code(name: string): HTMLElement {
  const short = element('code', { title: name });
  short.textContent = name.slice(0, SHORT);
  return short;
}
