import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since, type Target } from '../../../../core/target.js';
import type { Grammar, Token } from '../../catalogue/grammar.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { type Argument, spanWithin } from '../../parse/syntax.js';
import { findingAt } from '../support.js';

const WITH_TOKENS = [
  'AuthorizedKeysCommand',
  'AuthorizedKeysCommandUser',
  'AuthorizedKeysFile',
  'AuthorizedPrincipalsCommand',
  'AuthorizedPrincipalsCommandUser',
  'AuthorizedPrincipalsFile',
  'ChrootDirectory',
] as const;

const WITHOUT_TOKENS = ['Banner', 'HostCertificate', 'HostKey', 'RevokedKeys', 'TrustedUserCAKeys'] as const;

/** Percent signs that are no token of the keyword. */
export const unknownToken: Rule<SshdModel> = {
  id: 'sshd/unknown-token',
  title: 'A % token that the keyword does not have',
  why: 'Each keyword has its own tokens, and most have none. sshd does not look at them when it starts. Where it meets one that it does not know, it ends the connection in the middle of the login; a keyword without tokens takes it for a part of the name.',
  remedy: 'Use a token of the keyword, or write `%%` for a percent sign.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: [...WITH_TOKENS, ...WITHOUT_TOKENS],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'AuthorizedKeysFile /etc/ssh/keys/%u/%n\n' },
    { target: '9.3', bad: 'AuthorizedKeysCommand /usr/bin/keys %C\nAuthorizedKeysCommandUser nobody\n' },
    { bad: 'TrustedUserCAKeys /etc/ssh/%u.ca\n' },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const name of WITH_TOKENS) {
      for (const directive of model.named(name)) {
        const tokens = tokensOf(directive);
        // The path of a program is taken as it is.
        const first = directive.entry?.argument.kind === 'command' ? 1 : 0;
        for (const argument of directive.line.args.slice(first)) {
          for (const at of tokensIn(argument.value)) {
            const finding = judge(directive, argument, at, tokens, target);
            if (finding) yield finding;
          }
        }
      }
    }
    for (const name of WITHOUT_TOKENS) for (const directive of model.named(name)) yield* literal(directive);
  },
};

function tokensOf({ entry }: Directive): readonly Token[] {
  const grammar: Grammar | undefined = entry?.argument;
  return (grammar && 'tokens' in grammar && grammar.tokens) || [];
}

/** Where each token of a value stands first; `%%` is one. */
function tokensIn(value: string): Iterable<number> {
  const first = new Map<string, number>();
  for (let at = value.indexOf('%'); at >= 0; at = value.indexOf('%', at + 2)) {
    const letter = value.charAt(at + 1);
    if (!first.has(letter)) first.set(letter, at);
  }
  return first.values();
}

function judge(
  directive: Directive,
  argument: Argument,
  at: number,
  tokens: readonly Token[],
  target: Target,
): Finding | undefined {
  const letter = argument.value.charAt(at + 1);
  const token = tokens.find((each) => each.letter === letter);
  if (token && (token.since === undefined || since(target, token.since))) return undefined;
  const known = tokens
    .filter((each) => each.since === undefined || since(target, each.since))
    .map((each) => `%${each.letter}`);
  const what =
    letter === ''
      ? `${directive.name} ends in a single %`
      : token
        ? `OpenSSH ${target.label} does not know %${letter}, which came with ${token.since}`
        : `${directive.name} has no token %${letter}, only ${known.join(', ')}`;
  const span = spanWithin(argument, at, Math.min(at + 2, argument.value.length));
  return findingAt(directive, span, `${what}; sshd ends the connection of who logs in.`);
}

function* literal(directive: Directive): Iterable<Finding> {
  for (const argument of directive.line.args) {
    const at = argument.value.search(/%[hUu]/);
    if (at < 0) continue;
    const token = argument.value.slice(at, at + 2);
    const message = `${directive.name} has no tokens; sshd looks for a file with "${token}" in its name.`;
    yield findingAt(directive, spanWithin(argument, at, at + 2), message);
  }
}
