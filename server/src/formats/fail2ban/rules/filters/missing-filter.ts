import type { Finding, Fix } from '../../../../core/finding.js';
import { Names } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { FILTERS } from '../../catalogue/filters.js';
import { FORMER_FILTERS } from '../../catalogue/former-names.js';
import type { Fail2banModel } from '../../model/model.js';
import { nearestOrigin, originOf } from '../../model/origin.js';
import { type Reference, referencesIn } from '../../model/references.js';
import { isAlive } from '../../release.js';
import { isOneLetterOff } from '../../values/misspelling.js';
import { Places } from '../places.js';
import { findingAt } from '../support.js';

/** What is wrong with the name of a filter. */
interface Verdict {
  readonly message: string;
  /** Only what is known to be missing costs the jail; left out: it may be on the server. */
  readonly isFailure?: true;
  readonly replacement?: string;
}

/** A jail names a filter that is not there. */
export const missingFilter: Rule<Fail2banModel> = {
  id: 'fail2ban/missing-filter',
  title: 'A filter that is not there',
  why: 'fail2ban looks for the filter in `filter.d/NAME.conf` or `NAME.local`. Where there is neither, it skips the jail: nobody is banned for that service, and `fail2ban-client -t` fails.',
  remedy:
    'Name one filter, without its suffix and without a blank before its brackets. `ls /etc/fail2ban/filter.d` shows which there are.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nfilter = sshd.conf\n',
      good: '[sshd]\nenabled = true\nfilter = sshd\n',
    },
    {
      bad: '[sshd]\nenabled = true\nfilter = sshd [mode=aggressive]\n',
      good: '[sshd]\nenabled = true\nfilter = sshd[mode=aggressive]\n',
    },
    { bad: '[sshd]\nenabled = true\nfilter = shsd\n', good: '[sshd]\nenabled = true\nfilter = sshd\n' },
  ],
  *check(model): Iterable<Finding> {
    const places = new Places();
    const names = namesFor(model.target);
    for (const reference of referencesIn(model).filters) {
      const verdict = judge(reference, names);
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

/** What finds the filter that was meant, made when the first is missing. */
function namesFor(target: Target): () => Names {
  let names: Names | undefined;
  return () => {
    names ??= new Names(
      FILTERS.filter((filter) => !filter.isHelper && isAlive(filter, target)).map(({ name }) => name),
    );
    return names;
  };
}

function judge(reference: Reference, names: () => Names): Verdict | undefined {
  const { specification, whereabouts, jail, option } = reference;
  const { name, problem } = specification;
  if (problem || whereabouts === 'stock' || whereabouts === 'here' || name.includes('/')) return undefined;
  if (name === jail.name && !originOf(option, name)) return undefined;
  if (name !== name.trim()) {
    const message = `the blank before the bracket is a part of the name: there is no filter "${name}", and fail2ban skips the jail`;
    return { message, isFailure: true, replacement: name.trim() };
  }
  const bare = name.replace(/\.(?:conf|local)$/, '');
  if (bare !== name) {
    const message = `fail2ban looks for "${name}.conf", which is not there, and skips the jail: a filter is named without its suffix`;
    return { message, isFailure: true, replacement: bare };
  }
  if (/[\s,]/.test(name)) {
    return {
      message: `fail2ban takes this for one filter "${name}", which is not there, and skips the jail: a jail has one filter`,
      isFailure: true,
    };
  }
  return byName(name, whereabouts === 'missing', names);
}

function byName(name: string, isMissing: boolean, names: () => Names): Verdict | undefined {
  const former = FORMER_FILTERS.get(name);
  const near = names().nearest(name);
  const isNear = near !== undefined && isOneLetterOff(name, near);
  if (!isMissing && former === undefined && !isNear) return undefined;
  const replacement = former ?? near;
  const hint = former !== undefined ? `; today it is ${former}` : near ? `; did you mean "${near}"?` : '';
  const message = isMissing
    ? `there is no filter "${name}" in filter.d, so fail2ban skips the jail${hint}`
    : `fail2ban ships no filter "${name}", and skips the jail where the server has none${hint}`;
  return {
    message,
    ...(isMissing && { isFailure: true }),
    ...(replacement !== undefined && { replacement }),
  };
}

function fixesOf({ option, specification }: Reference, replacement: string): readonly Fix[] {
  const origin = originOf(option, specification.name);
  // What replaces it may bring brackets of its own.
  if (!origin || (replacement.includes('[') && specification.parameters.length > 0)) return [];
  const { start, end } = origin.span;
  return [
    {
      title: `Use the filter ${replacement}`,
      safe: false,
      edits: [{ span: { start, end }, text: replacement }],
    },
  ];
}
