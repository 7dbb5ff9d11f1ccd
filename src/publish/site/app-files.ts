import path from 'node:path';
import { compilerVersion } from '../../cache/compiler-version.ts';
import { ownAddress, urlOf } from '../../content/addresses.ts';
import { digest } from '../../files/digest.ts';
import { engineFolder } from '../../files/engine.ts';
import { appIcon, type IconWish, makesIcons } from '../../integrations/app-icons.ts';
import type { Snapshot } from '../../project/page-record.ts';
import { APP_FOLDER, MANIFEST_FILE } from '../../shared/device-files.ts';
import type { SiteFile } from './site-file.ts';

const ICONS = [
  { size: 192, purpose: 'any' },
  { size: 512, purpose: 'any' },
  { size: 512, purpose: 'maskable' },
] as const;
const iconFile = ({ size, purpose }: Pick<IconWish, 'size' | 'purpose'>): string =>
  `${APP_FOLDER}/icon-${purpose === 'any' ? '' : `${purpose}-`}${size}.png`;

/** Our own logo, and the colours of an app: behind a logo of ours, and of a team. */
const OWN_LOGO = path.join(engineFolder, 'public', 'icon.svg');
const OWN_COLOUR = '#14532d';
const PAPER = '#ffffff';

/**
 * What makes the site one that can be installed: the manifest, and icons made from the site's logo. An installed site
 * opens with the search.
 *
 * @param logoDigest - that of the team's logo, if it has one
 */
export function appFiles({ site, style, pages }: Snapshot, logoDigest: string): SiteFile[] {
  const logo = style.logo?.src ?? OWN_LOGO;
  const background = style.logo ? PAPER : OWN_COLOUR;
  const icons = makesIcons() ? ICONS : [];
  const at = (file: string): string => `${urlOf('', site.base)}${file}`;
  const manifest = {
    id: urlOf('', site.base),
    name: site.name,
    short_name: site.name,
    description: site.description,
    start_url: urlOf(ownAddress('search', pages), site.base),
    scope: urlOf('', site.base),
    display: 'standalone',
    background_color: PAPER,
    theme_color: OWN_COLOUR,
    icons: [
      ...icons.map(({ size, purpose }) => ({
        src: at(iconFile({ size, purpose })),
        type: 'image/png',
        sizes: `${size}x${size}`,
        purpose,
      })),
      ...(icons.length === 0 ? [{ src: at('icon.svg'), type: 'image/svg+xml', sizes: 'any', purpose: 'any' }] : []),
    ],
  };
  return [
    { path: MANIFEST_FILE, make: () => JSON.stringify(manifest) },
    ...icons.map((icon) => ({
      path: iconFile(icon),
      key: digest(compilerVersion(), logoDigest, background),
      // A logo that cannot be read is told where pages show it.
      make: () =>
        appIcon({ ...icon, logo, background }).catch(() =>
          appIcon({ ...icon, logo: OWN_LOGO, background: OWN_COLOUR }),
        ),
    })),
  ];
}
