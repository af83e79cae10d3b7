import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { Span } from '../../../../core/text.js';
import { type Directive, isNone } from '../../model/directive.js';
import { insertLine } from '../../model/insertion.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';

/** Keywords that take the rest of the line as it is, and what becomes of a comment in it. */
const RAW: Readonly<Record<string, string>> = {
  AuthorizedKeysCommand: 'hands it to the program, word by word',
  AuthorizedPrincipalsCommand: 'hands it to the program, word by word',
  ForceCommand: 'runs all of it as a command, since "none" does not stand alone',
  VersionAddendum: 'tells it to everybody who connects',
};

/** Lists of names, which have no `#` in them. */
const NAMES = ['AllowGroups', 'AllowUsers', 'DenyGroups', 'DenyUsers'] as const;

/** Comments that sshd does not take for comments. */
export const commentInValue: Rule<SshdModel> = {
  id: 'sshd/comment-in-value',
  title: 'A comment that becomes a part of the value',
  why: 'Since OpenSSH 8.7 a `#` begins a comment only where a word could begin, and never in `VersionAddendum` or behind a command: there sshd takes all of the line. What was meant for the next administrator goes to the client, to a program, or into a name.',
  remedy: 'Put the comment on a line of its own.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: [...Object.keys(RAW), ...NAMES],
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'release notes', id: 'OpenSSH 8.7' },
  ],
  examples: [
    { bad: 'VersionAddendum none # hide it\n', good: '# hide it\nVersionAddendum none\n' },
    { bad: 'AllowUsers alice bob#admins\n', good: 'AllowUsers alice bob #admins\n' },
  ],
  *check(model, { target }): Iterable<Finding> {
    if (!since(target, '8.7')) return;
    for (const [name, effect] of Object.entries(RAW)) {
      for (const directive of model.accepted(name)) {
        const { comment } = directive.line;
        // Where nothing else is written, it may be meant for the value.
        if (!comment || directive.line.args.length === 0) continue;
        // The shell that runs a forced command passes over a comment itself.
        if (name === 'ForceCommand' && !isNone(directive)) continue;
        yield findingAt(directive, comment, `This is no comment in ${name}: sshd ${effect}.`, {
          fixes: () => [moveToOwnLine(directive, comment)],
        });
      }
    }
    for (const name of NAMES) for (const directive of model.accepted(name)) yield* glued(directive);
  },
};

function moveToOwnLine({ name, source, line }: Directive, comment: Span): Fix {
  const indent = source.slice({ start: line.line.start, end: line.span.start });
  const edits = [
    insertLine(source, line.line.start, indent + source.slice(comment).trimEnd()),
    { span: { start: line.span.end, end: comment.end }, text: '' },
  ];
  // What a program gets, or whether a command runs, may be noticed; a shorter greeting is for the better.
  return { title: 'Put the comment on a line of its own', safe: name === 'VersionAddendum', edits };
}

function* glued(directive: Directive): Iterable<Finding> {
  for (const { value, span } of directive.line.args) {
    const hash = value.indexOf('#');
    // In quotes it was meant.
    if (hash <= 0 || span.end - span.start !== value.length) continue;
    const start = span.start + hash;
    const message = `A comment needs a blank before its "#"; sshd takes "${value}" for one name.`;
    yield findingAt(directive, { start, end: span.end }, message, {
      fixes: () => [
        {
          title: 'Put a blank before the comment',
          safe: false,
          edits: [{ span: { start, end: start }, text: ' ' }],
        },
      ],
    });
  }
}
