import type { Token } from './grammar.js';

const percent: Token = { letter: '%', summary: 'A percent sign.' };
const home: Token = { letter: 'h', summary: "The user's home directory." };
const userName: Token = { letter: 'u', summary: 'The name of the user.' };
const userId: Token = { letter: 'U', since: '7.8', summary: 'The numeric id of the user.' };
const key: Token = { letter: 'k', summary: 'The key or certificate, in base64.' };
const keyType: Token = { letter: 't', summary: 'The type of the key or certificate.' };
const fingerprint: Token = { letter: 'f', summary: 'The fingerprint of the key or certificate.' };
const connection: Token = {
  letter: 'C',
  since: '9.4',
  summary: 'Both ends of the connection: client address and port, server address and port.',
};
const domainIn: Token = {
  letter: 'D',
  since: '9.4',
  summary: 'The routing domain in which the connection arrived.',
};

/** The tokens of the files that are looked up for a user. */
export const USER_TOKENS: readonly Token[] = [percent, home, userId, userName];

/** The tokens of the accounts that run commands. */
export const ACCOUNT_TOKENS: readonly Token[] = [percent, userName];

/** The tokens of AuthorizedKeysCommand. */
export const KEYS_COMMAND_TOKENS: readonly Token[] = [
  ...USER_TOKENS,
  connection,
  domainIn,
  fingerprint,
  key,
  keyType,
];

/** The tokens of AuthorizedPrincipalsCommand. */
export const PRINCIPALS_COMMAND_TOKENS: readonly Token[] = [
  ...KEYS_COMMAND_TOKENS,
  { letter: 'F', summary: 'The fingerprint of the certificate authority.' },
  { letter: 'i', summary: 'The identity in the certificate.' },
  { letter: 'K', summary: 'The key of the certificate authority, in base64.' },
  { letter: 's', summary: 'The serial number of the certificate.' },
  { letter: 'T', summary: "The type of the certificate authority's key." },
];
