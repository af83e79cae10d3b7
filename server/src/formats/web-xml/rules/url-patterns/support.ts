import type { Fix } from '../../../../core/finding.js';
import { insertChild, setText } from '../../../xml/edits.js';
import { escapeText } from '../../../xml/escape.js';
import { compareVersions, type DescriptorVersion } from '../../catalogue/index.js';
import type { UrlPattern } from '../../model/mappings.js';
import { listedPatterns, meantPattern } from '../../model/url-patterns.js';

/** A servlet with this pattern, for an example. */
export function mapped(pattern: string): string {
  return `
  <servlet>
    <servlet-name>shop</servlet-name>
    <servlet-class>com.example.Shop</servlet-class>
  </servlet>
  <servlet-mapping>
    <servlet-name>shop</servlet-name>
    <url-pattern>${pattern}</url-pattern>
  </servlet-mapping>
`;
}

/** What a pattern was meant to be. None of it is safe: more or other addresses are covered by it. */
export function patternFixes(pattern: UrlPattern, version: DescriptorVersion): readonly Fix[] {
  const { element, value } = pattern;
  const list = listedPatterns(value);
  if (list) return mayRepeat(pattern, version) ? [split(pattern, list)] : [];
  const meant = meantPattern(value);
  if (meant === undefined) return [];
  return [{ title: `Write ${meant}`, safe: false, edits: setText(element, meant) }];
}

/** The oldest versions have one pattern in a mapping. */
function mayRepeat({ use }: UrlPattern, version: DescriptorVersion): boolean {
  return (use !== 'servlet' && use !== 'filter') || compareVersions(version, '2.5') >= 0;
}

function split({ element }: UrlPattern, [first = '', ...others]: readonly string[]): Fix {
  const xml = others.map((each) => `<url-pattern>${escapeText(each)}</url-pattern>`).join('\n');
  const more = element.parent ? insertChild(element.parent, xml, { after: element }) : [];
  return {
    title: 'Write each pattern in its own element',
    safe: false,
    edits: [...setText(element, first), ...more],
  };
}
