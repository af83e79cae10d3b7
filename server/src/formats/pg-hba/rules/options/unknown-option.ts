import type { Fix } from '../../../../core/finding.js';
import type { Target } from '../../../../core/target.js';
import { formerOptions, options } from '../../catalogue/options.js';
import type { MethodOption } from '../../model/options/method-option.js';
import { mistakeRule } from '../support.js';
import { optionAt, rewriting } from './edits.js';
import { cutValue, quoting } from './pieces.js';

/** An option whose name the server does not know. */
export const unknownOption = mistakeRule({
  mistake: 'option-name',
  id: 'pg-hba/unknown-option',
  title: 'An option that PostgreSQL does not know',
  why: 'PostgreSQL refuses the whole file for an option that it does not know. Often the name is no name at all, but the rest of a value with a comma in it that is not in quotes.',
  remedy:
    'Write the name as the manual spells it, in lower case, and put a value with commas or blanks into double quotes.',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'manual', id: 'PostgreSQL: auth-ldap' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 cert Map=staff\n',
      good: 'hostssl app app 192.0.2.0/24 cert map=staff\n',
    },
    {
      bad: 'hostssl app app 192.0.2.0/24 pam pamservce=pg\n',
      good: 'hostssl app app 192.0.2.0/24 pam pamservice=pg\n',
    },
  ],
  hint(record, mistake, target) {
    const cut = cutValue(record, mistake.span);
    if (cut) return `it belongs to the value of ${cut.name}, which needs quotes`;
    const option = optionAt(record, mistake);
    if (!option) return undefined;
    const known = options.get(option.name);
    const standing = known && options.standing(known, target);
    if (known && standing === 'too-new') return `it came with PostgreSQL ${known.since}`;
    if (known && standing === 'removed') return `it is gone since PostgreSQL ${known.until}`;
    if (known) return 'options are written in lower case';
    if (option.name === 'ldapscope') return 'the scope is a part of ldapurl';
    const meant = meantBy(option, target);
    return meant === undefined ? undefined : `${meant} may be meant`;
  },
  fixes(record, mistake, target): readonly Fix[] {
    const cut = mistake.path === undefined ? cutValue(record, mistake.span) : undefined;
    if (cut) return [quoting(record, cut)];
    const option = optionAt(record, mistake);
    const meant = option && option.name !== 'ldapscope' ? meantBy(option, target) : undefined;
    if (!option || meant === undefined) return [];
    return rewriting(record, option, option.value, { newName: meant });
  },
});

function meantBy({ name }: MethodOption, target: Target): string | undefined {
  const former = options.get(formerOptions.get(name.toLowerCase()) ?? '');
  const meant = former ?? options.nearest(name, target);
  return meant && options.standing(meant, target) === 'known' ? meant.name : undefined;
}
