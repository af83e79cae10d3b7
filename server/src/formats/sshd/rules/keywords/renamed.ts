// Old names: sshd/renamed-keyword, sshd/renamed-value.
import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since, type Target } from '../../../../core/target.js';
import type { Word } from '../../catalogue/grammar.js';
import { keywords } from '../../catalogue/index.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';

const ALIASES = keywords.entries.filter((entry) => entry.aliasOf);

/** Old spellings of keywords. */
export const renamedKeyword: Rule<SshdModel> = {
  id: 'sshd/renamed-keyword',
  title: 'The old name of a keyword',
  why: 'sshd takes the old name for the new one, and both share one value: where a file has both, the first line wins, whichever name it uses. What looks like two settings is one.',
  remedy: 'Write the new name.',
  kind: 'deprecation',
  severity: 'info',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'release notes', id: 'OpenSSH 8.7' },
  ],
  examples: [{ bad: 'ChallengeResponseAuthentication no\n', good: 'KbdInteractiveAuthentication no\n' }],
  *check(model, { target }): Iterable<Finding> {
    for (const directive of ALIASES.flatMap((entry) => model.written(entry))) {
      const { entry, line, name } = directive;
      if (!entry?.aliasOf || name === entry.name || keywords.standing(entry, target) !== 'known') continue;
      // A file for old and new releases has both names; that the second line does nothing is said already.
      if (model.inForceIn(directive.scope, name) !== directive) continue;
      const release = entry.aliasOf.find((alias) => alias.keyword === name)?.since;
      const since = release === undefined ? '' : ` since OpenSSH ${release}`;
      // An older sshd does not know the new name, or takes it for another option.
      const safe = release === undefined || !target.isAssumed;
      yield findingAt(directive, line.keywordSpan, `${entry.name} is the old name of ${name}${since}.`, {
        tags: ['deprecated'],
        fixes: () => [{ title: `Rename to ${name}`, safe, edits: [{ span: line.keywordSpan, text: name }] }],
      });
    }
  },
};

const WITH_OLD_WORDS = keywords.entries.filter(
  ({ argument }) => argument.kind === 'word' && argument.words.some((word) => word.replacedBy),
);

/** Old spellings of values. */
export const renamedValue: Rule<SshdModel> = {
  id: 'sshd/renamed-value',
  title: 'The old name of a value',
  why: 'The old word still means the same, but says it badly: `without-password`, for one, was read as "no password needed". It may be refused one day.',
  remedy: 'Write the new word.',
  kind: 'deprecation',
  severity: 'info',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'release notes', id: 'OpenSSH 7.0' },
  ],
  examples: [{ bad: 'PermitRootLogin without-password\n', good: 'PermitRootLogin prohibit-password\n' }],
  *check(model, { target }): Iterable<Finding> {
    for (const directive of WITH_OLD_WORDS.flatMap((entry) => model.written(entry))) {
      const written = directive.line.args[0];
      if (!written) continue;
      const better = oldWord(directive, target)?.replacedBy;
      if (better === undefined) continue;
      yield findingAt(directive, written.span, `"${written.value}" is the old name of "${better}".`, {
        tags: ['deprecated'],
        fixes: () => [
          { title: `Replace by ${better}`, safe: true, edits: [{ span: written.span, text: better }] },
        ],
      });
    }
  },
};

function oldWord({ entry, line, problems }: Directive, target: Target): Word | undefined {
  if (entry?.argument.kind !== 'word') return undefined;
  const written = line.args[0]?.value.toLowerCase();
  const word = entry.argument.words.find((each) => each.value.toLowerCase() === written);
  if (!word?.replacedBy || problems.length > 0) return undefined;
  const replacement = entry.argument.words.find((each) => each.value === word.replacedBy);
  return replacement?.since === undefined || since(target, replacement.since) ? word : undefined;
}
