import { commands, Disposable, type TextDocument, window } from 'vscode';
import { type ClientConnection, WHO_COMMAND, type WhoAnswer, type WhoResult } from './protocol.js';
import { askFacts } from './who-facts.js';
import { WhoMarks } from './who-marks.js';

/** Asks the server; undefined where it does not run. */
export type AskWho = (uri: string, connection: ClientConnection) => Promise<WhoResult | undefined>;

const AGAIN = 'Ask Again';

/** Registers the command that tells which line a connection hits. It asks for the facts, or takes them as its argument. */
export function registerWho(ask: AskWho): Disposable {
  const marks = new WhoMarks();
  let latest: ClientConnection | undefined;
  const run = async (given?: unknown): Promise<WhoAnswer | undefined> => {
    const document = window.activeTextEditor?.document;
    if (!document) {
      void window.showInformationMessage('hardlint: Open the file that says who gets in.');
      return undefined;
    }
    const asked = (connection: ClientConnection) => ask(document.uri.toString(), connection);
    const connection = isConnection(given) ? given : await askFacts(asked, latest);
    if (!connection) return undefined;
    if (connection !== given) latest = { ...latest, ...connection };
    const result = await asked(connection);
    if (!result || 'problem' in result) {
      void window.showWarningMessage(`hardlint: ${result?.problem ?? 'The language server is not running.'}`);
      return undefined;
    }
    await marks.show(result);
    void tell(result, document);
    return result;
  };
  const tell = async (answer: WhoAnswer, { uri }: TextDocument): Promise<void> => {
    const chosen = await (answer.refusal
      ? window.showWarningMessage(sentenceOf(answer), AGAIN)
      : window.showInformationMessage(sentenceOf(answer), AGAIN));
    marks.clear(answer);
    if (chosen !== AGAIN) return;
    await window.showTextDocument(uri);
    await run();
  };
  return Disposable.from(marks, commands.registerCommand(WHO_COMMAND, run));
}

/** A menu gives the document in place of a connection. */
function isConnection(given: unknown): given is ClientConnection {
  return typeof given === 'object' && given !== null && 'way' in given;
}

function sentenceOf({ answer, refusal }: WhoAnswer): string {
  if (!refusal) return answer;
  const { message, range } = refusal;
  return `The server refuses this file for line ${range.start.line + 1} (${message}) and keeps what it had before. By what can be read: ${answer}`;
}
