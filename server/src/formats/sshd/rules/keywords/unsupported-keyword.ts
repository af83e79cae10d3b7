import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { keywords } from '../../catalogue/index.js';
import type { SshdKeyword } from '../../catalogue/keyword.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, removeLine } from '../support.js';

/** Names that other releases or builds of sshd know. */
export const unsupportedKeyword: Rule<SshdModel> = {
  id: 'sshd/unsupported-keyword',
  title: 'A keyword that this release of sshd does not know',
  why: 'The keyword belongs to a newer or older OpenSSH, or to the build of another distribution. The sshd that this file is for stops at it with `Bad configuration option`.',
  remedy:
    'Remove the line, or set the target (`"targets": { "openssh": "9.2-debian" }`) to the release that reads this file.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'release notes', id: 'OpenSSH 9.8' },
  ],
  examples: [{ bad: 'PerSourcePenalties yes\n', good: '', target: '9.2' }],
  *check(model, { target }): Iterable<Finding> {
    for (const entry of keywords.entries) {
      const written = model.written(entry);
      const reason = written.length > 0 ? whyUnsupported(entry, target) : undefined;
      if (reason === undefined) continue;
      for (const directive of written) {
        yield findingAt(directive, directive.line.keywordSpan, `${reason}; sshd will not start with it.`, {
          fixes: () => [...rename(directive, target), removeLine(directive, false, `Remove ${entry.name}`)],
        });
      }
    }
  },
};

/** Where the target knows the keyword by its new name. */
function rename({ entry, line, name }: Directive, target: Target): Fix[] {
  const renamed = keywords.get(name);
  if (!renamed || renamed === entry || keywords.standing(renamed, target) !== 'known') return [];
  return [{ title: `Rename to ${name}`, safe: false, edits: [{ span: line.keywordSpan, text: name }] }];
}

function whyUnsupported(entry: SshdKeyword, target: Target): string | undefined {
  switch (keywords.standing(entry, target)) {
    case 'too-new':
      return `OpenSSH ${target.label} does not know ${entry.name}, which came with ${entry.since}`;
    case 'removed':
      return entry.until === undefined
        ? `OpenSSH ${target.label} lost ${entry.name} by a mistake, which a later release corrects`
        : `OpenSSH ${target.label} does not know ${entry.name}, which was removed in ${entry.until}`;
    case 'other-build':
      return `${entry.name} is not in this build of OpenSSH (${target.label}), only in that of ${entry.variants?.join(' and ')}`;
    default:
      return undefined;
  }
}
