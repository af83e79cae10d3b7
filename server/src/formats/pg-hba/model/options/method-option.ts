import type { SourceText, Span } from '../../../../core/text.js';
import type { Token } from '../../parse/token.js';

/** An option behind the method: `map=staff`. */
export class MethodOption {
  /** Its name and its equals sign stand in the document as they are read: not in quotes, not over two lines. */
  readonly isPlain: boolean;

  constructor(
    readonly name: string,
    /** Without quotes. */
    readonly value: string,
    readonly token: Token,
    /** The document that the record is in. */
    source: SourceText,
  ) {
    this.isPlain = token.path === undefined && source.text.startsWith(`${name}=`, token.start);
  }

  /** Its name, where that can be told apart. */
  get nameSpan(): Span {
    const { start, end } = this.token;
    return this.isPlain ? { start, end: start + this.name.length } : { start, end };
  }

  /** Its value with the quotes, where that can be told apart. */
  get valueSpan(): Span {
    const { start, end } = this.token;
    return this.isPlain ? { start: start + this.name.length + 1, end } : { start, end };
  }
}
