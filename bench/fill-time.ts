import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from './build.ts';
import { type Figure, median } from './report.ts';
import { inBrowser } from './site-in-browser.ts';
import { inTemporaryFolder } from './temporary.ts';

const SLOTS = 500;
const SECTIONS = 100;
const RUNS = 30;
const LOADS = 10;
const FRAME_MS = 16;

const PARAMETERS = `host: { type: hostname }
service: { type: word }
language: { type: choice, choices: [java, go] }
`;

/** How long it takes to fill a page with five hundred slots and a hundred sections. */
export async function fillTime(): Promise<Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const content = path.join(folder, 'content');
    const outDir = path.join(folder, 'site');
    await mkdir(path.join(content, 'alerts'), { recursive: true });
    await writeFile(path.join(content, 'parameters.yml'), PARAMETERS);
    await writeFile(path.join(content, 'alerts/Large.md'), largePage());
    await build({ content, cache: path.join(folder, 'cache'), outDir });
    return inBrowser(outDir, async ({ origin, newPage }) => {
      const address = `${origin}/alerts/Large/?host=web-1&service=checkout&language=java`;
      const loads: Load[] = [];
      for (let run = 0; run < LOADS; run++) loads.push(await load(await newPage(), address));
      const page = await newPage();
      await page.goto(address);
      await page.waitForSelector('html[data-filled]');
      const slots = await page.locator('article [data-parameter]').count();
      const sections = await page.locator('article [data-when]').count();
      const host = await timeInput(page, 'host', ['web-2.example.com', 'db-17.example.com']);
      const language = await timeInput(page, 'language', ['go', 'java']);
      const group = `Filling ${slots} slots and ${sections} governed elements, medians`;
      const figure = (name: string, value: number, budget?: number): Figure => ({
        group,
        name,
        unit: 'ms',
        value,
        ...(budget !== undefined && { budget }),
      });
      return [
        figure('at load', median(loads.map(({ fill }) => fill)), FRAME_MS),
        figure('a host is typed', host.fill, FRAME_MS),
        figure('a language is chosen', language.fill, FRAME_MS),
        figure('a host is typed, style and layout included', host.withLayout),
        figure('a language is chosen, style and layout included', language.withLayout),
        {
          group,
          name: 'loads painted before the values were in',
          unit: 'count',
          value: loads.filter(({ early }) => early).length,
          budget: 0,
        },
        { group, name: 'layout shift', unit: 'score', value: Math.max(...loads.map(({ shift }) => shift)), budget: 0 },
      ];
    });
  });
}

/** Slots in prose, code, tables and links; sections around blocks and around words. */
function largePage(): string {
  const parts = Array.from({ length: SECTIONS / 2 }, (_, index) => {
    const language = index % 2 === 0 ? 'java' : 'go';
    return `## Step ${index}

On {{host}}, {{service}} answers {{#language.${language}}}slowly on {{host}} {{/language.${language}}}at [port ${index}](https://example.com/{{service}}/${index}).

| {{host}} | {{service}} |
|---|---|
| \`${index} {{host}}\` | {{service}} ${index} |

\`\`\`bash
ssh {{host}} systemctl status {{service}}
\`\`\`

{{#language.${language === 'java' ? 'go' : 'java'}}}

Only there, number ${index}.

{{/language.${language === 'java' ? 'go' : 'java'}}}`;
  });
  const used = (parts.join('').match(/\{\{(?:host|service)\}\}(?!\/)/g) ?? []).length;
  const rest = Array.from({ length: SLOTS - used }, (_, index) => `- ${index} {{host}}`);
  return `# Large\n\n${parts.join('\n\n')}\n\n${rest.join('\n')}\n`;
}

interface Load {
  fill: number;
  shift: number;
  /** Whether something was painted before the values were in. */
  early: boolean;
}

async function load(page: Page, address: string): Promise<Load> {
  await page.addInitScript(() => {
    const times = { ready: 0, filled: 0, shift: 0 };
    Object.assign(window, { benchTimes: times });
    // This listener is older than the page's own, so it runs first.
    document.addEventListener('DOMContentLoaded', () => {
      times.ready = performance.now();
    });
    new MutationObserver(() => {
      if (times.filled === 0 && document.documentElement.hasAttribute('data-filled')) times.filled = performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-filled'] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) times.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const load = await page.evaluate(() => {
    const times = (window as unknown as { benchTimes: { ready: number; filled: number; shift: number } }).benchTimes;
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return { fill: times.filled - times.ready, shift: times.shift, early: painted < times.filled };
  });
  await page.context().close();
  return load;
}

/** Types values into a control in turn; the page fills while the event is being dispatched. */
async function timeInput(page: Page, name: string, values: string[]): Promise<{ fill: number; withLayout: number }> {
  const times = await page.evaluate(
    async ({ name, values, runs }) => {
      const control = document.querySelector<HTMLInputElement>(`form[data-parameters] [name="${name}"]`);
      if (!control) throw new Error(`no control named ${name}`);
      const times: { fill: number; withLayout: number }[] = [];
      for (let run = 0; run < runs; run++) {
        await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
        control.value = values[run % values.length] as string;
        const started = performance.now();
        control.dispatchEvent(new Event('input', { bubbles: true }));
        const filled = performance.now();
        document.body.getBoundingClientRect();
        times.push({ fill: filled - started, withLayout: performance.now() - started });
      }
      const shown = document.querySelector(`article [data-parameter="${name}"]`)?.textContent;
      if (shown !== undefined && shown !== control.value) throw new Error(`${name} was not filled: ${shown}`);
      return times;
    },
    { name, values, runs: RUNS },
  );
  return {
    fill: median(times.map(({ fill }) => fill)),
    withLayout: median(times.map(({ withLayout }) => withLayout)),
  };
}
