import {
  type Connection,
  type DocumentFormattingParams,
  DocumentFormattingRequest,
  type DocumentRangeFormattingParams,
  DocumentRangeFormattingRequest,
  type InitializeParams,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver';
import type { FormatInfo } from '../core/format.js';
import type { Span } from '../core/text.js';
import { layoutEdits } from '../features/layout.js';
import { toSpan, toTextEdits } from './convert.js';
import type { Documents, OpenDocument } from './documents.js';
import type { Log } from './log.js';
import type { Workspace } from './workspace.js';

/**
 * Answers `textDocument/formatting` and `textDocument/rangeFormatting`. Where the client allows it, only for the
 * languages that have a layout: for the others an editor would offer a choice between a formatter and none.
 */
export class Formatting {
  #mayRegister = false;

  constructor(
    private readonly connection: Connection,
    private readonly formats: readonly FormatInfo[],
    private readonly documents: Documents,
    private readonly workspace: Workspace,
    private readonly log: Log,
  ) {}

  initialize({ capabilities: { textDocument } }: InitializeParams): void {
    this.#mayRegister =
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true;
  }

  /** What the server says that it can do for all documents. */
  get capabilities(): ServerCapabilities {
    if (this.#mayRegister) return {};
    return { documentFormattingProvider: true, documentRangeFormattingProvider: true };
  }

  start(): void {
    if (!this.#mayRegister) return;
    const languages = this.formats.flatMap((format) => (format.hasLayout ? format.languageIds : []));
    const options = { documentSelector: languages.map((language) => ({ language })) };
    for (const { type } of [DocumentFormattingRequest, DocumentRangeFormattingRequest]) {
      const registration = this.connection.client.register(type, options);
      registration.catch((error) => this.log.fault('client/registerCapability', error));
    }
  }

  async all({ textDocument }: DocumentFormattingParams): Promise<TextEdit[] | null> {
    const document = this.documents.get(textDocument.uri);
    return document ? this.#edits(document) : null;
  }

  async within({ textDocument, range }: DocumentRangeFormattingParams): Promise<TextEdit[] | null> {
    const document = this.documents.get(textDocument.uri);
    return document ? this.#edits(document, toSpan(document.source, range)) : null;
  }

  /** None where the document is not linted, has no layout, or changed meanwhile. */
  async #edits(document: OpenDocument, within?: Span): Promise<TextEdit[] | null> {
    const { version } = document;
    const judgement = await this.workspace.judgement(document);
    const isCurrent = judgement?.version === version && document.version === version;
    if (!isCurrent || !judgement.linted || this.documents.get(document.uri) !== document) return null;
    const edits = layoutEdits(judgement.linted, document.path, within);
    return edits ? toTextEdits(document.source, edits) : null;
  }
}
