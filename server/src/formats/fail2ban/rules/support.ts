import type { Finding, Related } from '../../../core/finding.js';
import { nameOf, type PlacedSpan } from '../model/places.js';
import type { Setting } from '../model/setting.js';

/** A finding at a place of a document. */
export function findingAt(
  { path, start, end }: PlacedSpan,
  message: string,
  more: Omit<Finding, 'path' | 'span' | 'message'> = {},
): Finding {
  return { path, span: { start, end }, message, ...more };
}

/** The place where an option is set, as what explains a finding about another; none for what fail2ban ships. */
export function relatedSetting(setting: Setting, message: string): readonly Related[] {
  const place = nameOf(setting);
  return place ? [{ path: place.path, span: { start: place.start, end: place.end }, message }] : [];
}
