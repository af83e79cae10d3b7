import type { Tree } from '../../../../core/format.js';
import type { Fail2banModel } from '../../model/model.js';
import { lastBefore } from '../../parse/statements.js';
import type { IniFile, Option, Section, SyntaxProblem } from '../../parse/syntax.js';

/** Something in a file that ConfigParser cannot read. */
export interface Objection {
  readonly file: Tree<IniFile>;
  readonly problem: SyntaxProblem;
}

/** What ConfigParser cannot read of some kinds, in each file once, however often it is included. */
export function* objections(
  { files }: Fail2banModel,
  ...kinds: readonly SyntaxProblem['kind'][]
): Iterable<Objection> {
  for (const file of new Set(files)) {
    for (const problem of file.part.problems) if (kinds.includes(problem.kind)) yield { file, problem };
  }
}

/** The section that an offset is in. */
export function sectionAt({ sections }: IniFile, offset: number): Section | undefined {
  return lastBefore(sections, offset);
}

/** The option that stands before an offset in its section. */
export function optionBefore(file: IniFile, offset: number): Option | undefined {
  return lastBefore(sectionAt(file, offset)?.options ?? [], offset - 1);
}
