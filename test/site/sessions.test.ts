import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { confirmTargets } from '../support/confirm-targets.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
const PAGE = `# Sessions

\`\`\`console
$ ssh {{host}}
Last login: today on {{pod}}
$ sudo systemctl \\
    restart app
\`\`\`

\`\`\`bash
echo $HOME
\`\`\`
`;

/** Each block of the page `commands`, with what Copy says to it and gives. */
const BLOCKS: [block: string, said: string, text?: string][] = [
  [
    'console\n$ kubectl patch deploy shop -p \'\n{"spec": {"replicas": 1}}\n\'\ndeployment.apps/shop patched',
    'Copied',
    'kubectl patch deploy shop -p \'\n{"spec": {"replicas": 1}}\n\'',
  ],
  [
    'console\n$ kubectl get pods -o name |\n    grep shop\npod/shop-1',
    'Copied',
    'kubectl get pods -o name |\n    grep shop',
  ],
  ['console\n$ for p in a b; do\n    echo $p\n  done\na', 'Copied', 'for p in a b; do\n    echo $p\n  done'],
  ['console\n$ cat <<EOF\n> {{host}}\n> EOF\nweb-1', 'Copied', 'cat <<EOF\nweb-1\nEOF'],
  [
    'console\n$ kubectl exec -it x -- sh\n/ # ls\n/usr/src/app# ls\n$ echo done',
    'Copied: paste line by line',
    'kubectl exec -it x -- sh\nls\nls\necho done',
  ],
  [
    'console\n$ sudo -i\n# systemctl restart x\n# exit',
    'Copied: paste line by line',
    'sudo -i\nsystemctl restart x\nexit',
  ],
  ['console\n(venv) $ pip list\nx 1', 'Copied', 'pip list'],
  ['console\n$ psql\npostgres=# SELECT 1;', 'Copied: paste line by line', 'psql\nSELECT 1;'],
  ['console\nmysql> SHOW PROCESSLIST;\nId', 'Copied', 'SHOW PROCESSLIST;'],
  ['powershell\nPS C:\\> Get-Service x\nRunning', 'Copied', 'Get-Service x'],
  ['bash-session\n$ ls\nfoo', 'Copied', 'ls'],
  ['txt\n$ ls\nfoo', 'Copied', 'ls'],
  ['console,ignore\n$ ls\nfoo', 'Copied', 'ls'],
  ['{.bash}\n$ ls\nfoo', 'Copied', 'ls'],
  ['bash\nkubectl delete pod x\n\n', 'Copied', 'kubectl delete pod x'],
  ['console\n$ curl x/metrics\n# HELP go_gc A summary.', 'Not copied: line 2 may be output'],
  ["console\n$ echo 'a\na", 'Not copied: line 1 has no end'],
  ['console\n$ echo )', 'Not copied: line 1 is no command'],
  ['console prompt="$"\n$ curl x/metrics\n# HELP go_gc A summary.', 'Copied', 'curl x/metrics'],
  ['console\n$ ls{{#pod}} {{pod}}{{/pod}}\n{{#pod}}\n{{pod}}\n$ id\n{{/pod}}\ntotal 0', 'Copied', 'ls'],
];

let site: Built;
beforeAll(async () => {
  site = await built({
    'parameters.yml': 'host:\n  type: hostname\npod:\n  type: word\nuser: {}\n',
    'runbooks/app/sessions.md': PAGE,
    'runbooks/app/prompts.md':
      '# Prompts\n\n```console\n{{user}}@{{host}}:~$ ping {{host}}\nPING {{host}}\n[{{user}}@{{host}} ~]$ uptime\nup\n```\n',
    'runbooks/app/commands.md': `# Commands\n\n${BLOCKS.map(([block]) => `\`\`\`${block}\n\`\`\`\n`).join('\n')}`,
    'alerts/Due.md': '---\nreviewed: 2020-01-05\nreview_every: 6m\n---\n# Due\n\nText.\n',
    'alerts/Fresh.md': '---\nreviewed: 2020-01-05\nreview_every: 99y\n---\n# Fresh\n\nText.\n',
  });
});
afterAll(() => site.close());

const open = async (query: string, name = 'sessions'): Promise<Page> => {
  const page = await reader.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${site.origin}/runbooks/app/${name}/${query}`);
  await page.waitForSelector('html[data-filled]', { state: 'attached' });
  return page;
};
const BEFORE = 'what was copied before';

/** Presses the Copy of one of the page's blocks, and gives what the button says to it. */
async function pressCopy(page: Page, index: number): Promise<string> {
  await page.evaluate((before) => navigator.clipboard.writeText(before), BEFORE);
  const button = page.locator('figure [data-copy]').nth(index);
  await button.click();
  await expect.poll(() => button.textContent()).toMatch(/^(?!Copy$|…)/);
  return (await button.textContent()) ?? '';
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('a session at a terminal', () => {
  test('is copied without its prompts and its output, though its output is not whole', async () => {
    const page = await open('?host=web-1');
    await confirmTargets(page);
    await page.locator('figure [data-copy]').first().click();
    await expect.poll(() => copied(page)).toBe('ssh web-1\nsudo systemctl \\\n    restart app');
  });

  test('is not copied while a command is not whole', async () => {
    const page = await open('?pod=app-1');
    const button = page.locator('figure [data-copy]').first();
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Needs host');
  });

  test('is copied by the key c while it has the focus', async () => {
    const page = await open('?host=web-1');
    await page.locator('figure pre').last().focus();
    await page.waitForSelector('[data-parameter][role=button]');
    await page.keyboard.press('c');
    await expect.poll(() => copied(page)).toBe('echo $HOME');
    await expect.poll(() => page.locator('[role=status].unseen').textContent()).toBe('Copied');
  });

  test('is selected by hand as it is copied', async () => {
    const page = await open('?host=web-1');
    const block = page.locator('figure pre').first();
    await block.hover();
    await page.waitForSelector('[data-parameter][role=button]');
    const selected = await block.evaluate((pre) => {
      getSelection()?.selectAllChildren(pre);
      return getSelection()?.toString();
    });
    const commands = 'ssh web-1\nsudo systemctl \\\n    restart app';
    expect(selected?.trimEnd()).toBe(commands);
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(() => copied(page)).toBe(commands);
  });

  test('copies the commands, whatever a value in a prompt looks like', async () => {
    for (const query of [
      '?host=web-1&user=me',
      '?host=::1&user=a/b',
      '?host=web-1&user=a:b',
      '?host=2001:db8::1&user=@',
    ]) {
      const page = await open(query, 'prompts');
      const host = new URLSearchParams(query).get('host');
      expect(await pressCopy(page, 0)).toBe('Copied');
      await expect.poll(() => copied(page)).toBe(`ping ${host}\nuptime`);
      await page.context().close();
    }
  });
});

describe('the commands of a block', () => {
  test('is copied to the end of each command', async () => {
    const page = await open('?host=web-1', 'commands');
    await expect.poll(() => page.locator('figure [data-copy]').count()).toBe(BLOCKS.length);
    for (const [index, [block, said, text]] of BLOCKS.entries()) {
      if (text === undefined) continue;
      expect({ block, said: await pressCopy(page, index) }).toEqual({ block, said });
      await expect.poll(async () => ({ block, text: await copied(page) })).toEqual({ block, text });
    }
  });

  test('is not copied when it is not clear what is a command, and says why', async () => {
    const page = await open('?host=web-1', 'commands');
    for (const [index, [block, said, text]] of BLOCKS.entries()) {
      if (text !== undefined) continue;
      expect({ block, said: await pressCopy(page, index) }).toEqual({ block, said });
      await expect.poll(() => copied(page)).toBe(BEFORE);
    }
  });

  test('is copied without a line break at its end', async () => {
    const page = await open('?host=web-1', 'commands');
    const blocks = await page.locator('figure pre').all();
    await blocks[0]?.hover();
    await page.waitForSelector('[data-parameter][role=button]');
    for (const [index, block] of blocks.entries()) {
      await pressCopy(page, index);
      await expect.poll(() => copied(page)).not.toMatch(/\s$/);
      await block.evaluate((pre) => getSelection()?.selectAllChildren(pre));
      await page.keyboard.press('ControlOrMeta+c');
      // What is not copied by the button is shown whole, and may be selected whole.
      const text = BLOCKS[index]?.[2];
      if (text !== undefined) await expect.poll(() => copied(page)).toBe(text);
      else await expect.poll(() => copied(page)).not.toMatch(/\s$/);
    }
  });
});

describe('a page whose review is overdue', () => {
  test('warns of it, and one that is fresh does not', async () => {
    const page = await reader.newPage();
    await page.goto(`${site.origin}/alerts/Due/`);
    await expect.poll(() => page.locator('.overdue').textContent()).toContain('was due by 2020-07-05');
    // It is a sentence, and has no dots between its parts as the facts above it.
    await expect
      .poll(() =>
        page
          .locator('.overdue > *')
          .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').content)),
      )
      .toEqual(['none', 'none']);
    await page.goto(`${site.origin}/alerts/Fresh/`);
    await expect.poll(() => page.locator('.overdue').count()).toBe(0);
  });

  test('is marked by the browser when the site has not been built since', async () => {
    const page = await reader.newPage();
    await page.clock.setFixedTime('2199-01-01');
    await page.goto(`${site.origin}/alerts/Fresh/`);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await page.keyboard.press('Tab');
    await page.locator('.is-overdue').waitFor();
    await expect
      .poll(() => page.locator('.is-overdue').getAttribute('title'))
      .toBe('This review was due again by 2119-01-05.');
  });
});
