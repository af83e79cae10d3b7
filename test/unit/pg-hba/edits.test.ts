import { describe, expect, it } from 'vitest';
import type { Tree } from '../../../server/src/core/format.js';
import { newestTarget } from '../../../server/src/core/target.js';
import { applyEdits, SourceText, type TextEdit } from '../../../server/src/core/text.js';
import { info } from '../../../server/src/formats/pg-hba/info.js';
import { quoted, removal, replace } from '../../../server/src/formats/pg-hba/layout/edits.js';
import { PgHbaModel } from '../../../server/src/formats/pg-hba/model/model.js';
import type { HbaRecord } from '../../../server/src/formats/pg-hba/model/record.js';
import { type PgHbaFile, parsePgHba } from '../../../server/src/formats/pg-hba/parse/parse.js';
import { type Field, spanOf } from '../../../server/src/formats/pg-hba/parse/token.js';
import { Random } from '../../support/random.js';

const NEWEST = newestTarget(info.target);

/** The text after an edit that is made of one of its records. */
function edited(text: string, edit: (record: HbaRecord) => TextEdit, index = 0): string {
  const source = new SourceText(text);
  const part = parsePgHba(source, NEWEST);
  const tree: Tree<PgHbaFile> = { path: '/pg_hba.conf', source, part, included: new Map() };
  const record = new PgHbaModel(tree, NEWEST, 'root').records[index];
  if (!record) throw new Error(`${JSON.stringify(text)} has no record ${index}`);
  return applyEdits(text, [edit(record)]);
}

/** The text after a word of its first record, the first that reads so, is replaced. */
function replaced(text: string, word: string, by: string): string {
  const start = text.indexOf(word);
  return edited(text, (record) => replace(record, { start, end: start + word.length }, by));
}

describe('a word in place of another', () => {
  it.each([
    ['host    all   all   md5', 'host', 'hostssl', 'hostssl all   all   md5'],
    ['hostssl all   all   md5', 'hostssl', 'host', 'host    all   all   md5'],
    [
      'host    all   all   10.0.0.0/8   md5',
      '10.0.0.0/8',
      '10.0.0.0/24',
      'host    all   all   10.0.0.0/24  md5',
    ],
    ['local   all   all   peer', 'all', 'app,web,jobs', 'local   app,web,jobs all peer'],
    ['local   a,b   all   peer', 'b', 'jobs', 'local   a,jobs all  peer'],
  ])('%j: what is behind it stays in its column, as far as it can', (text, word, by, expected) => {
    expect(replaced(text, word, by)).toBe(expected);
  });

  it('sets the columns of a table apart as they were, although one blank was all', () => {
    expect(replaced('hostssl all             all   all   md5', 'hostssl', 'host')).toBe(
      'host    all             all   all   md5',
    );
    expect(replaced('hostssl app app 10.0.0.0/8 md5', 'hostssl', 'host')).toBe('host app app 10.0.0.0/8 md5');
  });

  it('lets the next columns give way where its own has no room', () => {
    expect(replaced('host all   all             10.0.0.0/8   md5', 'host', 'hostssl')).toBe(
      'hostssl all all            10.0.0.0/8   md5',
    );
  });

  it('keeps tabs, and what stands behind them in its column', () => {
    expect(replaced('host\tall\tall\t10.0.0.0/8\tmd5', 'host', 'hostssl')).toBe(
      'hostssl\tall\tall\t10.0.0.0/8\tmd5',
    );
    expect(replaced('hostnossl\tall\tall\tall\tmd5', 'hostnossl', 'host')).toBe('host\t\tall\tall\tall\tmd5');
    expect(replaced('host\t\tall\tall\tall\tmd5', 'host', 'hostnossl')).toBe('hostnossl\tall\tall\tall\tmd5');
    expect(replaced('host\tall\t\tall\tall\tmd5', 'host', 'hostnossl')).toBe('hostnossl\tall\tall\tall\tmd5');
  });

  it('does not touch the blank before an option', () => {
    expect(replaced('host   all   all   all   scram-sha-256 map=x', 'scram-sha-256', 'md5')).toBe(
      'host   all   all   all   md5 map=x',
    );
  });

  it('leaves the comment where it was, or as far behind as it was', () => {
    const text = 'local   all   all   md5              # one';
    expect(replaced(text, 'md5', 'scram-sha-256')).toBe('local   all   all   scram-sha-256    # one');
    expect(replaced('local  all  all  md5  # one', 'md5', 'scram-sha-256')).toBe(
      'local  all  all  scram-sha-256  # one',
    );
    expect(replaced('local  all  all  md5 # one', 'md5', 'scram-sha-256')).toBe(
      'local  all  all  scram-sha-256 # one',
    );
    expect(replaced('local  all  all  md5# one', 'md5', 'reject')).toBe('local  all  all  reject# one');
  });

  it('touches no other line of a record that continues', () => {
    const text = 'host    all   all   all   ldap ldapserver=x \\\n     ldapprefix=a   ldapsuffix=b   # c\n';
    expect(replaced(text, 'host', 'hostssl')).toBe(text.replace('host    ', 'hostssl '));
    expect(replaced(text, 'ldapprefix=a', 'ldapprefix=abc')).toBe(text.replace('=a   ', '=abc '));
    expect(replaced('host    a\\\nll   all   all   md5\n', 'a\\\nll', 'app')).toBe(
      'host    app   all   all   md5\n',
    );
  });

  it('may be nothing, or come from nothing', () => {
    expect(replaced('host   all   all   all   md5 map=x   # y', ' map=x', '')).toBe(
      'host   all   all   all   md5         # y',
    );
    const at = 'local   all   all'.length;
    expect(edited('local   all   all', (each) => replace(each, { start: at, end: at }, '   peer'))).toBe(
      'local   all   all   peer',
    );
  });

  it('costs no more in a line without end', () => {
    const text = `local all all peer ${'map=x  '.repeat(100_000)}`;
    const started = performance.now();
    edited(text, (record) => {
      const spans = record.line.fields
        .slice(4, 10_004)
        .map((field) => field[0] as { start: number; end: number });
      const edits = spans.map(({ start, end }) => replace(record, { start, end }, 'map=yz'));
      return edits[0] as TextEdit;
    });
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('whatever stands behind a word', () => {
  const GAPS = [' ', '  ', '     ', '\t', '\t\t', ' \t ', ' \\\n  ', '\\\n\t'];
  const WORDS = ['host', 'all', 'a,b', '"x y"', '10.0.0.0/8', 'scram-sha-256', 'map=x', 'd, e'];

  it('is read as before', () => {
    const random = new Random(7);
    for (let run = 0; run < 500; run++) {
      const words = Array.from({ length: 1 + random.below(8) }, () => random.pick(WORDS));
      const text = words.join('\0').replace(/\0/g, () => random.pick(GAPS)) + random.pick(['', ' # c', '#c']);
      const by = random.pick(['x', 'a-rather-long-word', '"a b"']);
      let which = 0;
      const after = edited(text, (record) => {
        which = random.below(record.line.fields.length);
        return replace(record, spanOf(record.line.fields[which] as Field), by);
      });
      const expected = fieldsOf(text);
      expected[which] = fieldsOf(by)[0] as string[];
      expect(fieldsOf(after), JSON.stringify([text, after])).toEqual(expected);
      expect(after.split('\n')).toHaveLength(text.split('\n').length);
    }
  });

  function fieldsOf(text: string): string[][] {
    const [line] = parsePgHba(new SourceText(text), NEWEST).lines;
    return line?.fields.map((field) => field.map((word) => word.text)) ?? [];
  }
});

describe('a record that goes', () => {
  const text = '# a\nhost all all all ldap \\\n  ldapserver=x # b\nlocal all all peer\n# c';

  it('takes its lines, its comment and its line ending along', () => {
    expect(edited(text, removal)).toBe('# a\nlocal all all peer\n# c');
    expect(edited(text, removal, 1)).toBe('# a\nhost all all all ldap \\\n  ldapserver=x # b\n# c');
    expect(edited('# a\r\nlocal all all peer', removal)).toBe('# a\r\n');
  });
});

it('a name in quotes has its own doubled', () => {
  expect(quoted('all')).toBe('"all"');
  expect(quoted('the "app"')).toBe('"the ""app"""');
});
