import { Catalog, type CatalogEntry } from '../../../core/catalog.js';

/** The options that fail2ban reads from a filter, `[Init]` or `[Definition]`; any other name is the filter's own. */
export const filterOptions = new Catalog<CatalogEntry>([
  {
    name: 'failregex',
    summary:
      'Regular expressions of failures, one a line. Each, or `prefregex`, has to tell whom to ban: `<HOST>`, `<ADDR>`, `<F-ID>`.',
  },
  {
    name: 'ignoreregex',
    summary:
      'Regular expressions of lines that are no failures although `failregex` matches them, one a line.',
  },
  {
    name: 'prefregex',
    since: '0.10',
    summary: 'What a line has to match at first. `failregex` then sees only what is in `<F-CONTENT>`.',
  },
  {
    name: 'datepattern',
    since: '0.10',
    summary: 'How the date of a line is written, with doubled percent signs: `%%Y-%%m-%%d %%H:%%M:%%S`.',
  },
  {
    name: 'journalmatch',
    since: '0.9',
    summary: 'Which entries of the systemd journal are read, where the backend is `systemd`.',
  },
  {
    name: 'maxlines',
    since: '0.9',
    summary: 'How many lines a regular expression sees at once: at least 1.',
  },
  {
    name: 'usedns',
    since: '0.10',
    summary: 'Whether names of hosts are looked up: `yes`, `warn`, `no` or `raw`.',
  },
]);
