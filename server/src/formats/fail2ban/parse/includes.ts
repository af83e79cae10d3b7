import type { IncludeRequest } from '../../../core/format.js';
import type { Span } from '../../../core/text.js';
import { kindOf, nameOf } from '../kind.js';
import { neighboursOf } from './neighbours.js';
import { referencesOf } from './references.js';
import type { IniFile } from './syntax.js';

/** When what is asked for is read, as seen from the file that asks; what is only referred to or looked at is no part of it. */
export type When = 'before' | 'after' | 'reference' | 'look';

/** A wish of a file, and when it is to be read. */
export interface Fail2banRequest extends IncludeRequest {
  readonly when: When;
  /** The line of `[INCLUDES]` that asks for it; left out for what fail2ban reads by itself. */
  readonly isWritten?: true;
}

const START: Span = { start: 0, end: 0 };

/**
 * What is read together with a file: its includes, each with the `.local` of its name; for the first file of a
 * configuration also the others that fail2ban finds by their names; and where filters and actions of its jails would be.
 */
export function requestsOf(file: IniFile, path: string, isRoot: boolean): readonly Fail2banRequest[] {
  const family = isRoot ? [...familyOf(path), ...neighboursOf(path)] : [];
  return [...includesOf(file), ...family, ...referencesOf(file, path)];
}

function familyOf(path: string): Fail2banRequest[] {
  const name = nameOf(path);
  const kind = kindOf(path);
  if (kind === 'jail' || kind === 'server') {
    const base = kind === 'jail' ? 'jail' : 'fail2ban';
    const dropIns = [unasked(`${base}.d/*.conf`, name.endsWith('.local') ? 'before' : 'after')];
    if (name === `${base}.conf`) return [...dropIns, unasked(`${base}.local`), unasked(`${base}.d/*.local`)];
    return name === `${base}.local` ? [...dropIns, unasked(`${base}.d/*.local`)] : [];
  }
  return kind !== 'include' && name.endsWith('.conf')
    ? [unasked(escaped(name.replace(/conf$/, 'local')))]
    : [];
}

function unasked(pattern: string, when: When = 'after'): Fail2banRequest {
  return { pattern, base: 'document', span: START, when };
}

const NAMES = ['before', 'after'] as const;

/** The files of `[INCLUDES]`, one a line; a name that refers to others is not known here. */
function includesOf({ sections, problems }: IniFile): Fail2banRequest[] {
  const section = problems.length > 0 ? undefined : sections.find(({ name }) => name === 'INCLUDES');
  if (!section) return [];
  return NAMES.flatMap((when) => {
    const option = section.options.find(({ name }) => name === when);
    return (option?.lines ?? []).flatMap(({ text, start, end }): Fail2banRequest[] => {
      if (text === '' || text.includes('%')) return [];
      const base = text.startsWith('/') ? 'filesystem' : 'document';
      const local = `${text.replace(/\.[^./]*$/, '')}.local`;
      const request = { base, span: { start, end }, when } as const;
      const own: Fail2banRequest = { ...request, pattern: escaped(text), isWritten: true };
      return local === text ? [own] : [own, { ...request, pattern: escaped(local) }];
    });
  });
}

function escaped(path: string): string {
  return path.replace(/[\\*?[]/g, '\\$&');
}
