import { describe, expect, it } from 'vitest';
import type { Target } from '../../../server/src/core/target.js';
import { parseTarget } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { info } from '../../../server/src/formats/pg-hba/info.js';
import { databaseWord, userWord } from '../../../server/src/formats/pg-hba/model/names.js';
import { parsePgHba } from '../../../server/src/formats/pg-hba/parse/parse.js';
import type { Token } from '../../../server/src/formats/pg-hba/parse/token.js';

const at = (release: string) => parseTarget(info.target, release) as Target;

function word(written: string): Token {
  const file = parsePgHba(new SourceText(`local ${written}`), at('18'));
  return file.lines[0]?.fields[1]?.[0] as Token;
}

describe('databaseWord', () => {
  it.each([
    ['all', 'all', 'all'],
    ['al"l"', 'all', 'all'],
    ['"all"', 'name', 'all'],
    ['""all', 'name', 'all'],
    ['ALL', 'name', 'ALL'],
    ['sameuser', 'sameuser', 'sameuser'],
    ['samerole', 'samerole', 'samerole'],
    ['samegroup', 'samerole', 'samegroup'],
    ['replication', 'replication', 'replication'],
    ['"replication"', 'name', 'replication'],
    ['+staff', 'name', '+staff'],
    ['/^app', 'regex', '^app'],
    ['"/^app"', 'regex', '^app'],
    ['""', 'name', ''],
  ])('%s is %s', (written, kind, text) => {
    expect(databaseWord(word(written), at('18'))).toEqual({ kind, text });
  });

  it('knows no regular expression before 16', () => {
    expect(databaseWord(word('/^app'), at('15'))).toEqual({ kind: 'name', text: '/^app' });
  });
});

describe('userWord', () => {
  it.each([
    ['all', 'all', 'all'],
    ['"all"', 'name', 'all'],
    ['+staff', 'group', 'staff'],
    ['+"my staff"', 'group', 'my staff'],
    ['"+staff"', 'name', '+staff'],
    ['+/x', 'group', '/x'],
    ['+', 'group', ''],
    ['replication', 'name', 'replication'],
    ['sameuser', 'name', 'sameuser'],
    ['/^app', 'regex', '^app'],
  ])('%s is %s', (written, kind, text) => {
    expect(userWord(word(written), at('18'))).toEqual({ kind, text });
  });
});
