import { TLS } from '../../catalogue/connection-types.js';
import { optionOf } from '../../catalogue/options.js';
import { toHostssl } from '../methods/edits.js';
import { mistakeRule } from '../support.js';
import { optionAt, removing } from './edits.js';

/** An option that the method or the connection type of the record does not take. */
export const optionOfOtherMethod = mistakeRule({
  mistake: 'option-method',
  id: 'pg-hba/option-of-other-method',
  title: 'An option that the method or the connection type does not take',
  why: 'Each option belongs to certain methods, and `clientcert` and `clientname` to `hostssl` records. PostgreSQL refuses the whole file for one in another record.',
  remedy: 'Remove the option, or choose the method or the connection type that takes it.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256 map=staff\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'host    app app 192.0.2.0/24 scram-sha-256 clientcert=verify-full\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256 clientcert=verify-full\n',
    },
  ],
  fixes(record, mistake) {
    const option = optionAt(record, mistake);
    if (!option) return [];
    const removal = removing(record, [option], `Remove ${option.name}`);
    return optionOf(option.name)?.ways === TLS ? [...toHostssl(record), ...removal] : removal;
  },
});
