import type { Rule, RuleInfo } from '../../core/rule.js';
import type { XmlDocument } from './document.js';
import { wellFormednessProblems } from './well-formedness.js';

/** A model of something that is written in XML. */
export interface XmlModel {
  readonly document: XmlDocument;
}

/** The rule of a format that says what is not well-formed XML in it. */
export function wellFormedRule(info: RuleInfo): Rule<XmlModel> {
  return {
    ...info,
    *check({ document }) {
      for (const { span, message, fixes } of wellFormednessProblems(document)) {
        yield { span, message, ...(fixes && { fixes }) };
      }
    },
  };
}
