/** Where a site is on this machine, instead of where the documents say. */
export interface Place {
  /** The folder that the site is in, or the one above it for a site under a sub-path. */
  root: string;
  /** The sub-path, with slashes around it. */
  base: string;
  tls: number;
  plain: number;
  certificate: string;
  key: string;
}

/** Replaces a text, which must be there: else a configuration was changed, and this was not. */
function put(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the configuration has no \`${from}\``);
  return text.replaceAll(from, to);
}

/** What docs/deploy says to change under a sub-path. */
const underBase = (text: string, base: string): string =>
  base === '/' ? text : put(put(text, '/_astro/', `${base}_astro/`), '/404.html', `${base}404.html`);

/** `docs/deploy/nginx.conf` for this machine, as a whole configuration. */
export function nginxConf(text: string, folder: string, { root, base, tls, plain, certificate, key }: Place): string {
  let own = underBase(text, base);
  own = put(own, 'listen 80;', `listen 127.0.0.1:${plain};`);
  own = put(own, 'listen 443 ssl;', `listen 127.0.0.1:${tls} ssl;`);
  own = put(own, 'https://$host$request_uri', `https://$host:${tls}$request_uri`);
  own = put(own, 'pagebook.example.com;', 'localhost;');
  own = put(own, '/etc/letsencrypt/live/pagebook.example.com/fullchain.pem', certificate);
  own = put(own, '/etc/letsencrypt/live/pagebook.example.com/privkey.pem', key);
  return wholeNginx(put(own, '/srv/pagebook;', `${root};`), folder);
}

/** `docs/deploy/container.conf` for this machine, as a whole configuration. */
export const containerConf = (text: string, folder: string, { root, base, plain }: Place): string =>
  wholeNginx(
    put(put(underBase(text, base), 'listen 8080;', `listen 127.0.0.1:${plain};`), '/srv/pagebook;', `${root};`),
    folder,
  );

/** What is around a site's file in `/etc/nginx/nginx.conf`, with everything that nginx writes in one folder. */
const wholeNginx = (site: string, folder: string): string => `daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};\n`).join('')}${site}}
`;

/** `docs/deploy/Caddyfile` for this machine. */
export function caddyfile(text: string, folder: string, { root, base, tls, plain, certificate, key }: Place): string {
  let own = underBase(text, base);
  own = put(own, 'pagebook.example.com {', `localhost {\n\ttls ${certificate} ${key}`);
  own = put(own, '/srv/pagebook\n', `${root}\n`);
  return `{\n\tadmin off\n\thttp_port ${plain}\n\thttps_port ${tls}\n\tstorage file_system ${folder}\n}\n${own}`;
}
