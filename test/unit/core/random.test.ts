import { describe, expect, it } from 'vitest';
import { randomWord } from '../../../server/src/core/random.js';

describe('a random word', () => {
  it('has letters and digits that nobody mistakes for others', () => {
    expect(randomWord(200)).toMatch(/^[abcdefghijkmnpqrstuvwxyz2-9]{200}$/);
  });

  it('is another one each time', () => {
    const words = Array.from({ length: 100 }, () => randomWord(24));
    expect(new Set(words).size).toBe(100);
  });
});
