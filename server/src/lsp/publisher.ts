import { type Connection, NotificationType, PublishDiagnosticsNotification } from 'vscode-languageserver';
import { MOST_FINDINGS } from '../core/engine.js';
import { DiagnosticConverter } from './convert.js';
import type { Documents } from './documents.js';
import type { Log } from './log.js';
import { notify } from './notify.js';
import { STATUS, type StatusParams } from './protocol.js';
import { pathToUri } from './uris.js';
import type { Judgement } from './workspace.js';

const statusNotification = new NotificationType<StatusParams>(STATUS);

/** Tells the client what was found in a document, and its log what went wrong on the way. */
export class Publisher {
  constructor(
    private readonly connection: Connection,
    private readonly documents: Documents,
    private readonly log: Log,
  ) {}

  publish({ document, version, settings, linted, findings }: Judgement): void {
    const { uri } = document;
    const converter = linted && this.converter(linted, version);
    const diagnostics = converter
      ? findings.map((finding, index) => converter.diagnostic(finding, index))
      : [];
    void notify(this.connection, PublishDiagnosticsNotification.type, { uri, version, diagnostics });
    void notify(this.connection, statusNotification, {
      uri,
      format: linted ? linted.format.title : null,
      profile: settings.resolved.profile,
      target: linted ? `${linted.format.target.title} ${linted.target.label}` : null,
      findings: findings.length,
    });
    for (const { id } of linted?.result.cut ?? []) {
      this.log.warn(`${uri}: only the first ${MOST_FINDINGS} findings of ${id} are told.`);
    }
    for (const { rule, error } of linted?.result.failures ?? []) this.log.fault(`the rule ${rule.id}`, error);
  }

  clear(uri: string): void {
    void notify(this.connection, PublishDiagnosticsNotification.type, { uri, diagnostics: [] });
  }

  /** Gives findings the form in which they are published. */
  converter(linted: NonNullable<Judgement['linted']>, version: number): DiagnosticConverter {
    return new DiagnosticConverter(
      linted,
      version,
      (path) => this.documents.at(path)?.uri ?? pathToUri(path),
    );
  }
}
