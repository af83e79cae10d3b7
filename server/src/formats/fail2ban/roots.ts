import { folderOf, kindOf, nameOf } from './kind.js';

/**
 * The files that fail2ban reads before one and together with it, likeliest first: `jail.conf` is read before all others
 * of jails, and a `.local` follows the `.conf` of its name.
 */
export function roots(path: string): readonly string[] {
  const folder = folderOf(path);
  const name = nameOf(path);
  const parent = folder.replace(/[^/]+\/$/, '');
  switch (kindOf(path)) {
    case 'jail':
      if (folder.endsWith('/jail.d/')) return [`${parent}jail.conf`, `${parent}jail.local`];
      return name === 'jail.local' ? [`${folder}jail.conf`] : [];
    case 'server':
      if (folder.endsWith('/fail2ban.d/')) return [`${parent}fail2ban.conf`];
      return name === 'fail2ban.local' ? [`${folder}fail2ban.conf`] : [];
    case 'include':
      return [`${folder}jail.conf`];
    default:
      return name.endsWith('.local') ? [folder + name.replace(/local$/, 'conf')] : [];
  }
}
