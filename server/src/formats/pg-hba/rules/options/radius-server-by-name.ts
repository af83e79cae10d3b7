import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { splitList } from '../../model/options/lists.js';
import { readIp } from '../../values/ip.js';
import { findingAt } from '../support.js';
import { lastOption, recordsWithOptions, valueOfOption } from './support.js';

/** A RADIUS server whose name must be looked up before the file can be read. */
export const radiusServerByName: Rule<PgHbaModel> = {
  id: 'pg-hba/radius-server-by-name',
  title: 'A RADIUS server that is given by name',
  why: 'PostgreSQL looks the name up while it reads the file. If the name server does not answer at that moment, it refuses the whole file: after a power cut it does not start until DNS does.',
  remedy: 'Write the address of the RADIUS server.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-radius' }],
  examples: [
    {
      bad: '# hardlint-disable-next-line pg-hba/radius -- until we have moved to ldap\nhostssl app app 192.0.2.0/24 radius radiusservers=radius.example.net radiussecrets=correct-horse-battery\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const record of recordsWithOptions(model)) {
      const option = lastOption(record, 'radiusservers');
      const name = option && splitList(option.value)?.find((server) => !isLocal(server) && !readIp(server));
      if (!option || name === undefined) continue;
      const message = `without an answer of DNS for ${name} PostgreSQL refuses the whole file`;
      yield findingAt(record, valueOfOption(option), message);
    }
  },
};

function isLocal(server: string): boolean {
  return server.toLowerCase() === 'localhost';
}
