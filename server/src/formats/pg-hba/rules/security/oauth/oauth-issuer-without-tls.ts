import type { Rule } from '../../../../../core/rule.js';
import { replacement } from '../../../layout/edits.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { entrancesBy } from '../entrances.js';

/** An OAuth issuer whose address is not protected. */
export const oauthIssuerWithoutTls: Rule<PgHbaModel> = {
  id: 'pg-hba/oauth-issuer-without-tls',
  title: 'The OAuth issuer is reached without TLS',
  why: 'Clients ask the issuer where to log in. By `http:` whoever is on the way answers in its place and collects what they enter; the clients of PostgreSQL refuse such an issuer.',
  remedy: 'Write the issuer with `https:`, exactly as it calls itself.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.5,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-oauth' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 oauth issuer=http://id.example.org scope=openid\n',
      good: 'hostssl app app 192.0.2.0/24 oauth issuer=https://id.example.org scope=openid\n',
    },
  ],
  *check(model) {
    for (const { record } of entrancesBy(model, 'oauth')) {
      const option = record.options.findLast(({ name }) => name === 'issuer');
      if (!option || !/^http:/i.test(option.value)) continue;
      const { token } = option;
      const message = 'The issuer is reached by http, so whoever is on the way can answer in its place.';
      yield findingAt(record, token, message, {
        fixes() {
          const written = record.document.source.slice(token);
          if (token.path !== undefined || !/http:/i.test(written)) return [];
          return [replacement(record, token, written.replace(/http:/i, 'https:'), 'Write https', false)];
        },
      });
    }
  },
};
