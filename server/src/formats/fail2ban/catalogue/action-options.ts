import { Catalog, type CatalogEntry } from '../../../core/catalog.js';

/** The options that fail2ban reads from an action; any other name is a tag of the action's own. */
export const actionOptions = new Catalog<CatalogEntry>([
  { name: 'actionstart', summary: 'The command that prepares the action, when the jail starts.' },
  {
    name: 'actionstart_on_demand',
    since: '0.10',
    summary: 'Whether `actionstart` waits for the first ban.',
  },
  { name: 'actionstop', summary: 'The command that undoes `actionstart`, when the jail stops.' },
  {
    name: 'actionflush',
    since: '0.10',
    summary: 'The command that ends all bans at once, in place of one `actionunban` for each.',
  },
  { name: 'actionreload', since: '0.10', summary: 'The command that is run when the jail is reloaded.' },
  {
    name: 'actioncheck',
    summary: 'The command that tells whether what `actionstart` has made is still there.',
  },
  {
    name: 'actionrepair',
    since: '0.10',
    summary: 'The command that is run where `actioncheck` fails, before `actionstart`.',
  },
  {
    name: 'actionrepair_on_unban',
    since: '0.11',
    summary: 'Whether a ban that ends is a reason for `actionrepair` too.',
  },
  { name: 'actionban', summary: 'The command that bans: `<ip>` is the address.' },
  {
    name: 'actionprolong',
    since: '0.11',
    summary: 'The command for an address that is banned already and whose ban gets longer.',
  },
  { name: 'actionreban', since: '0.10', summary: 'The command that bans again after a repair.' },
  { name: 'actionunban', summary: 'The command that ends a ban.' },
  { name: 'norestored', since: '0.10', summary: 'Whether bans of before a restart are left out.' },
  { name: 'timeout', summary: 'How long a command may take: 60 seconds if not set.' },
]);
