import { Catalog, type CatalogEntry } from '../../../core/catalog.js';

/** How fail2ban reads the value of an option. */
export type Grammar =
  /** `1`, `on`, `true` and `yes` are true; every other text is false, without a word. */
  | 'bool'
  | 'int'
  /** Seconds, or numbers with units: `1d 12h`. */
  | 'time'
  /** Numbers with one space between them. */
  | 'ints'
  /** An expression in Python. */
  | 'expression'
  | 'choice'
  /** A path or a pattern of paths on each line. */
  | 'paths'
  | 'addresses'
  | 'regexes'
  /** A name, with parameters in brackets behind it. */
  | 'specification'
  /** Several of these. */
  | 'specifications'
  | 'ports'
  | 'protocols'
  /** `key="...", max-count=1000, max-time=5m`. */
  | 'cache'
  | 'zone'
  | 'encoding'
  | 'command'
  | 'address'
  | 'text';

/** An option of a jail. */
export interface JailOption extends CatalogEntry {
  readonly grammar: Grammar;
  /** The words that it takes. */
  readonly choices?: readonly string[];
  /** What holds where no file sets it. */
  readonly default?: string;
  /** fail2ban itself does not read it: it is there for the values that refer to it. */
  readonly isHelper?: true;
}

/** The options of a jail, as they stand in `jail.conf` and `jail.local`. */
export const jailOptions = new Catalog<JailOption>([
  {
    name: 'enabled',
    grammar: 'bool',
    default: 'false',
    summary: 'Whether the jail runs. Only `true`, `yes`, `on` and `1` switch it on.',
  },
  {
    name: 'filter',
    grammar: 'specification',
    summary:
      'The filter that finds failures in the log: the name of a file in `filter.d` without its suffix, and parameters such as `[mode=aggressive]`.',
  },
  {
    name: 'mode',
    grammar: 'text',
    isHelper: true,
    summary:
      'Which of its rules a filter uses, for filters that have modes: `normal`, `ddos`, `extra` or `aggressive` for sshd.',
  },
  {
    name: 'backend',
    grammar: 'choice',
    choices: ['auto', 'pyinotify', 'gamin', 'polling', 'systemd'],
    default: 'auto',
    summary:
      'How the jail learns of new lines: `pyinotify` and `polling` read files, `systemd` reads the journal, and `auto` takes the first of the former that works.',
  },
  {
    name: 'logpath',
    grammar: 'paths',
    summary:
      'The log files to watch, one path or pattern on each line; ` tail` behind a path begins at the end of the file. The `systemd` backend does not read it.',
  },
  {
    name: 'skip_if_nologs',
    grammar: 'bool',
    default: 'false',
    since: '1.1.1',
    summary:
      'Whether the jail is skipped where none of its log files exists. Otherwise the server does not start.',
  },
  {
    name: 'systemd_if_nologs',
    grammar: 'bool',
    default: 'true',
    since: '1.1.1',
    summary: 'Whether a jail with the backend `auto` reads the journal where none of its log files exists.',
  },
  {
    name: 'journalmatch',
    grammar: 'text',
    summary:
      'Which entries of the journal the `systemd` backend reads, such as `_SYSTEMD_UNIT=ssh.service`. Several on a line must all match, lines and `+` stand for alternatives.',
  },
  {
    name: 'logencoding',
    grammar: 'encoding',
    default: 'auto',
    summary: "The encoding of the log files: a name that Python knows, or `auto` for the system's.",
  },
  {
    name: 'logtimezone',
    grammar: 'zone',
    summary:
      'The time zone of log lines that name none: `UTC`, `UTC+0200`, or an abbreviation with a fixed offset such as `CET`. Names such as `Europe/Berlin` are not known.',
  },
  {
    name: 'datepattern',
    grammar: 'text',
    summary:
      'The format of the time in log lines, with the directives of strptime; each `%` is written `%%`. Without one, the usual formats are tried.',
  },
  {
    name: 'maxretry',
    grammar: 'int',
    default: '3',
    summary: 'After how many failures within `findtime` an address is banned.',
  },
  {
    name: 'findtime',
    grammar: 'time',
    default: '600',
    summary:
      'The find time: failures that are older than this do not count. Seconds, or numbers with units: `10m`.',
  },
  {
    name: 'bantime',
    grammar: 'time',
    default: '600',
    summary:
      'The ban time: for how long an address is banned, as seconds or with units: `1h 30m`. `-1` bans for good.',
  },
  {
    name: 'maxmatches',
    grammar: 'int',
    default: '5',
    since: '0.10.5',
    summary:
      'How many of the matching log lines are kept for each address, for the tags `<matches>` of actions.',
  },
  {
    name: 'bantime.increment',
    grammar: 'bool',
    default: 'false',
    since: '0.11',
    summary: 'Whether an address that was banned before is banned for longer. It needs the database.',
  },
  {
    name: 'bantime.factor',
    grammar: 'expression',
    default: '1',
    since: '0.11',
    summary: 'The factor by which `bantime.formula` or `bantime.multipliers` lengthen the ban time.',
  },
  {
    name: 'bantime.formula',
    grammar: 'expression',
    default: 'ban.Time * (1<<(ban.Count if ban.Count<20 else 20)) * banFactor',
    since: '0.11',
    summary:
      'The ban time of the next ban, as an expression in Python of `ban.Time`, `ban.Count` and `banFactor`. By default it doubles each time.',
  },
  {
    name: 'bantime.multipliers',
    grammar: 'ints',
    since: '0.11',
    summary:
      'By how much the ban time is multiplied at each further ban, in place of the formula: whole numbers with one space between them, such as `1 2 4 8 16`. The last one holds for all after it.',
  },
  {
    name: 'bantime.maxtime',
    grammar: 'time',
    since: '0.11',
    summary: 'The longest ban time that an increment can lead to.',
  },
  {
    name: 'bantime.rndtime',
    grammar: 'time',
    since: '0.11',
    summary: 'The most that is added to a ban time at random, so that nobody can tell when a ban ends.',
  },
  {
    name: 'bantime.overalljails',
    grammar: 'bool',
    default: 'false',
    since: '0.11',
    summary: 'Whether bans of an address in other jails count for the increment.',
  },
  {
    name: 'ignoreself',
    grammar: 'bool',
    default: 'true',
    summary: "Whether the host's own addresses are never banned.",
  },
  {
    name: 'ignoreip',
    grammar: 'addresses',
    summary:
      'Who is never banned: addresses, networks such as `192.0.2.0/24` and host names, with blanks or commas between them.',
  },
  {
    name: 'ignorecommand',
    grammar: 'command',
    summary: 'A command that is asked before a ban. Where it exits with 0, the address is not banned.',
  },
  {
    name: 'ignorecache',
    grammar: 'cache',
    summary:
      'Keeps the answers of `ignorecommand` and other checks for a while: `key="<ip>", max-count=1000, max-time=5m`.',
  },
  {
    name: 'usedns',
    grammar: 'choice',
    choices: ['yes', 'warn', 'no', 'raw'],
    default: 'warn',
    summary:
      'Whether host names in log lines are looked up: `yes`, `warn` (and log it), `no` (such lines are not counted), or `raw` (what is found need not be an address).',
  },
  {
    name: 'prefregex',
    grammar: 'text',
    summary:
      'A regular expression that every line must match first. What is between `<F-CONTENT>` and `</F-CONTENT>` is handed to `failregex`.',
  },
  {
    name: 'failregex',
    grammar: 'regexes',
    summary:
      "Regular expressions of log lines that tell of a failure, one on each line. In a jail they replace the filter's; `%(known/failregex)s` keeps those.",
  },
  {
    name: 'ignoreregex',
    grammar: 'regexes',
    summary:
      'Regular expressions of log lines that do not count although `failregex` matches, one on each line.',
  },
  {
    name: 'maxlines',
    grammar: 'int',
    default: '1',
    summary: 'Over how many log lines the regular expressions may match.',
  },
  {
    name: 'action',
    grammar: 'specifications',
    summary:
      'What is done when an address is banned and when the ban ends: names of files in `action.d` with parameters in brackets, one on each line.',
  },
  {
    name: 'banaction',
    grammar: 'specification',
    isHelper: true,
    summary:
      'The action that bans an address from the ports of a jail, for values that refer to it such as `action_`.',
  },
  {
    name: 'banaction_allports',
    grammar: 'specification',
    isHelper: true,
    summary: 'The action that bans an address from all ports, for jails that take it for their `banaction`.',
  },
  {
    name: 'action_',
    grammar: 'specifications',
    isHelper: true,
    summary: 'The simplest value for `action`: ban only.',
  },
  {
    name: 'action_mw',
    grammar: 'specifications',
    isHelper: true,
    summary: 'A value for `action`: ban, and send a mail with a whois report to `destemail`.',
  },
  {
    name: 'action_mwl',
    grammar: 'specifications',
    isHelper: true,
    summary:
      'A value for `action`: ban, and send a mail with a whois report and the log lines to `destemail`.',
  },
  {
    name: 'action_xarf',
    grammar: 'specifications',
    isHelper: true,
    summary:
      "A value for `action`: ban, and send a report in X-ARF format to the abuse contact of the address's network.",
  },
  {
    name: 'action_cf_mwl',
    grammar: 'specifications',
    isHelper: true,
    summary:
      'A value for `action`: ban at Cloudflare, and send a mail with a whois report and the log lines. It needs `cfemail` and `cfapikey`.',
  },
  {
    name: 'action_blocklist_de',
    grammar: 'specifications',
    isHelper: true,
    summary: 'A value for `action`: report the address to blocklist.de. It needs `blocklist_de_apikey`.',
  },
  {
    name: 'action_abuseipdb',
    grammar: 'specifications',
    isHelper: true,
    summary:
      'A value for `action`: report the address to AbuseIPDB, with the key and the category as parameters.',
  },
  {
    name: 'action_badips',
    grammar: 'specifications',
    isHelper: true,
    until: '1.0.1',
    summary: 'A value for `action`: ban, and report the address to badips.com, a service that has ended.',
  },
  {
    name: 'action_badips_report',
    grammar: 'specifications',
    isHelper: true,
    until: '1.0.1',
    summary: 'A value for `action`: report the address to badips.com, a service that has ended.',
  },
  {
    name: 'port',
    grammar: 'ports',
    isHelper: true,
    summary:
      'The ports from which an address is banned: numbers, names of services and ranges such as `1000:2000`, with commas between them.',
  },
  {
    name: 'protocol',
    grammar: 'protocols',
    isHelper: true,
    summary: 'The protocol of these ports: `tcp`, `udp`, or several with commas between them.',
  },
  {
    name: 'chain',
    grammar: 'text',
    isHelper: true,
    summary:
      'The chain of the firewall in which bans are put, such as `INPUT` or `DOCKER-USER`. Case matters.',
  },
  {
    name: 'destemail',
    grammar: 'address',
    isHelper: true,
    summary: 'Where the mails of actions are sent.',
  },
  {
    name: 'sender',
    grammar: 'address',
    isHelper: true,
    summary: 'The sender of the mails of actions.',
  },
  {
    name: 'mta',
    grammar: 'choice',
    choices: ['sendmail', 'mail'],
    isHelper: true,
    summary: 'How mails are sent: the beginning of the names of mail actions, `sendmail` or `mail`.',
  },
  {
    name: 'fail2ban_agent',
    grammar: 'text',
    isHelper: true,
    summary: 'What fail2ban calls itself where it reports to services on the web.',
  },
]);
