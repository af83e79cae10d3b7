import type { Finding } from '../../../core/finding.js';
import type { Rule } from '../../../core/rule.js';
import type { Target } from '../../../core/target.js';
import { clientKeywords } from '../catalogue/client-keywords.js';
import { keywords } from '../catalogue/index.js';
import type { Directive } from '../model/directive.js';
import type { SshdModel } from '../model/model.js';
import { findingAt } from './support.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** Names that no release of sshd knows. */
export const unknownKeyword: Rule<SshdModel> = {
  id: 'sshd/unknown-keyword',
  title: 'A keyword that sshd does not know',
  why: 'sshd reads the whole file before it starts. One keyword that it does not know, and it stops with `Bad configuration option`; after a restart nobody can log in over SSH.',
  remedy:
    'Correct the spelling. Keywords of `ssh_config`, the configuration of the client, do not belong here; many have a counterpart on the server.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'PermitRotLogin no\n', good: 'PermitRootLogin no\n' },
    { bad: 'ServerAliveInterval 60\n', good: 'ClientAliveInterval 60\n' },
  ],
  *check(model, { target }): Iterable<Finding> {
    const advice = new Map<string, Advice>();
    for (const directive of model.directives) {
      if (directive.entry) continue;
      const written = directive.line.keyword;
      const found = advice.get(written) ?? advise(written, target);
      advice.set(written, found);
      yield report(directive, found);
    }
  },
};

interface Advice {
  readonly message: string;
  readonly replacement: string | undefined;
}

/** Looked up once for each spelling: a file that is no sshd_config at all has many unknown names. */
function advise(written: string, target: Target): Advice {
  if (written.startsWith(BYTE_ORDER_MARK)) {
    const message =
      'The file begins with a byte order mark, which sshd takes for a part of the first keyword.';
    return { message, replacement: written.slice(1) };
  }
  const client = clientKeywords.get(written);
  if (client) {
    const twin = client.serverTwin ? `; on the server its counterpart is ${client.serverTwin}.` : '.';
    return {
      message: `${client.name} is a keyword of the client's ssh_config${twin}`,
      replacement: client.serverTwin,
    };
  }
  const meant = keywords.nearest(written, target)?.name;
  const question = meant ? `; did you mean ${meant}?` : '.';
  return {
    message: `sshd does not know the keyword "${written}" and will not start${question}`,
    replacement: meant,
  };
}

function report(directive: Directive, { message, replacement }: Advice): Finding {
  const span = directive.line.keywordSpan;
  const isMark = directive.line.keyword.startsWith(BYTE_ORDER_MARK);
  return findingAt(directive, isMark ? { start: span.start, end: span.start + 1 } : span, message, {
    fixes: () => {
      if (replacement === undefined) return [];
      const title = isMark ? 'Remove the byte order mark' : `Replace by ${replacement}`;
      return [{ title, safe: isMark, edits: [{ span, text: replacement }] }];
    },
  });
}
