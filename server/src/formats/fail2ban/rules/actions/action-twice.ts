import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Jail } from '../../model/jail.js';
import type { Fail2banModel } from '../../model/model.js';
import { lastWord, nearestOrigin } from '../../model/origin.js';
import { type PlacedSpan, placeOf } from '../../model/places.js';
import { type Reference, referencesIn } from '../../model/references.js';
import type { Specification } from '../../values/specification.js';
import { Places } from '../places.js';
import { findingAt } from '../support.js';

/** A jail has two actions of one name. */
export const actionTwice: Rule<Fail2banModel> = {
  id: 'fail2ban/action-twice',
  title: 'An action that a jail has twice',
  why: 'The server refuses a second action of the same name with "Action … already exists", and carries out nothing of the configuration behind it: jails do not start. `fail2ban-client -t` does not notice.',
  remedy:
    'Remove one of the two. Where both are wanted, with other parameters, give one a name of its own: `nftables[actname=nftables-smtp, …]`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\naction = nftables[type=allports]\n    nftables[type=multiport, port=http]\n',
    },
    { bad: '[sshd]\nenabled = true\naction = %(action_)s\n    %(action_mw)s\n' },
  ],
  *check(model): Iterable<Finding> {
    const places = new Places();
    let names = new Set<string>();
    let jail: Jail | undefined;
    for (const reference of referencesIn(model).actions) {
      const { specification } = reference;
      if (reference.jail !== jail) names = new Set();
      jail = reference.jail;
      const name = serverName(specification, jail.name);
      // Where the brackets are wrong the jail is skipped before its actions are made.
      if (specification.problem || !names.has(name)) {
        names.add(name);
        continue;
      }
      const place = placeOfSecond(reference);
      if (!place || !places.isNew(place)) continue;
      yield findingAt(
        place,
        `jail "${jail.name}" has the action "${name}" twice, and the server refuses the second`,
      );
    }
  },
};

/** What the server calls an action: `actname`, or the name of its file, with `name` where that is not the jail's. */
function serverName({ name, parameters }: Specification, jail: string): string {
  const given = (wanted: string) => parameters.findLast((each) => each.name === wanted)?.value;
  const actname = given('actname');
  if (actname !== undefined) return actname;
  if (name.endsWith('.py')) return name.slice(0, -'.py'.length);
  const own = given('name') ?? jail;
  if (own === jail) return name;
  return own.startsWith(jail) ? name + own.slice(jail.length) : `${name}-${own}`;
}

/** The last place where the action is written, or else the last line of the list. */
function placeOfSecond({ jail, option, specification }: Reference): PlacedSpan | undefined {
  const { setting } = option;
  if (!setting.place) return nearestOrigin(jail, option, specification.name);
  const at = lastWord(setting.value, specification.name);
  if (at >= 0) return placeOf(setting, at, at + specification.name.length);
  return placeOf(setting, setting.value.lastIndexOf('\n') + 1);
}
