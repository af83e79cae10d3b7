import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { ignoredWords } from './words.js';

/** `file:` in a release that does not know it. */
export const ignoreipFileBefore111: Rule<Fail2banModel> = {
  id: 'fail2ban/ignoreip-file-before-1-1-1',
  title: 'ignoreip reads files only since fail2ban 1.1.1',
  why: 'An older release takes what stands behind the first slash for a prefix. It does not start where that is none, and otherwise looks the rest up as the name of a host, so that nobody is exempt.',
  remedy: 'Write the addresses themselves, or use `ignorecommand` with a program that reads the file.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nignoreip = 127.0.0.1/8 file:/etc/fail2ban/offices.txt\n',
      target: '1.0.2',
    },
  ],
  *check(model) {
    if (since(model.target, '1.1.1')) return;
    for (const { ignored, place, isInForce } of ignoredWords(model)) {
      if (ignored.kind !== 'file') continue;
      const release = model.target.label;
      if (!isPrefixRefused(ignored.path)) {
        yield findingAt(
          place,
          `fail2ban ${release} reads no files here: it looks this up as the name of a host`,
        );
        continue;
      }
      yield findingAt(place, `fail2ban ${release} does not start: it reads the path as a prefix`, {
        ...(isInForce && { severity: 'error' }),
      });
    }
  },
};

/** What is behind the first slash must be a number or, where it has a dot or a colon, may be any mask. */
function isPrefixRefused(path: string): boolean {
  const slash = path.indexOf('/');
  return slash >= 0 && !/[.:]|^[+-]?\d+$/.test(path.slice(slash + 1));
}
