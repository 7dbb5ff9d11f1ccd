import { nameIndex, optionsOf } from './command-name.ts';

const SHELL = /^(?:ba|da|k|z|c|tc|a|fi)?sh$/;
/** What root's and other shells show that give themselves no name. */
const SHELLS = ['#', '%'];

/** Clients, by what has them run a statement or a file instead of asking for commands. */
const CLIENTS = new Map<string, { families: string[]; isTold: RegExp }>([
  ['psql', { families: ['psql'], isTold: /^(?:-\w*[cfl]|--(?:command|file|list|version))/ }],
  ['mongo', { families: ['MongoDB', '>'], isTold: /^(?:--eval|.*\.js$)/ }],
  ['mongosh', { families: ['MongoDB', '>'], isTold: /^(?:--eval|.*\.js$)/ }],
  ['node', { families: ['>'], isTold: /^(?:-[ep]|--(?:eval|print)|[^-])/ }],
  ['R', { families: ['>'], isTold: /^(?:-[ef]|--file)/ }],
  ['lua', { families: ['>'], isTold: /^(?:-[ev]|[^-])/ }],
  ['influx', { families: ['>'], isTold: /^-execute/ }],
  ['nslookup', { families: ['>'], isTold: /^[^-]/ }],
]);
/** What runs a command elsewhere, or a shell when it is told of none. */
const CONTAINERS =
  /^(?:docker|podman|nerdctl|crictl|kubectl|oc|lxc|incus|nomad|heroku|docker-compose|fly|flyctl|vagrant|multipass|limactl|gcloud|aws|az|pct|machinectl|toolbox)$/;
const ALWAYS_SHELL = /^(?:rsh|debug|attach|ssh|shell|console|enter|login|start-session)$/;
const INTERACTIVE = /^-(?=\w*[it])\w+$|^--(?:tty|stdin|interactive)\b/;

/**
 * The weak prompts that may be seen after a command, since it starts a program that shows them:
 * root's shell after `sudo -i`, a container's after `docker exec -it x sh`.
 *
 * @param words - of a simple command
 */
export function startedBy(words: readonly string[]): string[] {
  const at = nameIndex(words);
  const name = words[at]?.replace(/^.*\//, '') ?? '';
  const args = words.slice(at + 1);
  if (name === '') {
    const asksForShell = words.slice(1).some((word) => /^-(?=\w*[is])\w+$|^--(?:login|shell)$/.test(word));
    return /^(?:sudo|doas)$/.test(words[0] ?? '') && asksForShell ? SHELLS : [];
  }
  if (name === 'ssh') {
    const rest = args.slice(optionsOf(name, args));
    return rest.length === 1 ? SHELLS : startedBy(rest.slice(1));
  }
  if (name === 'su') return args.some((word) => /^(?:-\w*c|--command)/.test(word)) ? [] : SHELLS;
  if (SHELL.test(name)) return args.every((word) => /^-(?!(?=\w*c)\w+$)/.test(word)) ? SHELLS : [];
  if (/^(?:chroot|nsenter|unshare|newgrp|fakeroot|screen|tmux)$/.test(name)) return SHELLS;
  const client = CLIENTS.get(name);
  if (client) return args.some((word) => client.isTold.test(word)) ? [] : client.families;
  if (!CONTAINERS.test(name)) return [];
  const told = args.indexOf('--');
  const own = told === -1 ? args : args.slice(0, told);
  const last = told === -1 ? args.slice(-1) : args.slice(told + 1);
  if (last.length > 0 && startedBy(last).length > 0) return startedBy(last);
  if (told !== -1) return [];
  return own.some((word) => ALWAYS_SHELL.test(word)) || own.some((word) => INTERACTIVE.test(word)) ? SHELLS : [];
}
