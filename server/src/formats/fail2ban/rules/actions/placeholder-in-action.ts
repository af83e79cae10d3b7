import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { type PlacedSpan, placeOf } from '../../model/places.js';
import { type Reference, referencesIn } from '../../model/references.js';
import type { Parameter } from '../../values/specification.js';
import { Places } from '../places.js';
import { findingAt } from '../support.js';

/** Nobody has a longer address, key or token. */
const MAX_LENGTH = 200;
/** What guides write where an address, a key or a token of the reader's own belongs. */
const PLACEHOLDERS = [
  /^<?(?:you|your[\w.-]*|user|username|name|email|someone)@(?:[\w-]+\.)?example\.(?:com|net|org)>?$/i,
  /^<?[\w.+-]+@(?:(?:your|my)[-_]?(?:domain|company|server|email)\.\w+|email\.com|domain\.(?:com|tld))>?$/i,
  /^<?your@/i,
  /^<?(?:your|insert)[-_ ][\w -]*(?:key|token|email|address|id|password|user)>?$/i,
  /^(?:<?change[-_]?me>?|x{6,})$/i,
];

/** An action is given what a guide wrote in place of a value. */
export const placeholderInAction: Rule<Fail2banModel> = {
  id: 'fail2ban/placeholder-in-action',
  title: 'A placeholder where a value of your own belongs',
  why: 'This is what a guide writes where you should put in an address, a key or a token. The configuration loads, but mail goes nowhere or to a stranger, and services refuse what they are sent.',
  remedy: 'Put in your own value, or remove the action.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[DEFAULT]\ndestemail = your_email@example.com\naction = %(action_mwl)s\n\n[sshd]\nenabled = true\n',
    },
    {
      bad: '[sshd]\nenabled = true\naction = cloudflare-token[cfzone="your_zone_id", cftoken="0123456789abcdef"]\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const places = new Places();
    for (const reference of referencesIn(model).actions) {
      for (const parameter of reference.specification.parameters) {
        const { value } = parameter;
        if (value.length > MAX_LENGTH || !PLACEHOLDERS.some((each) => each.test(value))) continue;
        const place = placeOfValue(reference, parameter);
        if (!place || !places.isNew(place)) continue;
        const { name } = reference.specification;
        yield findingAt(place, `the action ${name} uses the placeholder "${value}" as it is`);
      }
    }
  },
};

/** The option that the value comes from, or where it stands in the brackets. */
function placeOfValue({ option }: Reference, { value }: Parameter): PlacedSpan | undefined {
  const { setting, uses } = option;
  const source = uses.find((each) => each.place !== undefined && each.value === value);
  if (source) return placeOf(source);
  for (const each of [setting, ...uses]) {
    const at = each.place ? each.value.indexOf(value) : -1;
    if (at >= 0) return placeOf(each, at, at + value.length);
  }
  return undefined;
}
