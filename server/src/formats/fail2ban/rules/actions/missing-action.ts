import type { Finding, Fix } from '../../../../core/finding.js';
import { Names } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { ACTIONS, stockAction } from '../../catalogue/actions.js';
import type { Fail2banModel } from '../../model/model.js';
import { nearestOrigin, originOf } from '../../model/origin.js';
import { type Reference, referencesIn } from '../../model/references.js';
import { isAlive } from '../../release.js';
import { isOneLetterOff } from '../../values/misspelling.js';
import { Places } from '../places.js';
import { findingAt } from '../support.js';

/** What is wrong with the name of an action. */
interface Verdict {
  readonly message: string;
  /** Only what is known to be missing costs the jail; left out: it may be on the server. */
  readonly isFailure?: true;
  readonly replacement?: string;
}

/** A jail names an action that is not there. */
export const missingAction: Rule<Fail2banModel> = {
  id: 'fail2ban/missing-action',
  title: 'An action that is not there',
  why: 'fail2ban looks for an action in `action.d/NAME.conf` or `NAME.local`. Where there is neither, it skips the whole jail, its other actions too: nobody is banned for that service, and `fail2ban-client -t` fails.',
  remedy:
    'Name the actions without their suffix, one a line, without commas between them. `ls /etc/fail2ban/action.d` shows which there are; only those in Python keep their `.py`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[DEFAULT]\nbanaction = iptable-multiport\n\n[sshd]\nenabled = true\n',
      good: '[DEFAULT]\nbanaction = iptables-multiport\n\n[sshd]\nenabled = true\n',
    },
    {
      bad: '[sshd]\nenabled = true\naction = nftables,\n    abuseipdb\n',
      good: '[sshd]\nenabled = true\naction = nftables\n    abuseipdb\n',
    },
    {
      bad: '[sshd]\nenabled = true\nbanaction = ufw.conf\n',
      good: '[sshd]\nenabled = true\nbanaction = ufw\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const places = new Places();
    const names = namesFor(model.target);
    for (const reference of referencesIn(model).actions) {
      const verdict = judge(reference, names, model);
      if (!verdict) continue;
      const { jail, option, specification } = reference;
      const place = nearestOrigin(jail, option, specification.name);
      if (!place || !places.isNew(place)) continue;
      const { message, isFailure, replacement } = verdict;
      yield findingAt(place, message, {
        severity: isFailure ? 'error' : 'warning',
        fixes: () => (replacement === undefined ? [] : fixesOf(reference, replacement)),
      });
    }
  },
};

/** What finds the action that was meant, made when the first is missing. */
function namesFor(target: Target): () => Names {
  let names: Names | undefined;
  return () => {
    names ??= new Names(ACTIONS.filter((action) => isAlive(action, target)).map(({ name }) => name));
    return names;
  };
}

function judge(reference: Reference, names: () => Names, model: Fail2banModel): Verdict | undefined {
  const { specification, whereabouts, option } = reference;
  const { name, problem } = specification;
  if (problem || whereabouts === 'stock' || whereabouts === 'here' || name.includes('/')) return undefined;
  const isMissing = whereabouts === 'missing';
  // The name is put together: what is wrong is the mta.
  if (/-whois(?:-lines)?$/.test(name) && !originOf(option, name)) return undefined;
  if (name !== name.trim()) {
    const message = `the blank before the bracket is a part of the name: there is no action "${name}", and fail2ban skips the jail`;
    return { message, isFailure: true, replacement: name.trim() };
  }
  if (/,$/.test(name)) {
    const message = `actions are separated by blanks or line ends: fail2ban looks for one that is called "${name}", and skips the jail`;
    return { message, isFailure: true, replacement: name.slice(0, -1) };
  }
  if (name.includes(',')) {
    const message = `actions are separated by blanks or line ends: fail2ban takes this for one action "${name}", and skips the jail`;
    return { message, isFailure: true, replacement: name.replaceAll(',', ' ') };
  }
  const bare = name.replace(/\.(?:conf|local)$/, '');
  if (bare !== name) {
    const message = `fail2ban looks for "${name}.conf", which is not there, and skips the jail: an action is named without its suffix`;
    return { message, isFailure: true, replacement: bare };
  }
  return byName(name, isMissing, names, model);
}

function byName(
  name: string,
  isMissing: boolean,
  names: () => Names,
  { target }: Fail2banModel,
): Verdict | undefined {
  const python = stockAction(`${name}.py`, target);
  if (python) {
    const message = `the action "${python.name}" keeps its suffix, since it is written in Python; there is no "${name}.conf", and fail2ban skips the jail`;
    return { message, replacement: python.name, ...(isMissing && { isFailure: true }) };
  }
  const other = ACTIONS.find((action) => action.name === name);
  const near = other ? undefined : names().nearest(name);
  const isNear = near !== undefined && isOneLetterOff(name, near);
  if (!isMissing && !isNear && !other) return undefined;
  const effect = name.endsWith('.py') ? 'does not start the jail' : 'skips the jail';
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  const message = isMissing
    ? `there is no action "${name}" in action.d, so fail2ban ${effect}${hint}`
    : `fail2ban ${target.label} ships no action "${name}", and ${effect} where the server has none${hint}`;
  return { message, ...(isMissing && { isFailure: true }), ...(near !== undefined && { replacement: near }) };
}

function fixesOf({ option, specification }: Reference, replacement: string): readonly Fix[] {
  const origin = originOf(option, specification.name);
  if (!origin) return [];
  const { start, end } = origin.span;
  const title = `Write ${replacement}`;
  return [{ title, safe: false, edits: [{ span: { start, end }, text: replacement }] }];
}
