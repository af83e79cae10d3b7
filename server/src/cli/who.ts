import { documentsOf } from '../core/engine.js';
import { formats } from '../formats/index.js';
import { type Admitted, admissionOf } from '../host/admission.js';
import { type Answer, renderAnswer, toJsonAnswer } from '../report/admission.js';
import { Bench } from './bench.js';
import { type Input, readInputs } from './inputs.js';
import { tellSettingsProblems, tellUnknown } from './judge.js';
import { labelOf } from './paths.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { readWhoOptions, type WhoOptions } from './who-options.js';

/**
 * `hardlint who`: says which line of a file a connection hits, and what comes of it.
 * @throws UsageError for a command line that cannot be followed.
 */
export async function who(args: readonly string[], terminal: Terminal): Promise<0 | 2> {
  const bench = new Bench(readWhoOptions(args, formats), terminal);
  const [input, ...others] = await readInputs(bench);
  if (others.length > 0) throw new UsageError('Name the file itself, not a folder with several of them.');
  if (!input) return 2;
  const { connection, format } = bench.options;
  const admitted = await admissionOf(bench.linter, input, connection, bench.hints);
  if (!admitted) {
    tellUnknown(input.label, bench);
    return 2;
  }
  const answer = answerOf(admitted, input);
  await tellSettingsProblems([input.path], bench);
  tellRefusal(answer, bench);
  bench.tellUnreadable();
  terminal.out(format === 'json' ? toJsonAnswer(answer) : renderAnswer(answer, terminal.outLooks));
  return 0;
}

function answerOf({ admission, format, target, tree }: Admitted, { path, label }: Input): Answer {
  if (admission === undefined) {
    throw new UsageError(`${label} is of ${format.title}, which does not say who gets in.`);
  }
  if (typeof admission === 'string') throw new UsageError(admission);
  const documents = documentsOf(tree);
  return {
    admission,
    path,
    reader: `${format.target.title} ${target.label}`,
    labelOf: (each) => (each === path ? label : labelOf(each)),
    sourceOf: (each) => documents.get(each)?.source,
  };
}

function tellRefusal({ admission: { refusal }, labelOf: label }: Answer, bench: Bench<WhoOptions>): void {
  if (!refusal) return;
  const { path, line, message } = refusal;
  bench.note(
    `${label(path)}:${line}: ${message}. The server refuses such a file and keeps what it had before; ` +
      'the answer is that of what can be read.',
  );
}
