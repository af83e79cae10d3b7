import type { Fix } from '../../../../../core/finding.js';
import type { Rule } from '../../../../../core/rule.js';
import type { TextEdit } from '../../../../../core/text.js';
import type { PgHbaModel } from '../../../model/model.js';
import type { HbaRecord } from '../../../model/record.js';
import { findingAt } from '../../support.js';
import { withoutOptions } from '../changes.js';
import { entrancesBy } from '../entrances.js';

/** gss or sspi for users of any realm, by their name alone. */
export const realmIgnored: Rule<PgHbaModel> = {
  id: 'pg-hba/realm-ignored',
  title: 'Users of any Kerberos realm count by their name alone',
  why: 'With `include_realm=0` and no `krb_realm`, `bob@PARTNER.EXAMPLE` is as good as `bob@EXAMPLE.ORG`: in every realm that yours trusts, somebody can be given the name of one of your roles.',
  remedy:
    'Leave `include_realm` at 1 and map the names in pg_ident.conf by the option `map`, or name the one realm with `krb_realm`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.5,
  references: [
    { source: 'manual', id: 'PostgreSQL: gssapi-auth' },
    { source: 'CWE', id: 'CWE-290' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 gss include_realm=0\n',
      good: 'hostssl app app 192.0.2.0/24 gss\n',
    },
  ],
  *check(model) {
    for (const { record } of [...entrancesBy(model, 'gss'), ...entrancesBy(model, 'sspi')]) {
      // What else than 1 the server takes for 0 is not known to be meant so.
      if (record.option('include_realm') !== '0' || record.option('krb_realm')) continue;
      const option = record.options.findLast(({ name }) => name === 'include_realm');
      if (!option) continue;
      const message =
        'include_realm=0 without krb_realm lets users of every trusted realm in by their name alone.';
      yield findingAt(record, option.token, message, { fixes: () => fixesOf(record) });
    }
  },
};

function fixesOf(record: HbaRecord): readonly Fix[] {
  const edits: readonly TextEdit[] | undefined = withoutOptions(record, ['include_realm']);
  return edits ? [{ title: 'Remove include_realm=0', safe: false, edits }] : [];
}
