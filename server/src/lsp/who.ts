import type { Admission, AdmissionLine } from '../core/admission.js';
import { documentsOf } from '../core/engine.js';
import type { Admitted } from '../host/admission.js';
import type { Documents } from './documents.js';
import type { WhoAnswer, WhoLine, WhoParams, WhoResult } from './protocol.js';
import { pathToUri } from './uris.js';
import type { Workspace } from './workspace.js';

/** Answers who gets in, by the documents as they are open. */
export class Who {
  constructor(
    private readonly documents: Documents,
    private readonly workspace: Workspace,
  ) {}

  async answer({ uri, connection }: WhoParams): Promise<WhoResult> {
    const document = this.documents.get(uri);
    const admitted = document && (await this.workspace.admission(document, connection));
    if (!admitted) return { problem: 'hardlint does not know what this document is.' };
    const { admission, format } = admitted;
    if (admission === undefined) return { problem: `A ${format.title} does not say who gets in.` };
    return typeof admission === 'string' ? { problem: admission } : this.#convert(admission, admitted);
  }

  #convert({ answer, hit, passed, refusal }: Admission, { tree }: Admitted): WhoAnswer {
    const sources = documentsOf(tree);
    const placed = <Line extends AdmissionLine>({ path, span, line: _, ...rest }: Line) => {
      const source = sources.get(path)?.source;
      const [start, end] = [span.start, span.end].map((at) => source?.positionAt(at) ?? BEGINNING);
      const uri = this.documents.at(path)?.uri ?? pathToUri(path);
      return { ...rest, uri, range: { start, end } as WhoLine['range'] };
    };
    return {
      answer,
      hit: hit ? placed(hit) : null,
      passed: passed.map(placed),
      refusal: refusal ? placed(refusal) : null,
    };
  }
}

const BEGINNING = { line: 0, character: 0 };
