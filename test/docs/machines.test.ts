import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import getPort from 'get-port';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { documentExamples } from '../support/document-examples.ts';
import { environmentOf } from '../support/own-environment.ts';

import { makeTeam, type Team } from '../support/team.ts';
import { typesOf } from '../support/type-errors.ts';

const SECRET = 'of this test';
const example = (await documentExamples('machines'))('A slash command for Slack');

const content = {
  'site.yml': 'name: Ours\naddress: https://ops.example.com\nbase: /wiki/\n',
  'parameters.yml':
    "host: { type: hostname, extract: host }\nservice: { type: word, catalogue: services }\nlanguage: { type: choice, choices: [java], default: '{{service.language}}' }\n",
  'runbooks/checkout/index.md': '---\nlanguage: java\n---\n# Checkout\n',
  'alerts/HighCPU.md': `# HighCPU

## Diagnosis

1. Log in to {{host}}, if <b>you</b> may & can:
   \`\`\`bash
   ssh {{host}}
   \`\`\`
{{#language.java}}
2. Look at the heap.
{{/language.java}}
3. Restart it:
   \`\`\`bash
   sudo systemctl restart {{service}} && date
   \`\`\`
4. A fourth step.
`,
};

/** What Slack does for a slash command, as far as a program sees it: it sends the command, and takes the answer. */
interface Slack {
  server: Server;
  answers: { path: string | undefined; type: string | undefined; body: Record<string, string> }[];
  /** Sends a command, signed as Slack does; gives the status and, where it was taken, the answer. */
  send(
    text: string,
    more?: { secret?: string; age?: number },
  ): Promise<{ status: number; answer: Record<string, string> | undefined }>;
}

async function startSlack(bot: string): Promise<Slack> {
  const fail = (error: unknown): never => {
    throw error;
  };
  const answers: Slack['answers'] = [];
  const server = createServer((request, response) => {
    text(request).then((body) => {
      answers.push({ path: request.url, type: request.headers['content-type'], body: JSON.parse(body) });
      response.end('ok');
    }, fail);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    server,
    answers,
    send: async (asked, { secret = SECRET, age = 0 } = {}) => {
      const id = `/commands/T1/${answers.length}`;
      const body = new URLSearchParams({
        command: '/runbook',
        text: asked,
        response_url: origin + id,
        user_id: 'U1',
      }).toString();
      const time = String(Math.floor(Date.now() / 1000) - age);
      const signature = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex');
      const { status } = await fetch(bot, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': time,
          'x-slack-signature': `v0=${signature}`,
        },
        body,
      });
      if (status !== 200) return { status, answer: undefined };
      await expect.poll(() => answers.some((each) => each.path === id)).toBe(true);
      return { status, answer: answers.find((each) => each.path === id)?.body };
    },
  };
}

describe('the slash command of docs/machines.md', () => {
  let site: Built;
  let team: Team;
  let clean: () => Promise<void>;
  let bot: ChildProcess;
  let slack: Slack;

  beforeAll(async () => {
    site = await built(content, '/wiki/');
    team = await makeTeam(example, {}, (end) => {
      clean = end;
    });
    const port = await getPort();
    bot = spawn(process.execPath, [path.join(team.folder, 'slack.ts')], {
      env: environmentOf({ SLACK_SIGNING_SECRET: SECRET, WIKI: `${site.origin}/wiki`, PORT: String(port) }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = `http://localhost:${port}/`;
    await once(bot.stdout as Readable, 'data');
    slack = await startSlack(address);
  });
  afterAll(async () => {
    bot.kill();
    slack.server.close();
    await site.close();
    await clean();
  });

  test('is one file, with the types that the package says', () => {
    expect(Object.keys(example)).toEqual(['slack.ts']);
    expect(typesOf([path.join(team.folder, 'slack.ts')], ['node']).errors).toEqual([]);
  });

  test('answers with the first steps of the filled page, to whoever asked', async () => {
    const { answer } = await slack.send('highcpu host=web-1:9100 service=checkout');
    expect(answer).toEqual({
      response_type: 'ephemeral',
      text: [
        '*<https://ops.example.com/wiki/alerts/HighCPU/?host=web-1%3A9100&service=checkout|HighCPU>*',
        '*Diagnosis 1.* Log in to ⟦web-1⟧, if &lt;b&gt;you&lt;/b&gt; may &amp; can:',
        '```\nssh web-1\n```',
        '*Diagnosis 2.* Look at the heap.',
        '*Diagnosis 3.* Restart it:',
        '```\nsudo systemctl restart checkout &amp;&amp; date\n``` (changes something)',
      ].join('\n'),
    });
  });

  test('has no value that is not admitted, and names it', async () => {
    const { answer } = await slack.send('HighCPU host=$(reboot) hots=<!channel>');
    expect(answer?.['text']).not.toMatch(/reboot|<!/);
    expect(answer?.['text']).toContain('Not used: host, because its value is not a host name or an IP address');
    expect(answer?.['text']).toContain('Not used: hots, because this site has no such parameter. Did you mean `host`?');
    expect(answer?.['text']).toContain('```\nssh {{host}}\n``` (not complete: host)');
  });

  test('says that there is no page', async () => {
    expect((await slack.send('Nothing<!here>')).answer?.['text']).toBe(
      'There is no page about `Nothing&lt;!here&gt;`.',
    );
  });

  test('answers nothing that Slack has not signed, or that is old', async () => {
    const before = slack.answers.length;
    expect(await slack.send('HighCPU', { secret: 'guessed' })).toMatchObject({ status: 401 });
    expect(await slack.send('HighCPU', { age: 600 })).toMatchObject({ status: 401 });
    await slack.send('HighCPU');
    expect(slack.answers).toHaveLength(before + 1);
  });
});
