import { forgeOf } from '../shared/forge.ts';

/** `git@github.com:team/books.git`: a host and a path, as `scp` has them. */
const SCP = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)\/?(.+)$/;
/** Hosts that take SSH under another name. */
const SSH_HOSTS: Record<string, string> = {
  'ssh.github.com': 'github.com',
  'altssh.gitlab.com': 'gitlab.com',
  'altssh.bitbucket.org': 'bitbucket.org',
};

/**
 * The web address of the repository that a Git remote leads to, without a user, a password or a token. Only of
 * hosts whose addresses are known: an Edit link that leads nowhere is worse than none.
 */
export function webAddressOf(remote: string): string | undefined {
  const [, host, file] = SCP.exec(remote) ?? [];
  const written = host === undefined ? remote : `ssh://${host}/${file}`;
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  if (!/^(?:https?|ssh|git|git\+ssh):$/.test(url.protocol)) return undefined;
  const names = url.pathname
    .replace(/\/$/, '')
    .replace(/\.git$/, '')
    .split('/')
    .slice(1);
  // A port of SSH is none of the web's.
  const isWeb = /^https?:$/.test(url.protocol);
  const origin = isWeb ? `${url.protocol}//${url.host}` : `https://${SSH_HOSTS[url.hostname] ?? url.hostname}`;
  const address = [origin, ...names].join('/');
  return names.length > 1 && forgeOf(address) !== undefined ? address : undefined;
}
