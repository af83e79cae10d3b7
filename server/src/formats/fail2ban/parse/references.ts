import { ACTIONS } from '../catalogue/actions.js';
import { FILTERS } from '../catalogue/filters.js';
import { folderOf, kindOf } from '../kind.js';
import { specificationIn, specificationsIn } from '../values/specification.js';
import type { Fail2banRequest } from './includes.js';
import { DEFAULT } from './parse.js';
import type { IniFile, Option, Section } from './syntax.js';

/** What a jail names: a file in `filter.d` or in `action.d`. */
export type ReferenceKind = 'filter' | 'action';

/** A file that may hold what a jail names. It is only looked for: nothing of it becomes a part of the jails. */
export interface ReferenceRequest extends Fail2banRequest {
  readonly when: 'reference';
  /** As `referenceKey` makes it. */
  readonly reference: string;
}

/** More names that fail2ban does not ship than anybody has in one file. */
const MAX_NAMES = 200;
/** What a file may be called, and what a name that refers to others is not. */
const FILE_NAME = /^[\w.+@-]+$/;
const SUFFIXES = ['.conf', '.local'];

/** The names that every release ships: whether they are there need not be asked. */
const ALWAYS = new Set([
  ...FILTERS.filter(isOfAll).map(({ name }) => referenceKey('filter', name)),
  ...ACTIONS.filter(isOfAll).map(({ name }) => referenceKey('action', name)),
]);

function isOfAll(life: { readonly since?: string; readonly until?: string }): boolean {
  return life.since === undefined && life.until === undefined;
}

/** By what a filter or an action is known: `filter.d/sshd`. */
export function referenceKey(kind: ReferenceKind, name: string): string {
  return `${kind}.d/${name}`;
}

/** Where the filters and actions would be that a file of jails names and that fail2ban may not ship. */
export function referencesOf(file: IniFile, path: string): readonly ReferenceRequest[] {
  if (kindOf(path) !== 'jail') return [];
  const up = folderOf(path).endsWith('/jail.d/') ? '../' : '';
  const requests = new Map<string, readonly ReferenceRequest[]>();
  for (const section of file.sections) {
    for (const [kind, name, start, end] of namesIn(section)) {
      const key = referenceKey(kind, name);
      if (ALWAYS.has(key) || requests.has(key) || !FILE_NAME.test(name)) continue;
      if (requests.size >= MAX_NAMES) return [...requests.values()].flat();
      const suffixes = kind === 'action' && name.endsWith('.py') ? [''] : SUFFIXES;
      requests.set(
        key,
        suffixes.map((suffix) => ({
          pattern: `${up}${key}${suffix}`,
          base: 'document',
          isForeign: true,
          span: { start, end },
          when: 'reference',
          reference: key,
        })),
      );
    }
  }
  return [...requests.values()].flat();
}

type Name = readonly [kind: ReferenceKind, name: string, start: number, end: number];

function* namesIn({ name, nameSpan, options }: Section): Iterable<Name> {
  if (name !== DEFAULT && name !== 'INCLUDES') yield ['filter', name, nameSpan.start, nameSpan.end];
  for (const option of options) {
    if (option.name === 'filter') {
      yield ['filter', specificationIn(textOf(option)).name, option.span.start, option.span.end];
    } else if (/^(?:action|banaction)(?:_|$)/.test(option.name)) {
      for (const action of specificationsIn(textOf(option))) {
        yield ['action', action.name, option.span.start, option.span.end];
      }
    }
  }
}

function textOf({ lines }: Option): string {
  return lines.map(({ text }) => text).join('\n');
}
