/** The codes that the pattern of an access log may have: `%h`. */
export const LOG_CODES: ReadonlySet<string> = new Set('%ABDFHISTUXabhlmpqrstuv');

/** Those that take something in braces: `%{Referer}i`. */
export const BRACED_LOG_CODES: ReadonlySet<string> = new Set('LTacioprst');
