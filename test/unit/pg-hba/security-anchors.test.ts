import { describe, expect, it } from 'vitest';
import { anchorProblem } from '../../../server/src/formats/pg-hba/rules/security/regex/anchors.js';

describe('the anchors of a regular expression', () => {
  it.each(['', '.', '.*', '^.*$', '.+', '^', '(.*)', 'a?'])('match every name in %j', (pattern) => {
    expect(anchorProblem(pattern)).toBe('everything');
  });

  it.each(['ob', 'app[0-9]+', 'a|b', '(a|b)', '[$]', 'a\\$x'])('are missing in %j', (pattern) => {
    expect(anchorProblem(pattern)).toBe('none');
  });

  it.each(['^app|web$', '^a|b|c$', '^a\\|b|c$', '^[|]|x$', '^a(c|b$)'])(
    'bind to an alternative in %j',
    (pattern) => {
      expect(anchorProblem(pattern)).toBe('alternatives');
    },
  );

  it.each([
    '^app$',
    '^(a|b)$',
    '(^a$)',
    '^a$|^b$',
    '^app_',
    '_ro$',
    '^[a|b]$',
    '^a\\|b$',
    '^[]|]$',
    '^[^]|]$',
    '\\Aapp\\Z',
    '(?i)^app$',
    '***:^app$',
    '***=app',
  ])('are where they are meant to be in %j', (pattern) => {
    expect(anchorProblem(pattern)).toBeUndefined();
  });

  it('are found in a long pattern in no time', () => {
    expect(anchorProblem('('.repeat(100_000))).toBe('none');
    // Nobody works that out, so that nothing is claimed.
    expect(anchorProblem(`^${'[a]'.repeat(100_000)}|$`)).toBeUndefined();
    expect(anchorProblem(`x${'$)'.repeat(100_000)}x`)).toBe('none');
  });
});
