import { afterEach, describe, expect, it } from 'vitest';
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CAPABILITIES } from './support/capabilities.js';
import { Editor, type EditorOptions } from './support/editor.js';
import { rangeOf } from './support/edits.js';

const FILE = 'pg_hba.conf';
const TEXT = `# Ours 😀\r
local all postgres peer\r
\r
hostssl\tapp app 192.0.2.0/24 scram-sha-256 # the app\r
hostssl app  jobs 192.0.2.0/24 scram-sha-256\r
`;
const FORMATTED = `# Ours 😀\r
local   all             postgres                                peer\r
\r
hostssl app             app             192.0.2.0/24            scram-sha-256  # the app\r
hostssl app             jobs            192.0.2.0/24            scram-sha-256\r
`;
const OPTIONS = { tabSize: 4, insertSpaces: false };

let editor: Editor;

async function open(path: string, text: string, languageId: string, options?: EditorOptions): Promise<void> {
  editor = await Editor.start({ files: { [path]: text }, ...options });
  await editor.open(path, text, languageId);
  await editor.findings(path);
}

function format(path: string): Promise<TextEdit[] | null> {
  const textDocument = { uri: editor.uri(path) };
  return editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options: OPTIONS });
}

function formatPart(path: string, part: string): Promise<TextEdit[] | null> {
  const document = editor.document(path);
  return editor.connection.sendRequest(DocumentRangeFormattingRequest.type, {
    textDocument: { uri: document.uri },
    range: rangeOf(document, part),
    options: OPTIONS,
  });
}

function textAfter(path: string, edits: TextEdit[] | null): string {
  return TextDocument.applyEdits(editor.document(path), edits ?? []);
}

afterEach(() => editor.close());

describe('the layout of a document', () => {
  it('is given as edits of blanks', async () => {
    await open(FILE, TEXT, 'pg_hba');
    const edits = await format(FILE);
    expect(textAfter(FILE, edits)).toBe(FORMATTED);
    for (const { newText } of edits ?? []) expect(newText).toMatch(/^ *$/);
  });

  it('is nothing where it is there already', async () => {
    await open(FILE, FORMATTED, 'pg_hba');
    expect(await format(FILE)).toEqual([]);
  });

  it('is that of the text as it stands', async () => {
    await open(FILE, TEXT, 'pg_hba');
    await editor.replace(FILE, 'postgres', 'admin');
    expect(textAfter(FILE, await format(FILE))).toBe(FORMATTED.replace('postgres', 'admin   '));
  });

  it('can be that of the lines of a selection, in the columns of the whole', async () => {
    await open(FILE, `hostnossl all all all reject\r\n${TEXT}`, 'pg_hba');
    const lines = textAfter(FILE, await formatPart(FILE, 'postgres peer\r\n\r\n')).split('\r\n');
    const before = editor.document(FILE).getText().split('\r\n');
    expect(lines[2]).toMatch(/^local {6}all {13}postgres /);
    lines[2] = before[2] as string;
    expect(lines).toEqual(before);
  });

  it('is none for a format without one, and for what is not linted', async () => {
    await open('sshd_config', 'Port   22\n', 'sshd_config');
    expect(await format('sshd_config')).toBeNull();
    expect(await formatPart('sshd_config', 'Port')).toBeNull();
    await editor.open('notes.txt', 'local  all all peer', 'plaintext');
    expect(await format('notes.txt')).toBeNull();
    const textDocument = { uri: editor.uri('closed.conf') };
    const params = { textDocument, options: OPTIONS };
    expect(await editor.connection.sendRequest(DocumentFormattingRequest.type, params)).toBeNull();
  });
});

describe('the capability', () => {
  it('is there for every document where the editor knows no other way', async () => {
    editor = await Editor.spawn();
    expect((await editor.initialize()).capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
  });

  it('is registered for the languages that have a layout', async () => {
    const dynamic = { dynamicRegistration: true };
    const textDocument = { ...CAPABILITIES.textDocument, formatting: dynamic, rangeFormatting: dynamic };
    editor = await Editor.spawn();
    const { capabilities } = await editor.initialize({ capabilities: { ...CAPABILITIES, textDocument } });
    expect(capabilities).not.toHaveProperty('documentFormattingProvider');
    for (const method of ['textDocument/formatting', 'textDocument/rangeFormatting']) {
      const { registerOptions } = await editor.registered.find((each) => each.method === method);
      expect(registerOptions.documentSelector).toContainEqual({ language: 'pg_hba' });
      expect(registerOptions.documentSelector).not.toContainEqual({ language: 'xml' });
    }
  });
});
