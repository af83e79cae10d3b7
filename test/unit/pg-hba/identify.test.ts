import { describe, expect, it } from 'vitest';
import { formats } from '../../../server/src/formats/index.js';
import { identify } from '../../../server/src/host/identify.js';

async function idOf(path: string, head: string): Promise<string | undefined> {
  return (await identify(formats, path, head))?.id;
}

const RECORDS = 'local all postgres peer\nhostssl app app 192.0.2.0/24 scram-sha-256\n';

describe('a pg_hba.conf', () => {
  it.each(['pg_hba.conf', 'pg_hba.d/app.conf', 'replica.pg_hba.conf', 'pg_hba-15.conf'])(
    'is known by its name: %s',
    async (path) => {
      expect(await idOf(`/srv/${path}`, '')).toBe('pg-hba');
    },
  );

  it('is known by its records where its name does not tell', async () => {
    expect(await idOf('/srv/rules.conf', RECORDS)).toBe('pg-hba');
    expect(await idOf('/srv/rules.conf', 'host = app\nport = 1\n')).toBeUndefined();
  });

  it.each([
    '{% for each in clients %}\nhost app app {{ each }} md5\n{% endfor %}\n',
    'host app app <%= @network %> md5\n',
    'local all all @authmethodlocal@\n',
  ])('is not judged before it is made of its template: %j', async (template) => {
    expect(await idOf('/srv/pg_hba.conf', template)).toBeUndefined();
  });

  it.each(['# {{ made by ansible }}\n', '# @copyright@\n', 'local app @names peer\n'])(
    'is no template for what stands in it: %j',
    async (line) => {
      expect(await idOf('/srv/pg_hba.conf', line + RECORDS)).toBe('pg-hba');
    },
  );
});
