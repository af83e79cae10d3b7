import type { SshdKeyword } from '../keyword.js';

const LOCAL_FACILITIES = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => ({ value: `LOCAL${number}` }));

/** What is written about logins, and where. */
export const logging: readonly SshdKeyword[] = [
  {
    name: 'LogLevel',
    summary:
      'How much is logged. `VERBOSE` also says which key logged in; the `DEBUG` levels write what users do and are for looking for faults.',
    argument: {
      kind: 'word',
      words: [
        { value: 'QUIET', summary: 'Nothing.' },
        { value: 'SILENT', variants: ['debian'], replacedBy: 'QUIET', summary: 'The old name of `QUIET`.' },
        { value: 'FATAL' },
        { value: 'ERROR' },
        { value: 'INFO', summary: 'Logins and failures.' },
        { value: 'VERBOSE', summary: 'With the fingerprint of each key.' },
        { value: 'DEBUG', summary: 'The same as `DEBUG1`.' },
        { value: 'DEBUG1' },
        { value: 'DEBUG2' },
        { value: 'DEBUG3' },
      ],
    },
    defaults: [{ value: 'INFO' }],
    inMatch: '7.6',
    repeat: 'first',
  },
  {
    name: 'LogVerbose',
    summary:
      'Places in the source, as patterns of `file:function:line`, whose messages are all logged. For developers.',
    since: '8.5',
    argument: { kind: 'log-verbose' },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'SyslogFacility',
    summary: 'Under which facility of syslog the messages go.',
    argument: {
      kind: 'word',
      words: [
        { value: 'AUTH' },
        { value: 'AUTHPRIV', summary: 'A facility that only administrators read, where the system has it.' },
        { value: 'DAEMON' },
        { value: 'USER' },
        ...LOCAL_FACILITIES,
      ],
    },
    defaults: [{ value: 'AUTH' }],
    inMatch: false,
    repeat: 'first',
  },
];
