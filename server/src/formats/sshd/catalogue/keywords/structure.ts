import type { SshdKeyword } from '../keyword.js';

/** What gives a configuration its shape. */
export const structure: readonly SshdKeyword[] = [
  {
    name: 'Include',
    summary:
      'Reads other files in this place, in the order of their names; `*` and `?` stand in names, and a relative path starts in `/etc/ssh`. The first value wins, so what is included at the top wins over what stands below it.',
    since: '8.2',
    argument: { kind: 'include' },
    inMatch: true,
    repeat: 'all',
  },
  {
    name: 'Match',
    summary:
      'What stands below it, to the next `Match` or the end of the file, holds only for connections that meet all of its criteria, and wins over what stands above it. Indentation means nothing; `Match all` ends a block.',
    argument: { kind: 'match' },
    inMatch: true,
    repeat: 'all',
  },
];
