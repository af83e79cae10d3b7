import { lastIndexUpTo } from '../../../core/ascending.js';
import type { Span } from '../../../core/text.js';
import type { IniFile } from './syntax.js';

/** Where the option begins whose value an offset is in; the offset itself outside of options. */
export function statementAt({ sections }: IniFile, offset: number): number {
  const section = lastBefore(sections, offset);
  const option = section && lastBefore(section.options, offset);
  return option && offset <= option.span.end ? option.span.start : offset;
}

/** The last of some stretches in ascending order that begins at an offset or before it. */
export function lastBefore<Stretch extends { readonly span: Span }>(
  stretches: readonly Stretch[],
  offset: number,
): Stretch | undefined {
  return stretches[lastIndexUpTo(stretches, offset, ({ span }) => span.start)];
}
