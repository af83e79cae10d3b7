import type { Finding } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { COMMON_PARAMETERS, stockAction } from '../../catalogue/actions.js';
import type { Fail2banModel } from '../../model/model.js';
import { type PlacedSpan, placeOf } from '../../model/places.js';
import { type Reference, referencesIn } from '../../model/references.js';
import { isOneLetterOff } from '../../values/misspelling.js';
import type { Parameter } from '../../values/specification.js';
import { Places } from '../places.js';
import { findingAt } from '../support.js';

/** A parameter of an action is misspelt. */
export const misspeltActionParameter: Rule<Fail2banModel> = {
  id: 'fail2ban/misspelt-action-parameter',
  title: 'A misspelt parameter of an action',
  why: 'fail2ban takes any parameter for a tag that the commands of the action may use. One that none of them uses is passed over without a word, and the action works with its default.',
  remedy: 'Correct the name. The parameters of an action stand in the `[Init]` section of its file.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\naction = iptables-multiport[ports="22,2222", protocol=tcp]\n',
      good: '[sshd]\nenabled = true\naction = iptables-multiport[port="22,2222", protocol=tcp]\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const places = new Places();
    for (const reference of referencesIn(model).actions) {
      const { name, parameters } = reference.specification;
      const action = reference.whereabouts === 'stock' ? stockAction(name, model.target) : undefined;
      if (!action) continue;
      const names = [...action.parameters, ...COMMON_PARAMETERS];
      for (const parameter of parameters) {
        if (names.includes(parameter.name)) continue;
        const near = nearest(parameter.name, names);
        const place = placeOfName(reference, parameter);
        if (near === undefined || !isOneLetterOff(parameter.name, near)) continue;
        if (!place || !places.isNew(place)) continue;
        const { start, end } = place;
        yield findingAt(
          place,
          `the action ${name} has no parameter "${parameter.name}", so this has no effect; did you mean "${near}"?`,
          {
            fixes: () => [
              { title: `Write ${near}`, safe: false, edits: [{ span: { start, end }, text: near }] },
            ],
          },
        );
      }
    }
  },
};

function placeOfName({ option }: Reference, { name }: Parameter): PlacedSpan | undefined {
  for (const setting of [option.setting, ...option.uses]) {
    const at = setting.place ? setting.value.indexOf(`${name}=`) : -1;
    if (at >= 0) return placeOf(setting, at, at + name.length);
  }
  return undefined;
}
