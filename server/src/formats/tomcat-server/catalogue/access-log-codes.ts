import type { Releases } from '../../tomcat/releases.js';

/** A code of the pattern of an access log: `%h`, or `%{User-Agent}i` where it has an argument. */
export interface AccessLogCode {
  readonly letter: string;
  readonly argument: 'none' | 'optional' | 'required';
  readonly releases?: Releases;
  /** What it logs lets whoever reads the log act as somebody else. */
  readonly isSecret?: true;
  readonly summary: string;
}

/** The codes that Tomcat knows, `%%` aside; it writes `???X???` for any other. */
export const accessLogCodes: readonly AccessLogCode[] = [
  { letter: 'a', argument: 'optional', summary: 'Address of the client, or of the `peer`.' },
  { letter: 'A', argument: 'none', summary: 'Local address.' },
  { letter: 'b', argument: 'none', summary: 'Bytes sent; `-` for none.' },
  { letter: 'B', argument: 'none', summary: 'Bytes sent.' },
  { letter: 'c', argument: 'required', isSecret: true, summary: 'A cookie.' },
  { letter: 'D', argument: 'none', summary: 'Time taken: milliseconds up to 9.0, microseconds since.' },
  { letter: 'F', argument: 'none', summary: 'Time to the first byte of the answer.' },
  { letter: 'h', argument: 'none', summary: 'Host of the client; its address without `enableLookups`.' },
  { letter: 'H', argument: 'none', summary: 'Protocol.' },
  { letter: 'i', argument: 'required', summary: 'A header of the request.' },
  { letter: 'I', argument: 'none', summary: 'Name of the thread.' },
  { letter: 'l', argument: 'none', summary: 'Always `-`.' },
  {
    letter: 'L',
    argument: 'required',
    releases: '9.0 10.1 11.0',
    summary: 'Identifier of the connection (`c`) or the request.',
  },
  { letter: 'm', argument: 'none', summary: 'Method.' },
  { letter: 'o', argument: 'required', summary: 'A header of the answer.' },
  { letter: 'p', argument: 'optional', summary: 'Port: `local` or `remote`.' },
  { letter: 'q', argument: 'none', summary: 'Query string.' },
  { letter: 'r', argument: 'optional', summary: 'The request line, or an attribute of the request.' },
  { letter: 's', argument: 'optional', summary: 'Status, or an attribute of the session.' },
  { letter: 'S', argument: 'none', isSecret: true, summary: 'Id of the session.' },
  { letter: 't', argument: 'optional', summary: 'Date and time.' },
  { letter: 'T', argument: 'optional', summary: 'Time taken, in seconds or in the unit named.' },
  { letter: 'u', argument: 'none', summary: 'User.' },
  { letter: 'U', argument: 'none', summary: 'Path.' },
  { letter: 'v', argument: 'none', summary: 'Name of the server.' },
  { letter: 'X', argument: 'none', summary: 'State of the connection after the answer.' },
];
