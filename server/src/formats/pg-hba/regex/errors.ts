/** What PostgreSQL says of a regular expression that it refuses; the texts are those of regerrs.h. */
const REGEX_ERRORS = {
  BADPAT: 'invalid regexp (reg version 0.8)',
  ECOLLATE: 'invalid collating element',
  ECTYPE: 'invalid character class',
  EESCAPE: 'invalid escape \\ sequence',
  ESUBREG: 'invalid backreference number',
  EBRACK: 'brackets [] not balanced',
  EPAREN: 'parentheses () not balanced',
  EBRACE: 'braces {} not balanced',
  BADBR: 'invalid repetition count(s)',
  ERANGE: 'invalid character range',
  BADRPT: 'quantifier operand invalid',
  BADOPT: 'invalid embedded option',
} as const;

export type RegexErrorCode = keyof typeof REGEX_ERRORS;

/** Ends the reading of an expression; never leaves this folder. */
export class RegexError extends Error {
  constructor(readonly code: RegexErrorCode) {
    super(REGEX_ERRORS[code]);
  }
}
