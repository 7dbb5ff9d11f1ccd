import type { Problem } from '../../src/problems/problem.ts';
import type { Ended } from './command.ts';
import type { Team } from './team.ts';
import type { Files } from './tree.ts';

/** A configuration with rules, each of them one text. */
export const config = (...rules: string[]): Files => ({
  'pagebook.config.ts': [
    "import { defineRule } from 'pagebook/rule';",
    "import { defineConfig } from 'pagebook';",
    'export default defineConfig({',
    `  rules: [${rules.map((rule) => `defineRule(${rule})`).join(', ')}],`,
    '});',
    '',
  ].join('\n'),
});

export const NO_SUDO = `{
  name: 'no-sudo',
  severity: 'warning',
  docs: 'https://wiki.example.com/rules#no-sudo',
  checkPage: (page) =>
    page.nodes('code').flatMap((node) =>
      Array.from(node.value.matchAll(/sudo /g), ({ index }) => ({
        ...page.placeOf(node, index),
        message: '\`sudo\` asks for a password',
        hint: 'Log in as a user who may do it.',
        edits: [{ ...page.placeOf(node, index), from: 'sudo ', to: '' }],
      })),
    ),
}`;

export const settings: Files = {
  'site.yml': 'name: Team\ncheck: { missing-owner: off, duplicate-title: off }\n',
  'parameters.yml': 'host: { type: hostname }\n',
};

export const PAGE = '# Disk\n\nOn {{host}}:\n\n```sh\ndf -h\nsudo du -sh /var/{{host}} && sudo sync\n```\n';

export const check = (tree: Team, ...options: string[]): Promise<Ended> => tree.run('check', ...options);

export const problemsIn = ({ stdout }: Ended): Problem[] => JSON.parse(stdout).problems;

export const placesIn = (ended: Ended): string[] =>
  problemsIn(ended).map(({ file, line, column, severity, rule }) => `${file}:${line}:${column} ${severity} ${rule}`);

export const checkAsJson = (tree: Team, ...options: string[]): Promise<Ended> =>
  check(tree, '--format', 'json', ...options);

export const problemsOf = async (tree: Team): Promise<Problem[]> => problemsIn(await checkAsJson(tree));

export const placesOf = async (tree: Team): Promise<string[]> => placesIn(await checkAsJson(tree));
