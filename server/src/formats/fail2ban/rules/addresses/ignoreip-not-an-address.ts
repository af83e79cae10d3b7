import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { isHostName, readAddress } from '../../values/addresses.js';
import { findingAt } from '../support.js';
import { ignoredWords, replaced } from './words.js';

/** An entry that fail2ban takes for a host name that nobody can have. */
export const ignoreipNotAnAddress: Rule<Fail2banModel> = {
  id: 'fail2ban/ignoreip-not-an-address',
  title: 'An entry of ignoreip is neither an address nor a host name',
  why: 'What is no address of four numbers or of IPv6 is a host name to fail2ban, which it looks up in vain. The addresses that are meant are banned like all others, and no message says so.',
  remedy:
    'Write networks with a prefix, as in `192.168.1.0/24`: there are no wildcards, ranges, shortened addresses or quotes. Separate entries by blanks or commas.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nignoreip = 127.0.0.1/8 192.168.1.*\n',
      good: '[sshd]\nenabled = true\nignoreip = 127.0.0.1/8 192.168.1.0/24\n',
    },
    {
      bad: '[sshd]\nenabled = true\nignoreip = ::1 10/8\n',
      good: '[sshd]\nenabled = true\nignoreip = ::1 10.0.0.0/8\n',
    },
    {
      bad: '[sshd]\nenabled = true\nignoreip = 192.0.2.1;192.0.2.2\n',
      good: '[sshd]\nenabled = true\nignoreip = 192.0.2.1 192.0.2.2\n',
    },
    { bad: '[sshd]\nenabled = true\nignoreip = 192.168.1.10-192.168.1.20\n' },
  ],
  *check(model) {
    for (const word of ignoredWords(model)) {
      const { text, ignored } = word;
      if (ignored.kind !== 'name' || isHostName(ignored.name)) continue;
      const meant = meantBy(text);
      const hint = meant === undefined ? '' : `; ${meant} is likely meant`;
      yield findingAt(word.place, `${text} is no address to fail2ban and exempts nobody${hint}`, {
        fixes: () => (meant === undefined ? [] : replaced(word, meant)),
      });
    }
  },
};

/** What somebody meant who writes addresses as other programs take them. */
function meantBy(text: string): string | undefined {
  const candidate =
    separated(text) ?? unquoted(text) ?? wildcard(text) ?? completed(text) ?? withoutZeros(text);
  return candidate?.split(' ').every(isAddress) ? candidate : undefined;
}

function isAddress(text: string): boolean {
  const [address = '', prefix = '0', more] = text.split('/');
  const found = readAddress(address);
  return !!found && more === undefined && /^\d{1,3}$/.test(prefix) && Number(prefix) <= found.length;
}

function separated(text: string): string | undefined {
  return text.includes(';') ? text.split(';').filter(Boolean).join(' ') : undefined;
}

function unquoted(text: string): string | undefined {
  return /["']/.test(text) ? text.replace(/["']/g, '') : undefined;
}

/** `192.168.1.*` and `10.*` */
function wildcard(text: string): string | undefined {
  const numbers = /^(\d{1,3}(?:\.\d{1,3}){0,2})(?:\.\*)+$/.exec(text)?.[1]?.split('.');
  return numbers && `${padded(numbers)}/${numbers.length * 8}`;
}

/** `10/8` */
function completed(text: string): string | undefined {
  const [, numbers, prefix] = /^(\d{1,3}(?:\.\d{1,3}){0,2})\.?\/(\d{1,2})$/.exec(text) ?? [];
  return numbers && `${padded(numbers.split('.'))}/${prefix}`;
}

function withoutZeros(text: string): string | undefined {
  return /^[\d./]+$/.test(text) ? text.replace(/(^|\.)0+(?=\d)/g, '$1') : undefined;
}

function padded(numbers: readonly string[]): string {
  return [...numbers, '0', '0', '0'].slice(0, 4).join('.');
}
