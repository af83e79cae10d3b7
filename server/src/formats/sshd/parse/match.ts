import { since, type Target } from '../../../core/target.js';
import type { SourceText, Span } from '../../../core/text.js';
import { CLIENT_CRITERIA, type Criterion, criteria } from '../catalogue/criteria.js';
import { checkAddressList } from '../values/addresses.js';
import { isPort } from '../values/numbers.js';
import { matchPatterns } from '../values/pattern-list.js';
import type { ValueProblem } from '../values/problem.js';
import { type Argument, type Line, spanWithin } from './syntax.js';
import { strdelimAll } from './words.js';

/** One criterion of a Match line with its argument. */
export interface MatchTerm {
  readonly criterion: Criterion;
  readonly argument: Argument | undefined;
}

/** What a Match line asks; all of its terms must hold. */
export interface MatchCondition {
  readonly terms: readonly MatchTerm[];
  /** It holds for every session: `all`, or a `Version` that the target has. */
  readonly always: boolean;
  /** Why sshd refuses the line. */
  readonly problem: ValueProblem | undefined;
}

/** Reads the criteria of a Match line as the target's sshd does. */
export function readMatch(line: Line, source: SourceText, target: Target): MatchCondition {
  if (line.problem) return { terms: [], always: false, problem: undefined };
  const splitsLikeArgv = since(target, '9.9');
  const words = splitsLikeArgv
    ? line.args
    : beforeComment(strdelimAll(source.text, line.raw.start, line.raw.end));
  return new MatchReader(words, line, target, splitsLikeArgv).read();
}

function beforeComment(words: readonly Argument[]): readonly Argument[] {
  const comment = words.findIndex((word) => word.value.startsWith('#'));
  return comment < 0 ? words : words.slice(0, comment);
}

const GLUED = /^(user|group|host|address|localaddress|localport|rdomain|version)=/i;

/** Whether the patterns of a `Version` criterion hold for the target's own release. */
export function isOwnVersion(patterns: string, target: Target): boolean {
  return matchPatterns(patterns, `OpenSSH_${target.label.split('-')[0]}p1`) === 'matched';
}

class MatchReader {
  readonly #terms: MatchTerm[] = [];
  #next = 0;

  constructor(
    private readonly words: readonly Argument[],
    private readonly line: Line,
    private readonly target: Target,
    /** Since 9.9 an `=` is only taken for a separator where it is glued to the criterion. */
    private readonly splitsLikeArgv: boolean,
  ) {}

  read(): MatchCondition {
    if (this.words.length === 0) {
      return this.#refused(this.line.keywordSpan, 'Match needs a criterion, such as User, Address or all.');
    }
    while (this.#next < this.words.length && !this.#isAtEnd()) {
      const problem = this.#readTerm(this.words[this.#next++] as Argument);
      if (problem) return { terms: this.#terms, always: false, problem };
    }
    const always = this.#terms.every(
      ({ criterion, argument }) =>
        criterion.name === 'all' ||
        (criterion.name === 'Version' && isOwnVersion(argument?.value ?? '', this.target)),
    );
    return { terms: this.#terms.slice(), always, problem: undefined };
  }

  /** Before 9.9, an empty word in the place of a criterion ended the line, if nothing came behind it. */
  #isAtEnd(): boolean {
    const isLast = this.#next > 0 && this.#next === this.words.length - 1;
    return !this.splitsLikeArgv && isLast && this.words[this.#next]?.value === '';
  }

  #readTerm(word: Argument): ValueProblem | undefined {
    const glued = this.splitsLikeArgv ? GLUED.exec(word.value) : null;
    const name = glued ? (glued[1] as string) : word.value;
    const nameSpan = glued ? spanWithin(word, 0, name.length) : word.span;
    const criterion = criteria.get(name);
    const known = criterion !== undefined && criteria.standing(criterion, this.target) === 'known';
    if (known && criterion.argument === undefined) return this.#readBare(criterion, word);
    const argument = glued
      ? {
          value: word.value.slice(name.length + 1),
          span: spanWithin(word, name.length + 1, word.value.length),
        }
      : this.words[this.#next++];
    if (!known) return this.#unknown(name, nameSpan, criterion);
    if (!argument || argument.value === '' || argument.value.startsWith('#')) {
      return problem(nameSpan, `The criterion ${criterion.name} needs a value behind it.`);
    }
    this.#terms.push({ criterion, argument });
    return this.#checkArgument(criterion, argument);
  }

  #readBare(criterion: Criterion, word: Argument): ValueProblem | undefined {
    const alone = this.words.length === 1;
    this.#terms.push({ criterion, argument: undefined });
    if (criterion.name !== 'all' || alone) return undefined;
    return problem(word.span, '"all" stands for every session and cannot be combined with other criteria.');
  }

  #checkArgument(criterion: Criterion, argument: Argument): ValueProblem | undefined {
    if (criterion.argument === 'addresses') return checkAddressList(argument, this.target);
    if (criterion.argument === 'port' && argument.value !== '0' && !isPort(argument.value)) {
      return problem(
        argument.span,
        `LocalPort takes one port, not "${argument.value}"; write a block for each port.`,
      );
    }
    if (!this.splitsLikeArgv || argument.value !== '=') return undefined;
    const equals = {
      start: argument.span.start,
      end: this.words[this.#next]?.span.start ?? argument.span.end,
    };
    return {
      kind: 'invalid',
      span: argument.span,
      message: `Since OpenSSH 9.9 an "=" with blanks around it is no separator in a Match line; write "${criterion.name}" and its value without it.`,
      fixes: [{ title: 'Remove the "="', safe: true, edits: [{ span: equals, text: '' }] }],
    };
  }

  #unknown(name: string, span: Span, criterion: Criterion | undefined): ValueProblem {
    const before = this.#terms.at(-1)?.argument;
    if (before?.value.endsWith(',')) {
      const gap = { start: before.span.end, end: span.start };
      return {
        kind: 'invalid',
        span: gap,
        message: 'A blank ends the list of a criterion; sshd takes what follows for the next criterion.',
        fixes: [{ title: 'Remove the blank', safe: true, edits: [{ span: gap, text: '' }] }],
      };
    }
    if (criterion) {
      return problem(
        span,
        `OpenSSH ${this.target.label} does not know the criterion ${criterion.name}; it came with ${criterion.since}.`,
      );
    }
    if (CLIENT_CRITERIA.has(name.toLowerCase())) {
      return problem(span, `"${name}" is a criterion of the client's ssh_config; sshd does not know it.`);
    }
    const meant = criteria.nearest(name, this.target)?.name;
    return {
      kind: 'invalid',
      span,
      message: `"${name}" is no criterion of Match${meant ? `; did you mean ${meant}?` : '.'}`,
      fixes: meant ? [{ title: `Replace by ${meant}`, safe: false, edits: [{ span, text: meant }] }] : [],
    };
  }

  #refused(span: Span, message: string): MatchCondition {
    return { terms: [], always: false, problem: problem(span, message) };
  }
}

function problem(span: Span, message: string): ValueProblem {
  return { kind: 'invalid', span, message, fixes: [] };
}
