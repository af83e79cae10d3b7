import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { QOS_CLASSES } from '../../catalogue/vocabulary.js';
import type { SshdModel } from '../../model/model.js';
import { replace } from '../../values/problem.js';
import { findingAt } from '../support.js';

/** Classes of traffic by their names of 1992. */
export const ignoredQos: Rule<SshdModel> = {
  id: 'sshd/ignored-qos',
  title: 'A class of traffic that sshd ignores',
  why: 'Since OpenSSH 10.1 `lowdelay`, `throughput` and `reliability` are accepted and mean nothing: the packets get whatever the operating system gives.',
  remedy: 'Write the classes of today, such as `ef cs0`, or remove the line for the default.',
  kind: 'deprecation',
  severity: 'info',
  profile: 'recommended',
  keywords: ['IPQoS'],
  references: [{ source: 'release notes', id: 'OpenSSH 10.1' }],
  examples: [{ bad: 'IPQoS lowdelay\n', good: 'IPQoS ef\n' }],
  *check(model, { target }): Iterable<Finding> {
    if (!since(target, '10.1')) return;
    for (const directive of model.accepted('IPQoS')) {
      for (const { value, span } of directive.line.args) {
        const better = QOS_CLASSES.find((each) => each.value === value.toLowerCase())?.replacedBy;
        if (better === undefined) continue;
        yield findingAt(
          directive,
          span,
          `OpenSSH ignores "${value}" since 10.1; today one writes "${better}".`,
          {
            tags: ['deprecated'],
            fixes: () => [replace(span, better)],
          },
        );
      }
    }
  },
};
