import { methods } from '../../catalogue/methods.js';
import { mistakeRule } from '../support.js';
import { toMethod } from './edits.js';

/** A method that is known, but not to the build that reads the file. */
export const methodOfOtherBuild = mistakeRule({
  mistake: 'method-of-other-build',
  id: 'pg-hba/method-of-other-build',
  title: 'An authentication method that this build of PostgreSQL lacks',
  why: '`sspi` is in builds for Windows alone, `bsd` in builds for OpenBSD alone. Any other server refuses the whole file for it.',
  remedy:
    'Write `gss` in place of `sspi`, `pam` in place of `bsd`, or choose the variant of the target that reads the file.',
  references: [
    { source: 'manual', id: 'PostgreSQL: sspi-auth' },
    { source: 'manual', id: 'PostgreSQL: auth-bsd' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 sspi map=staff\n',
      good: 'hostssl app app 192.0.2.0/24 gss map=staff\n',
      target: '16-linux',
    },
  ],
  hint: ({ methodToken }) => {
    const builds = methods
      .get(methodToken?.text ?? '')
      ?.variants?.map((variant) => SYSTEMS[variant] ?? variant);
    return builds && `only builds for ${builds.join(' and ')} have it`;
  },
  fixes(record, _mistake, target) {
    const { otherwise } = methods.get(record.methodToken?.text ?? '') ?? {};
    return otherwise === undefined ? [] : toMethod(record, otherwise, target);
  },
});

const SYSTEMS: Readonly<Record<string, string>> = { openbsd: 'OpenBSD', windows: 'Windows' };
