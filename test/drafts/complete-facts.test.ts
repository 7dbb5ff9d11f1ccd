import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { completeFacts } from '../../src/drafts/complete-facts.ts';
import { openTerminal } from '../../src/drafts/terminal.ts';
import { builtInKinds as kinds } from '../../src/kinds/table.ts';

/** Somebody who gives these answers in turn. */
function answering(answers: string[]) {
  const questions: string[] = [];
  const ask = async (question: string): Promise<string> => {
    questions.push(question);
    return answers.shift() ?? '';
  };
  return { questions, ask };
}

test('what is needed is asked for until there is an answer, and the rest may stay open', async () => {
  const { questions, ask } = answering(['page', 'action', '', ' Restart it ', 'shop', 'team-a', '']);
  const completed = await completeFacts(
    { kind: undefined, name: undefined, facts: { date: '2026-10-02' } },
    kinds,
    ask,
  );
  expect(completed).toMatchObject({
    form: { name: 'action' },
    kind: { name: 'runbook' },
    facts: { date: '2026-10-02', name: 'Restart it', service: 'shop', owner: 'team-a', summary: '' },
  });
  expect(questions).toEqual([
    'What kind of page (alert, runbook, action, retrospective or log): ',
    'What kind of page (alert, runbook, action, retrospective or log): ',
    'The name: what is done, such as `Restart checkout`: ',
    'The name: what is done, such as `Restart checkout`: ',
    'The service: ',
    'The owner (Enter leaves it open): ',
    'The summary (Enter leaves it open): ',
  ]);
});

test('what the call says is not asked for', async () => {
  const { questions, ask } = answering([]);
  const facts = { service: 'shop', owner: 'a', summary: 'b', severity: 'page' };
  expect(await completeFacts({ kind: 'alert', name: 'A', facts }, kinds, ask)).toMatchObject({
    form: { name: 'alert' },
    facts: { ...facts, name: 'A' },
  });
  expect(questions).toEqual([]);
});

test('without a terminal, what is needed and missing is told, all at once', async () => {
  const missing = (kind: string | undefined, name: string | undefined, facts = {}) =>
    completeFacts({ kind, name, facts }, kinds, undefined);
  expect(await missing('action', undefined)).toEqual({
    missing: ['the name: what is done, such as `Restart checkout`', '--service'],
  });
  expect(await missing(undefined, undefined)).toEqual({
    missing: ['the kind (alert, runbook, action, retrospective or log)'],
  });
  expect(await missing('alert', 'A')).toMatchObject({ form: { name: 'alert' }, facts: { name: 'A' } });
});

test('a terminal is asked and answers, and a closed one says that nothing was written', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const terminal = openTerminal(input, output);
  const answer = terminal.ask('Who? ');
  input.write('me\n');
  expect(await answer).toBe('me');
  expect(output.read().toString()).toBe('Who? ');
  const open = terminal.ask('Where? ');
  input.end();
  await expect(open).rejects.toThrow('broken off, and nothing was written');
});
