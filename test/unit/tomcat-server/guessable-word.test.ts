import { describe, expect, it } from 'vitest';
import { randomWord } from '../../../server/src/core/random.js';
import { isGuessable } from '../../../server/src/formats/tomcat-server/rules/shutdown/guessable-word.js';

describe('a shutdown word', () => {
  it.each([
    '',
    'SHUTDOWN',
    'shutdown',
    'ShutDownNow',
    'StopTomcat2024',
    'NONDETERMINISTICVALUE',
    '<long and secure string>',
    'your-secret-shutdown-command',
    'changeit',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    '1234567890',
    'k3t9',
  ])('is guessed: %j', (word) => expect(isGuessable(word)).toBe(true));

  it.each(['vtjw3kqp9d6xh2ra', 'correct horse battery staple', 'b3f1c2e4-77aa-4f0e-9d11-0c5d8f2a6b90'])(
    'is not guessed: %j',
    (word) => expect(isGuessable(word)).toBe(false),
  );

  it('is not guessed if it is random', () => {
    for (let index = 0; index < 200; index++) expect(isGuessable(randomWord(30))).toBe(false);
  });
});
