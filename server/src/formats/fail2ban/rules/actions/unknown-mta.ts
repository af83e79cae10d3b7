import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { type Reference, referencesIn } from '../../model/references.js';
import type { Setting } from '../../model/setting.js';
import { Places } from '../places.js';
import { findingAt } from '../support.js';

/** What administrators take the option for: the name of the mail server. */
const MAIL_SERVERS: ReadonlySet<string> = new Set([
  'exim',
  'exim4',
  'mailx',
  'msmtp',
  'nullmailer',
  'opensmtpd',
  'postfix',
  'qmail',
  'smtp',
  'ssmtp',
]);

/** `mta` names a mail server, where the beginning of the name of an action is meant. */
export const unknownMta: Rule<Fail2banModel> = {
  id: 'fail2ban/unknown-mta',
  title: 'An mta for which there is no action',
  why: 'The mail actions of `action_mw` and `action_mwl` are called `%(mta)s-whois` and `%(mta)s-whois-lines`. fail2ban ships them for `sendmail` and `mail` only. With another word the action is not there, and fail2ban skips the whole jail.',
  remedy:
    'Write `mta = sendmail`: it calls the command `sendmail`, which Postfix, Exim, msmtp and the others bring along.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[DEFAULT]\nmta = postfix\naction = %(action_mw)s\n\n[sshd]\nenabled = true\n',
      good: '[DEFAULT]\nmta = sendmail\naction = %(action_mw)s\n\n[sshd]\nenabled = true\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const places = new Places();
    for (const reference of referencesIn(model).actions) {
      const mta = wrongMta(reference);
      const place = mta && placeOf(mta);
      if (!mta || !place || !places.isNew(place)) continue;
      const { name } = reference.specification;
      const message = `fail2ban ships no action "${name}", so it skips the jail: mta is sendmail or mail, whatever the mail server is`;
      yield findingAt(place, message, {
        fixes: () => [
          {
            title: 'Use sendmail',
            safe: false,
            edits: [{ span: { start: place.start, end: place.end }, text: 'sendmail' }],
          },
        ],
      });
    }
  },
};

function wrongMta({ option, specification, whereabouts }: Reference): Setting | undefined {
  if (whereabouts === 'stock' || whereabouts === 'here') return undefined;
  const mta = option.uses.find(({ name, place }) => name === 'mta' && place !== undefined);
  if (!mta || !specification.name.startsWith(`${mta.value}-whois`)) return undefined;
  return MAIL_SERVERS.has(mta.value.toLowerCase()) ? mta : undefined;
}
