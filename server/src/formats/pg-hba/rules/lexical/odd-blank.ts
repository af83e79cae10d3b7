import type { Span, TextEdit } from '../../../../core/text.js';
import { ODD_BLANK, oddBlankIn } from '../../model/lexical.js';
import { databaseWord, userWord } from '../../model/names.js';
import type { HbaRecord } from '../../model/record.js';
import { findingAt, mistakeRule } from '../support.js';
import { acceptedWith, alsoWhereItLoads } from './where-it-loads.js';

const NAMES: Readonly<Record<string, string>> = {
  '\f': 'a form feed',
  '\v': 'a vertical tab',
  '\u00a0': 'a no-break space',
  '\u200b': 'a zero-width space',
  '\ufeff': 'a byte-order mark',
};

function nameOf(record: HbaRecord, { start }: Span): string {
  const character = record.document.source.text[start] as string;
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return NAMES[character] ?? `the character U+${code}`;
}

const refused = mistakeRule({
  mistake: 'odd-blank',
  id: 'pg-hba/odd-blank',
  title: 'A character that looks like a blank and is none',
  why: 'Only spaces and tabs separate columns. A no-break space, which comes along when text is copied from a web page, or a form feed is a part of the word that it touches: columns grow together, or a name is one that nobody has.',
  remedy: 'Write a space or a tab in its place.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app\u00a0192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    { bad: 'hostssl app app\u200b 192.0.2.0/24 scram-sha-256\n' },
  ],
  hint: (record, { span }) => `${nameOf(record, span)} is a part of the word here, and separates nothing`,
  fixes({ line, document: { source } }) {
    const edits = line.fields
      .flat()
      .flatMap((token) => (token.isQuoted ? [] : spacesFor(source.text, token)));
    return [{ title: 'Write spaces', safe: false, edits }];
  },
});

function spacesFor(text: string, { start, end }: Span): readonly TextEdit[] {
  return Array.from(text.slice(start, end).matchAll(new RegExp(ODD_BLANK, 'g')), ({ index, 0: found }) => ({
    span: { start: start + index, end: start + index + found.length },
    text: ' ',
  }));
}

/** What looks like a blank where the server sees a part of a word. */
export const oddBlank = alsoWhereItLoads(refused, function* (model, target) {
  for (const record of acceptedWith(model, ODD_BLANK)) {
    for (const [field, wordOf] of [
      [record.databases, databaseWord] as const,
      [record.users, userWord] as const,
    ]) {
      for (const token of field) {
        if (token.path !== undefined || token.isQuoted || !ODD_BLANK.test(token.text)) continue;
        const span = oddBlankIn(record.document.source.text, token);
        if (!span || wordOf(token, target).kind === 'regex') continue;
        yield findingAt(
          record,
          span,
          `${capitalized(nameOf(record, span))} is a part of the name "${token.text}", which nobody has.`,
        );
      }
    }
  }
});

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
