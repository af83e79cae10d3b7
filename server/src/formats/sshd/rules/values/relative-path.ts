import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Argument } from '../../parse/syntax.js';
import { findingAt } from '../support.js';
import { TYPOGRAPHIC } from './typographic-characters.js';

const KEY_FILES = ['HostCertificate', 'HostKey', 'RevokedKeys', 'TrustedUserCAKeys'] as const;

const PATHS = ['Banner', 'ChrootDirectory', ...KEY_FILES, 'PidFile', 'XAuthLocation'] as const;

/** Paths that begin nowhere in particular. */
export const relativePath: Rule<SshdModel> = {
  id: 'sshd/relative-path',
  title: 'A path that does not begin with a slash',
  why: 'sshd looks for these files from the directory it was started in, which is `/` for a service, and not from `/etc/ssh`. A host key or a banner that is not found is left out; a list of revoked keys that is not found refuses **every** key; a `ChrootDirectory` must be absolute.',
  remedy: 'Write the whole path. To have no banner, write `none`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: PATHS,
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'HostKey ssh_host_ed25519_key\n', good: 'HostKey /etc/ssh/ssh_host_ed25519_key\n' },
    { bad: 'Banner no\n', good: 'Banner none\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const name of PATHS) {
      for (const directive of model.accepted(name)) {
        for (const argument of directive.line.args) {
          if (!isRelative(argument.value)) continue;
          const message = messageFor(directive, argument);
          yield findingAt(directive, argument.span, message, { fixes: () => fixesFor(directive, argument) });
        }
      }
    }
  },
};

/** Tokens and drives begin an absolute path too, and what was quoted badly is said elsewhere. */
function isRelative(value: string): boolean {
  if (/^([/~%]|[A-Za-z]:[\\/]|__PROGRAMDATA__)/.test(value) || TYPOGRAPHIC.test(value)) return false;
  return value !== '' && value.toLowerCase() !== 'none';
}

function messageFor({ name }: Directive, { value }: Argument): string {
  if (name === 'ChrootDirectory')
    return `sshd wants an absolute path here, and ends each session for "${value}".`;
  if (isFlag(value)) return `${name} takes a path, or "none"; sshd looks for a file of the name "${value}".`;
  return `sshd looks for "${value}" in the directory it was started in, usually /.`;
}

function isFlag(value: string): boolean {
  return /^(yes|no|on|off|true|false)$/i.test(value);
}

function fixesFor({ name }: Directive, { value, span }: Argument): Fix[] {
  const write = (text: string) => [{ title: `Write ${text}`, safe: false, edits: [{ span, text }] }];
  if (/[\s"'\\#]/.test(value)) return [];
  if (isFlag(value)) return name === 'Banner' && /^(no|off|false)$/i.test(value) ? write('none') : [];
  if (/^(etc|usr|var|run|srv|home)\//.test(value)) return write(`/${value}`);
  return (KEY_FILES as readonly string[]).includes(name) ? write(`/etc/ssh/${value}`) : [];
}
