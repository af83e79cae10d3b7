/** What people make shutdown words, secrets and samples of; longer ones first, since the first that fits counts. */
const KNOWN_WORDS = [
  'nondeterministicvalue',
  '1234567890',
  'passphrase',
  '123456789',
  'catalina',
  'changeit',
  'changeme',
  'password',
  'shutdown',
  '12345678',
  'command',
  'replace',
  '1234567',
  'apache',
  'change',
  'random',
  'secret',
  'secure',
  'server',
  'string',
  'tomcat',
  '123456',
  'qwerty',
  'passwd',
  'admin',
  'value',
  '12345',
  'your',
  'down',
  'exit',
  'halt',
  'kill',
  'long',
  'pass',
  'quit',
  'shut',
  'stop',
  'this',
  'very',
  'word',
  '1234',
  '2024',
  '2025',
  '2026',
  'and',
  'abc',
  'now',
  'the',
  '123',
  'it',
  'me',
  'my',
];

const KNOWN = new RegExp(KNOWN_WORDS.join('|'), 'g');

/** What is left of a good word when the known ones are taken out of it. */
const LEAST_LENGTH = 10;
const LEAST_VARIETY = 5;
/** Nobody tries words that are as long. */
const TOO_LONG = 200;

/** Whether somebody who tries words that others have thought of soon finds this one. */
export function isGuessable(word: string): boolean {
  if (word.length > TOO_LONG) return false;
  const rest = word.toLowerCase().replace(KNOWN, '').replace(/\s/g, '');
  return rest.length < LEAST_LENGTH || new Set(rest).size < LEAST_VARIETY;
}
