import {
  type DecorationOptions,
  Disposable,
  OverviewRulerLane,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { WhoAnswer, WhoLine } from './protocol.js';

/** Of more lines than these, the last say why they are passed. */
const MOST_MARKS = 1000;

/** Shows an answer in the editors: the line that is hit stands out, those before it say why they are passed. */
export class WhoMarks implements Disposable {
  readonly #hit = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: OverviewRulerLane.Full,
  });
  readonly #passed = window.createTextEditorDecorationType({
    after: { color: new ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 3em' },
  });
  readonly #listeners: Disposable;
  #shown: WhoAnswer | undefined;

  constructor() {
    this.#listeners = Disposable.from(
      window.onDidChangeVisibleTextEditors(() => this.#render()),
      // Lines move: the answer is no longer that of the text.
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const isTold = this.#lines().some(({ uri }) => uri === document.uri.toString());
        if (isTold && contentChanges.length > 0) this.#set(undefined);
      }),
    );
  }

  /** Shows an answer in place of the one before, and reveals the line that is hit. */
  async show(answer: WhoAnswer): Promise<void> {
    this.#set(answer);
    const { hit } = answer;
    if (!hit) return;
    const editor = await window.showTextDocument(Uri.parse(hit.uri));
    const { start } = rangeOf(hit);
    editor.selection = new Selection(start, start);
    editor.revealRange(rangeOf(hit), TextEditorRevealType.InCenterIfOutsideViewport);
    this.#render();
  }

  /** Takes an answer away, unless another one is shown by now. */
  clear(answer: WhoAnswer): void {
    if (this.#shown === answer) this.#set(undefined);
  }

  dispose(): void {
    Disposable.from(this.#hit, this.#passed, this.#listeners).dispose();
  }

  #set(answer: WhoAnswer | undefined): void {
    this.#shown = answer;
    this.#render();
  }

  #lines(): readonly WhoLine[] {
    const { hit, passed = [] } = this.#shown ?? {};
    return hit ? [...passed, hit] : passed;
  }

  #render(): void {
    for (const editor of window.visibleTextEditors) this.#decorate(editor);
  }

  #decorate(editor: TextEditor): void {
    const uri = editor.document.uri.toString();
    const { hit, passed = [] } = this.#shown ?? {};
    const here = passed.filter((line) => line.uri === uri).slice(-MOST_MARKS);
    editor.setDecorations(this.#hit, hit?.uri === uri ? [rangeOf(hit)] : []);
    editor.setDecorations(
      this.#passed,
      here.map((line): DecorationOptions => {
        const { end } = editor.document.lineAt(rangeOf(line).start.line).range;
        const contentText = `${line.condition === undefined ? '✗' : '?'} ${line.why}`;
        return { range: new Range(end, end), renderOptions: { after: { contentText } } };
      }),
    );
  }
}

function rangeOf({ range: { start, end } }: WhoLine): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
