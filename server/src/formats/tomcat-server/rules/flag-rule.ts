import type { Finding } from '../../../core/finding.js';
import type { Rule, RuleInfo } from '../../../core/rule.js';
import { isTrue } from '../../tomcat/booleans.js';
import { has } from '../../tomcat/releases.js';
import type { XmlAttribute } from '../../xml/attributes.js';
import type { XmlElement } from '../../xml/element.js';
import type { ServerModel } from '../model/model.js';
import { removal } from './attribute-fixes.js';

/** A rule about a truth value that is off by default for a good reason, or on. */
export interface FlagRow extends RuleInfo {
  /** The elements that have the attribute. */
  readonly keywords: readonly string[];
  readonly attributes: readonly string[];
  /** What should not be written. */
  readonly bad: 'true' | 'false';
  /** Elements for which it is right. */
  excepts?(model: ServerModel, element: XmlElement): boolean;
  message(element: XmlElement, attribute: XmlAttribute): string;
}

/** The rule that finds a truth value where somebody wrote it, and offers to go back to the default. */
export function flagRule(row: FlagRow): Rule<ServerModel> {
  return {
    ...row,
    *check(model): Iterable<Finding> {
      for (const element of row.keywords.flatMap((name) => model.named(name))) {
        for (const name of row.attributes) {
          const attribute = writtenAs(model, element, name, row.bad);
          if (!attribute || row.excepts?.(model, element)) continue;
          yield {
            span: attribute.valueSpan,
            message: row.message(element, attribute),
            fixes: () => [removal(element, attribute, false)],
          };
        }
      }
    },
  };
}

/** Words by which people mean false: it is what they get. */
const NEGATIVE = new Set(['false', 'no', 'off', '0', 'never', 'none', 'disabled', 'f', 'n']);

/** Whether a value is a word for `false`. Of all others that count as it, the rule for truth values tells. */
export function meansFalse(value: string): boolean {
  return NEGATIVE.has(value.trim().toLowerCase());
}

/** An attribute with such a word, where the class of the element has it in the target's release. */
function writtenAs(
  model: ServerModel,
  element: XmlElement,
  name: string,
  word: 'true' | 'false',
): XmlAttribute | undefined {
  const attribute = model.attribute(element, name);
  if (!attribute) return undefined;
  const { value } = attribute;
  if (!(word === 'true' ? isTrue(value) : meansFalse(value))) return undefined;
  const entry = model.attributeEntry(element, name);
  return entry && has(entry.releases, model.target) ? attribute : undefined;
}
