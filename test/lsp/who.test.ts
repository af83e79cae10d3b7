import { afterEach, describe, expect, it } from 'vitest';
import type { ClientConnection } from '../../server/src/core/admission.js';
import type { WhoAnswer, WhoResult } from '../../server/src/lsp/protocol.js';
import { Editor, type EditorOptions } from './support/editor.js';

let editor: Editor;

async function open(files: Readonly<Record<string, string>>, options?: EditorOptions): Promise<void> {
  editor = await Editor.start({ files, ...options });
  await editor.open('pg_hba.conf', undefined, 'pg_hba');
}

async function ask(connection: ClientConnection, path = 'pg_hba.conf'): Promise<WhoResult> {
  await editor.settle(path);
  return editor.connection.sendRequest('hardlint/who', { uri: editor.uri(path), connection });
}

const BOB: ClientConnection = { way: 'tls', address: '203.0.113.9', user: 'bob', database: 'app' };

afterEach(() => editor.close());

describe('hardlint/who', () => {
  it('answers with the places of the lines', async () => {
    await open({ 'pg_hba.conf': '# x\nlocal all all peer\n  hostssl app bob 203.0.113.0/24 md5  # bob\n' });
    const uri = editor.uri('pg_hba.conf');
    expect(await ask(BOB)).toEqual({
      answer: 'Line 3 asks bob for a password, by MD5, or by SCRAM where that is how it is stored.',
      hit: {
        uri,
        range: { start: { line: 2, character: 2 }, end: { line: 2, character: 36 } },
        method: 'md5',
        options: [],
      },
      passed: [
        {
          uri,
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 18 } },
          why: 'local is for Unix-domain sockets',
        },
      ],
      refusal: null,
    });
  });

  it('knows the text as it is typed, in included files too', async () => {
    await open({ 'pg_hba.conf': 'include more.conf\n', 'more.conf': 'host app alice all md5\n' });
    expect((await ask(BOB)) as WhoAnswer).toMatchObject({ hit: null });
    await editor.open('more.conf', undefined, 'pg_hba');
    await editor.replace('more.conf', 'alice', 'bob');
    expect((await ask(BOB)) as WhoAnswer).toMatchObject({ hit: { uri: editor.uri('more.conf') } });
  });

  it('takes the release from the settings', async () => {
    const settings = { targets: { postgresql: '15' } };
    await open({ 'pg_hba.conf': 'host all /^b all md5\n' }, { settings });
    expect(await ask(BOB)).toMatchObject({ hit: null });
  });

  it('tells what it lacks, and why a file is refused', async () => {
    await open({ 'pg_hba.conf': 'host all +staff all md5\nhost all all all md4\n' });
    expect(await ask(BOB)).toMatchObject({
      hit: null,
      passed: [{ condition: 'bob is a member of staff', lacks: ['memberOf'] }, {}],
      refusal: { message: expect.stringContaining('md4'), range: { start: { line: 1, character: 17 } } },
    });
  });

  it('says why there is no answer', async () => {
    await open({ 'pg_hba.conf': 'local all all peer\n', sshd_config: 'Port 22\n' });
    await editor.open('sshd_config');
    expect(await ask({ ...BOB, address: '10.1' })).toEqual({
      problem: expect.stringContaining('"10.1" is no numeric address'),
    });
    expect(await ask(BOB, 'sshd_config')).toEqual({
      problem: expect.stringContaining('does not say who gets in'),
    });
    const uri = editor.uri('other.conf');
    expect(await editor.connection.sendRequest('hardlint/who', { uri, connection: BOB })).toEqual({
      problem: expect.stringContaining('does not know'),
    });
  });

  it('bears a question that makes no sense', async () => {
    await open({ 'pg_hba.conf': 'local all all peer\n' });
    for (const params of [{}, { uri: editor.uri('pg_hba.conf') }, { uri: 1, connection: 'x' }]) {
      expect(await editor.connection.sendRequest('hardlint/who', params)).toHaveProperty('problem');
    }
    expect(await ask({ way: 'local', user: 'bob' })).toHaveProperty('hit');
  });
});
