import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, SourceText } from '../../server/src/core/text.js';
import { minimalEdits } from '../../server/src/features/minimal-edits.js';

const line = fc.constantFrom('Port 22', 'Port 23', '# 😀', '# 😁', '', '  a b', 'a');
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')))
  .map((lines) => lines.flat().join(''));

describe('minimal edits', () => {
  it('turn the one text into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, minimalEdits(before, after))).toBe(after);
      }),
    );
  });

  it('do so in an editor too, which has no position inside a line ending', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const source = new SourceText(before);
        const edits = minimalEdits(before, after).map(({ span, text: newText }) => ({
          range: { start: source.positionAt(span.start), end: source.positionAt(span.end) },
          newText,
        }));
        const document = TextDocument.create('file:///x', 'sshd_config', 1, before);
        expect(TextDocument.applyEdits(document, edits)).toBe(after);
      }),
    );
  });

  it('are none where nothing differs', () => {
    expect(minimalEdits('a\nb\n', 'a\nb\n')).toEqual([]);
  });

  it('leave alone what lies between two changes', () => {
    const before = 'Port 22\n# one\nX11Forwarding yes\n# two\nUseDNS no\n';
    const after = '# one\nX11Forwarding no\n# two\nUseDNS no\nLogLevel INFO\n';
    expect(minimalEdits(before, after)).toEqual([
      { span: { start: 0, end: 8 }, text: '' },
      { span: { start: 28, end: 31 }, text: 'no' },
      { span: { start: 48, end: 48 }, text: 'LogLevel INFO\n' },
    ]);
  });

  it('do not tear an emoji or a line ending', () => {
    expect(minimalEdits('# 😀\n', '# 😁\n')).toEqual([{ span: { start: 2, end: 4 }, text: '😁' }]);
    expect(minimalEdits('a\r\nb', 'a\nb')).toEqual([{ span: { start: 1, end: 3 }, text: '\n' }]);
  });
});
