import type { Fix } from '../../../../core/finding.js';
import { since, type Target } from '../../../../core/target.js';
import type { AlgorithmKind } from '../../catalogue/algorithms.js';
import { recommendedAlgorithms } from '../../catalogue/algorithms-effective.js';
import { keywords } from '../../catalogue/index.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Argument } from '../../parse/syntax.js';

/** A list of algorithms that is in force, as somebody wrote it. */
export interface WrittenList {
  readonly directive: Directive;
  readonly kind: AlgorithmKind;
  readonly argument: Argument;
}

/** The family of algorithms that an option lists. */
export function kindOf(option: string): AlgorithmKind {
  const argument = keywords.get(option)?.argument;
  if (argument?.kind !== 'algorithms') throw new Error(`${option} lists no algorithms`);
  return argument.of;
}

/** The lists of some options that decide in their scopes and that sshd accepts. */
export function* listsInForce(model: SshdModel, options: readonly string[]): Iterable<WrittenList> {
  for (const option of options) {
    for (const directive of model.accepted(option)) {
      const argument = directive.line.args[0];
      if (!argument || !model.isInForce(directive)) continue;
      yield { directive, kind: kindOf(option), argument };
    }
  }
}

/** Those of them that take away from the default. */
export function* removalsInForce(model: SshdModel, options: readonly string[]): Iterable<WrittenList> {
  if (!since(model.target, '7.5')) return;
  for (const list of listsInForce(model, options)) {
    if (list.argument.value.startsWith('-') && list.kind !== 'gss-kex') yield list;
  }
}

/** The fix that writes what an expert would have the target offer. */
export function writeSoundList({ argument, kind }: WrittenList, target: Target): Fix {
  const text = recommendedAlgorithms(kind, target).join(',');
  return { title: 'Replace by a sound list', safe: false, edits: [{ span: argument.span, text }] };
}
