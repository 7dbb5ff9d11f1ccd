import { describe, expect, test } from 'vitest';
import { completeAnswers, type InitOptions } from '../../src/init/answers.ts';
import { lookAround } from '../../src/init/look-around.ts';
import { git } from '../support/git.ts';
import { type Files, makeTree } from '../support/tree.ts';

/** What is asked and answered in a folder of these files, the answers given one after the other. */
async function asked(files: Files, answers: string[], options: InitOptions = {}, remote?: string) {
  const { root } = await makeTree(files);
  if (remote !== undefined) {
    git(root, 'init', '--quiet');
    git(root, 'remote', 'add', 'origin', remote);
  }
  const questions: string[] = [];
  const left = [...answers];
  const given = await completeAnswers(await lookAround(root, undefined), options, async (question) => {
    questions.push(question);
    return left.shift() ?? '';
  });
  expect(left).toEqual([]);
  return { questions, given };
}

describe('what is asked', () => {
  test('is the name, the repository and what to begin with; Enter takes what is guessed', async () => {
    expect(await asked({}, [])).toEqual({
      questions: [
        "The site's name (Enter: Content): ",
        "The repository's web address, for Edit links (Enter: none): ",
        'Begin with the starter content (Y/n): ',
      ],
      given: { name: 'Content', repository: undefined, starter: true },
    });
  });

  test('is guessed from the home page and the Git remote, without what lets somebody in', async () => {
    const files = { 'README.md': 'Hello\n\n# Shop runbooks #\n', 'alerts/A.md': 'A' };
    expect(await asked(files, [], {}, 'https://me:secret@github.com/team/books.git')).toEqual({
      questions: [
        "The site's name (Enter: Shop runbooks): ",
        "The repository's web address, for Edit links (Enter: https://github.com/team/books; - for none): ",
        'Add the starter content to your pages (y/N): ',
      ],
      given: { name: 'Shop runbooks', repository: 'https://github.com/team/books', starter: false },
    });
  });

  test('is asked again until there is an answer', async () => {
    const answers = [
      ' Books ',
      'no address',
      'git@code.example.com',
      'https://x:y@code.example.com/a/b.git',
      'maybe',
      'N',
    ];
    const { questions, given } = await asked({}, answers);
    expect(given).toEqual({ name: 'Books', repository: 'https://code.example.com/a/b', starter: false });
    expect(questions).toHaveLength(6);
  });

  test('may be answered with none, and in the call', async () => {
    const remote = 'git@github.com:team/books.git';
    expect((await asked({}, ['', '-', 'yes'], {}, remote)).given).toMatchObject({
      repository: undefined,
      starter: true,
    });
    expect(await asked({}, [], { name: 'X', repository: 'git@gitlab.com:a/b.git', starter: false }, remote)).toEqual({
      questions: [],
      given: { name: 'X', repository: 'https://gitlab.com/a/b', starter: false },
    });
  });

  test('is nothing where a site is set up already', async () => {
    expect((await asked({ 'site.yml': 'name: X\n', 'a.md': 'A' }, [])).questions).toEqual([]);
  });

  test('is nothing where questions cannot be asked', async () => {
    const { root } = await makeTree({ 'README.md': '# <b>Odd</b>\n' });
    expect(await completeAnswers(await lookAround(root, undefined), {}, undefined)).toEqual({
      name: 'Content',
      repository: undefined,
      starter: true,
    });
  });
});
