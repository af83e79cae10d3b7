import { shown } from '../../../core/shown.js';
import type { XmlDocument } from '../document.js';
import type { Markup } from '../markup.js';
import { checkCharacters, nameEndAt, withoutBlanks } from './characters.js';
import { checkDoctype } from './document-type.js';
import { checkInstruction, isDeclaration } from './instructions.js';
import { fix, ProblemList, replace, type XmlProblem } from './problems.js';
import { ReferenceChecker } from './references.js';
import { Structure } from './structure.js';
import { TagChecker } from './tags.js';

/** All places where a document is not well-formed, in the order of the text. */
export function diagnose(document: XmlDocument): readonly XmlProblem[] {
  return new Diagnosis(document).run();
}

/** What has an end that may be missing, and what is said then. */
const ENDLESS: readonly { readonly open: string; readonly message: string }[] = [
  { open: '<!--', message: 'This comment is never ended: all that follows is in it. Add "-->".' },
  { open: '<![CDATA[', message: 'This CDATA section is never ended: all that follows is in it. Add "]]>".' },
  { open: '<!DOCTYPE', message: 'The document type declaration is never ended. Add ">".' },
  { open: '<?', message: 'This instruction is never ended: all that follows is in it. Add "?>".' },
];

function inOrder(problems: XmlProblem[]): readonly XmlProblem[] {
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

class Diagnosis {
  readonly #problems = new ProblemList();
  readonly #text: string;
  readonly #structure: Structure;
  readonly #references: ReferenceChecker;
  readonly #tags: TagChecker;
  #hasDoctype = false;

  constructor(private readonly document: XmlDocument) {
    this.#text = document.text;
    this.#structure = new Structure(document, this.#problems);
    this.#references = new ReferenceChecker(document.text, document.doctype, this.#problems);
    this.#tags = new TagChecker(document.text, this.#problems, this.#references);
  }

  run(): readonly XmlProblem[] {
    const { markup } = this.document;
    let at = this.#text.startsWith('\uFEFF') ? 1 : 0;
    for (const [index, piece] of markup.entries()) {
      this.#checkText(at, piece.start, markup[index - 1]?.kind === 'broken');
      if (this.#isEndless(piece)) return this.#untilEndless(piece);
      this.#checkPiece(piece, markup[index + 1]);
      this.#structure.pass(index);
      at = piece.end;
    }
    this.#checkText(at, this.#text.length, markup.at(-1)?.kind === 'broken');
    if (!this.#structure.hasRoot && this.#problems.found.length === 0) this.#reportNoRoot();
    checkCharacters(this.#text, this.#problems);
    return inOrder(this.#problems.found);
  }

  /** Whether all that follows is in a piece, as its end is missing. */
  #isEndless({ kind, start }: Markup): boolean {
    return kind === 'broken' && ENDLESS.some(({ open }) => this.#text.startsWith(open, start));
  }

  /** What is wrong up to a piece that has no end. What it swallows may be as it should. */
  #untilEndless(piece: Markup): readonly XmlProblem[] {
    const { start } = piece;
    const before = this.#problems.found.filter((each) => (each.noticedAt ?? each.span.start) <= start);
    const own = new ProblemList();
    if (this.#text.startsWith('<!DOCTYPE', start)) {
      checkDoctype(this.#text, { ...piece, end: this.#text.length }, own);
    } else if (isDeclaration(this.#text, start)) {
      checkInstruction(this.#text, { ...piece, end: this.#text.length }, own);
    } else {
      if (this.#text.startsWith('<?', start)) checkInstruction(this.#text, piece, own);
      if (own.found.length === 0) this.#reportEndless(start, own);
    }
    checkCharacters(this.#text, own);
    return inOrder([...before, ...own.found]);
  }

  #reportEndless(start: number, problems: ProblemList): void {
    for (const { open, message } of ENDLESS) {
      if (!this.#text.startsWith(open, start)) continue;
      const hyphens = open === '<!--' ? this.#text.indexOf('--', start + open.length) : -1;
      const isMisplaced = open === '<![CDATA[' && !this.#structure.isInside;
      const noticedAt = isMisplaced ? start : hyphens < 0 ? this.#text.length : hyphens;
      problems.add('never-ended', start, start + open.length, message, { noticedAt });
      return;
    }
  }

  #checkPiece(piece: Markup, next: Markup | undefined): void {
    const { kind } = piece;
    if (kind === 'start-tag' || kind === 'empty-tag') this.#tags.check(piece);
    else if (kind === 'end-tag') this.#checkEndTag(piece);
    else if (kind === 'comment') this.#checkComment(piece);
    else if (kind === 'processing-instruction') checkInstruction(this.#text, piece, this.#problems);
    else if (kind === 'doctype') this.#checkDoctype(piece);
    else if (kind === 'broken') this.#reportBroken(piece, next);
    else if (!this.#structure.isInside) this.#reportOutside(piece.start, piece.end);
  }

  #checkText(start: number, end: number, isBehindBroken: boolean): void {
    const content = withoutBlanks(this.#text, start, end);
    if (!content) return;
    if (!this.#structure.isInside) {
      this.#reportOutside(content.start, content.end);
      return;
    }
    this.#references.check(start, end, false);
    for (const { index } of this.#text.slice(start, end).matchAll(/<|\]\]>/g)) {
      const at = start + index;
      if (this.#text[at] === '<') {
        const message = 'A "<" begins a tag, and no name follows. As a character it is written "&lt;".';
        this.#problems.add('stray-less-than', at, at + 1, message, {
          // Right behind a tag, or in what is left of one, it may be a part of it.
          fixes: fix('Write &lt;', at > start && !isBehindBroken, replace(at, at + 1, '&lt;')),
        });
      } else {
        const message = '"]]>" may not stand in a text: write "]]&gt;".';
        this.#problems.add('cdata-end', at, at + 3, message, {
          fixes: fix('Write ]]&gt;', true, replace(at + 2, at + 3, '&gt;')),
        });
      }
    }
  }

  #reportOutside(start: number, end: number): void {
    const where = this.#structure.hasRoot ? 'behind the end of' : 'before';
    const written = shown(this.#text.slice(start, end).trim());
    const message = `"${written}" stands ${where} the root element, where there may be no text. Remove it.`;
    this.#problems.add('text-outside-root', start, end, message, {
      fixes: fix('Remove the text', false, replace(start, end, '')),
    });
  }

  #checkEndTag({ start, end, name }: Markup): void {
    const from = start + '</'.length;
    const nameEnd = nameEndAt(this.#text, from);
    if (name === '' && nameEnd === from) {
      const written = shown(this.#text.slice(start, end).trim());
      this.#problems.add('broken-end-tag', start, end, `"${written}" does not say what ends here.`, {
        noticedAt: this.#structure.isInside ? this.#behindBlanks(from, end) : start,
      });
      return;
    }
    const rest = this.#text.slice(nameEnd, end - 1);
    const stray = withoutBlanks(this.#text, nameEnd, end - 1);
    if (!stray) return;
    const message = `Nothing but the name may stand in an end tag: remove "${shown(rest.trim())}".`;
    this.#problems.add('broken-end-tag', nameEnd, end - 1, message, {
      noticedAt: this.#structure.isInside ? stray.start : start,
      fixes: fix(`Remove ${shown(rest.trim())}`, false, replace(nameEnd, end - 1, '')),
    });
  }

  #checkComment({ start, end }: Markup): void {
    const content = this.#text.slice(start + 4, end - 3);
    const index = `${content}-`.indexOf('--');
    if (index < 0) return;
    const at = start + 4 + index;
    const inner = content.indexOf('<!--');
    if (inner >= 0 && inner < index) {
      const message = 'A comment cannot hold another one: both end at the first "-->". Remove this "<!--".';
      const from = start + 4 + inner;
      this.#problems.add('nested-comment', from, from + 4, message, {
        fixes: fix('Remove <!--', false, replace(from, from + 4, '')),
      });
      return;
    }
    const edits = Array.from(content.matchAll(/--+|-$/g), ({ 0: hyphens, index: offset }) => {
      const from = start + 4 + offset;
      const isLast = offset + hyphens.length === content.length;
      const apart = Array.from(hyphens).join(' ');
      return replace(from, from + hyphens.length, isLast ? `${apart} ` : apart);
    });
    const message = '"--" may not stand in a comment. Write "- -".';
    this.#problems.add('double-hyphen', at, at + 2, message, {
      fixes: fix('Put blanks between the hyphens', true, ...edits),
    });
  }

  #checkDoctype(piece: Markup): void {
    const { start } = piece;
    if (this.#hasDoctype || this.#structure.hasRoot) {
      const message = this.#hasDoctype
        ? 'A document has one document type declaration. Remove this one.'
        : 'The document type declaration must stand before the root element.';
      this.#problems.add('misplaced-doctype', start, start + '<!DOCTYPE'.length, message);
      return;
    }
    this.#hasDoctype = true;
    checkDoctype(this.#text, piece, this.#problems);
  }

  /** A parser notices what is missing in a tag where the next one begins, or before if it has other mistakes. */
  #reportBroken(piece: Markup, next: Markup | undefined): void {
    const text = this.#text;
    const { start, end } = piece;
    const interruption = next ? next.start : text.length;
    if (text.startsWith('<!', start)) {
      const message =
        '"<!" begins a comment "<!--", a CDATA section "<![CDATA[" or "<!DOCTYPE", and none of them follows.';
      this.#problems.add('broken-markup', start, Math.max(end, start + 2), message);
    } else if (text.startsWith('</', start)) {
      this.#reportBrokenEndTag(piece, interruption);
    } else {
      this.#reportBrokenTag(piece, interruption);
    }
  }

  /** An end tag that lacks its `>`: it most likely ends the innermost element. */
  #reportBrokenEndTag({ start, end, name }: Markup, interruption: number): void {
    const nameEnd = nameEndAt(this.#text, start + '</'.length);
    const { innermost } = this.#structure;
    const isInnermost = innermost?.startsWith(name) ?? false;
    const meant = isInnermost && innermost !== undefined ? innermost : name;
    const message = `The end tag "</${name}" is not complete: write "</${meant}>".`;
    this.#problems.add('broken-end-tag', start, end, message, {
      noticedAt: innermost === undefined ? start : this.#behindBlanks(nameEnd, interruption),
      ...(meant !== '' && {
        fixes: fix(
          `Write </${meant}>`,
          isInnermost && end === nameEnd,
          replace(start, nameEnd, `</${meant}>`),
        ),
      }),
    });
  }

  #behindBlanks(from: number, to: number): number {
    return withoutBlanks(this.#text, from, to)?.start ?? to;
  }

  #reportBrokenTag(piece: Markup, interruption: number): void {
    const inside = new ProblemList();
    const references = new ReferenceChecker(this.#text, this.document.doctype, inside);
    new TagChecker(this.#text, inside, references).check({ ...piece, end: interruption });
    const noticedAt = inside.found.reduce(
      (first, problem) => Math.min(first, problem.noticedAt ?? problem.span.start),
      interruption,
    );
    const message = `The tag of "${piece.name}" is not complete: its ">", or a closing quote, is missing.`;
    this.#problems.add('broken-tag', piece.start, piece.end, message, { noticedAt });
  }

  #reportNoRoot(): void {
    const at = this.#text.length;
    const message = 'There is no element: an XML document must have one, its root.';
    this.#problems.add('no-root', 0, this.#text.startsWith('\uFEFF') ? 1 : 0, message, { noticedAt: at });
  }
}
