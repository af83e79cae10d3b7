import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import type { Span } from '../../../../core/text.js';
import { clientKeywords } from '../../catalogue/client-keywords.js';
import { keywords } from '../../catalogue/index.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';

const BYTE_ORDER_MARK = '\uFEFF';
/** What looks like a blank, and is a character like any other for sshd. */
const ODD_BLANKS = /[\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]+/g;

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
    { bad: 'AcceptEnv LANG \\\n    LC_*\n', good: 'AcceptEnv LANG LC_*\n' },
  ],
  *check(model, { target }): Iterable<Finding> {
    const advice = new Map<string, Advice>();
    for (const directive of model.unknown) {
      const torn = continuation(directive);
      if (torn) {
        yield torn;
        continue;
      }
      const written = directive.line.keyword;
      const found = advice.get(written) ?? advise(written, target);
      advice.set(written, found);
      yield report(directive, found);
    }
  },
};

interface Advice {
  readonly message: string;
  /** What to write instead of the keyword, and how that is called. */
  readonly correction?: { readonly text: string; readonly title: string; readonly safe: boolean };
}

/** Looked up once for each spelling: a file that is no sshd_config at all has many unknown names. */
function advise(written: string, target: Target): Advice {
  if (written.startsWith(BYTE_ORDER_MARK)) {
    const message =
      'The file begins with a byte order mark, which sshd takes for a part of the first keyword.';
    return {
      message,
      correction: {
        text: written.replace(/^\uFEFF+/, ''),
        title: 'Remove the byte order mark',
        safe: true,
      },
    };
  }
  const plain = written.replace(ODD_BLANKS, ' ');
  if (plain !== written) {
    const message =
      'There is a no-break space here or another blank that is none for sshd: it takes it for a part of the keyword.';
    return { message, correction: { text: plain, title: 'Replace by a plain blank', safe: false } };
  }
  const client = clientKeywords.get(written);
  if (client) {
    const twin = client.serverTwin ? `; on the server its counterpart is ${client.serverTwin}.` : '.';
    return replacing(client.serverTwin, `${client.name} is a keyword of the client's ssh_config${twin}`);
  }
  const meant = keywords.nearest(written, target)?.name;
  const question = meant ? `; did you mean ${meant}?` : '.';
  return replacing(meant, `sshd does not know the keyword "${written}" and will not start${question}`);
}

function replacing(name: string | undefined, message: string): Advice {
  if (name === undefined) return { message };
  return { message, correction: { text: name, title: `Replace by ${name}`, safe: false } };
}

function report(directive: Directive, { message, correction }: Advice): Finding {
  const { keyword, keywordSpan } = directive.line;
  return findingAt(directive, oddBlankIn(keyword, keywordSpan) ?? keywordSpan, message, {
    fixes: () => {
      if (!correction) return [];
      const { text, title, safe } = correction;
      return [{ title, safe, edits: [{ span: keywordSpan, text }] }];
    },
  });
}

/** Below a line that ends in a backslash: what was meant to be the rest of that line. */
function continuation(directive: Directive): Finding | undefined {
  const { source, line } = directive;
  const { text } = source;
  let at = line.line.start - 1;
  while (at > 0 && /\s/.test(text.charAt(at))) at--;
  if (text.charAt(at) !== '\\' || source.lineAt(at) !== source.lineAt(line.line.start) - 1) return undefined;
  if (
    source
      .slice(source.lineSpan(source.lineAt(at)))
      .trimStart()
      .startsWith('#')
  )
    return undefined;
  const message = `sshd knows no continued lines: it takes "${line.keyword}" for a keyword, and will not start.`;
  const gap = { start: text.charAt(at - 1) === ' ' ? at - 1 : at, end: line.keywordSpan.start };
  const glue = text.charAt(at - 1) === ',' ? '' : ' ';
  return findingAt(directive, line.keywordSpan, message, {
    fixes: () => [{ title: 'Join with the line above', safe: false, edits: [{ span: gap, text: glue }] }],
  });
}

/** Where the first character stands that looks like a blank, or like nothing. */
function oddBlankIn(keyword: string, { start, end }: Span): Span | undefined {
  const at = keyword.search(ODD_BLANKS);
  return at < 0 || end - start !== keyword.length ? undefined : { start: start + at, end: start + at + 1 };
}
