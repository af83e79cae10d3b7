import { describe, expect, it } from 'vitest';
import { pgHba } from '../../../server/src/formats/pg-hba/index.js';
import { type Files, lintFiles, loadFiles } from '../../support/lint.js';

const FOLDER = '/etc/postgresql/main/';
const HOST = 'hostssl app app 192.0.2.0/24 scram-sha-256\n';

async function link(texts: Files, release = '18', folder = FOLDER) {
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [folder + name, text]));
  const { tree, target } = await loadFiles(pgHba, files, release);
  const model = pgHba.link(tree, target, 'root');
  const { diagnostics } = await lintFiles(pgHba, files, { target: release });
  return { model, rules: diagnostics.map(({ rule }) => rule.id) };
}

const users = async (texts: Files, release?: string) =>
  (await link(texts, release)).model.records.map((record) => record.users.map(({ text }) => text).join());

describe('files of words', () => {
  it('are put in the place of the reference', async () => {
    const main = 'hostssl app x,@names,y 192.0.2.0/24 scram-sha-256\n';
    expect(await users({ 'pg_hba.conf': main, names: 'a "b c"\n@more # d\n', more: '+e,all' })).toEqual([
      'x,a,b c,+e,all,y',
    ]);
  });

  it('keep what quotes mean in them', async () => {
    const { model } = await link({
      'pg_hba.conf': 'local app @names scram-sha-256\n',
      names: '"all" all',
    });
    expect(model.records[0]?.users.map((token) => token.is('all'))).toEqual([false, true]);
  });

  it('take their column away where they are empty', async () => {
    const { model, rules } = await link({ 'pg_hba.conf': 'local app @names app scram-sha-256\n', names: '' });
    expect(model.records[0]).toMatchObject({ isKnown: true, method: { name: 'scram-sha-256' } });
    expect(rules).toEqual(['pg-hba/file-without-names']);
  });

  it('may include others since 16', async () => {
    const files = { 'pg_hba.conf': 'local app @names peer\n', names: 'a\ninclude more\n', more: 'b' };
    expect(await users(files, '16')).toEqual(['a,b']);
    expect(await users(files, '15')).toEqual(['a,include,more']);
  });
});

describe('a file that is not there', () => {
  it('is told where the configuration lies where a server has it', async () => {
    const { model, rules } = await link({ 'pg_hba.conf': 'local app @names peer\n' });
    expect(model.records[0]).toMatchObject({ isUncertain: true, isKnown: false, mistakes: [] });
    expect(rules).toEqual(['pg-hba/missing-file']);
  });

  it('is not told of a copy that lies alone', async () => {
    const alone = await link({ 'pg_hba.conf': `local app @names peer\n${HOST}` }, '18', '/home/me/');
    expect(alone.rules).toEqual([]);
  });

  it('is told of a copy that has others of its files', async () => {
    const files = { 'pg_hba.conf': `local app @names peer\ninclude app.conf\n`, 'app.conf': HOST };
    expect((await link(files, '18', '/home/me/')).rules).toEqual(['pg-hba/missing-file']);
  });

  it('may be missing with include_if_exists', async () => {
    expect((await link({ 'pg_hba.conf': `include_if_exists more.conf\n${HOST}` })).rules).toEqual([]);
  });
});

describe('a file without records', () => {
  it('is refused', async () => {
    expect((await link({ 'pg_hba.conf': '\n# nothing\n' })).rules).toEqual(['pg-hba/no-records']);
  });

  it('is fine where it is included', async () => {
    expect((await link({ 'pg_hba.conf': `include a\n${HOST}`, a: '# nothing\n' })).rules).toEqual([]);
  });
});

describe('what a line would have continued with', () => {
  it('is no second finding', async () => {
    const text = 'hostssl app app 192.0.2.0/24 \\ \n  scram-sha-256\n';
    expect((await link({ 'pg_hba.conf': text })).rules).toEqual(['pg-hba/continuation']);
    const joined = 'hostssl app app 192.0.2.0/24 \\\n  scram-sha-256\n';
    expect((await link({ 'pg_hba.conf': joined }, '13')).rules).toEqual(['pg-hba/continuation']);
  });
});
