import type { Finding } from '../../../core/finding.js';
import type { Rule, RuleInfo } from '../../../core/rule.js';
import { setText } from '../../xml/edits.js';
import type { Filter, Servlet } from '../model/components.js';
import type { WebXmlModel } from '../model/model.js';
import { isMeantToBeFine, knownParameter } from '../model/parameters.js';

/** A rule that only says which values a parameter of certain servlets or filters should not have. */
export interface ParameterRow extends RuleInfo {
  readonly of: readonly ('servlet' | 'filter')[];
  readonly classes: readonly string[];
  readonly parameter: string;
  /** Whether an expert would not let the value stand. */
  isBad(value: string, component: Servlet | Filter): boolean;
  message(value: string): string;
  /** What to write instead. */
  readonly better?: { readonly value: string; readonly safe: boolean };
}

/** The rule that judges a parameter by a row. */
export function parameterRule(row: ParameterRow): Rule<WebXmlModel> {
  const { parameter: name, better } = row;
  const classes = new Set(row.classes);
  return {
    ...row,
    keywords: row.of,
    *check(model): Iterable<Finding> {
      const components = row.of.map((kind) => (kind === 'servlet' ? model.servlets : model.filters));
      for (const component of components.flat()) {
        if (component.className === undefined || !classes.has(component.className)) continue;
        const parameter = knownParameter(component, name);
        if (!parameter || !row.isBad(parameter.value, component)) continue;
        // That the better value comes too late, the rule about repeated parameters says.
        if (isMeantToBeFine(component, name, (value) => !row.isBad(value, component))) continue;
        const { value, valueElement } = parameter;
        yield {
          span: valueElement.textSpan,
          message: row.message(value),
          fixes: () =>
            better
              ? [
                  {
                    title: `Set ${name} to ${better.value}`,
                    safe: better.safe,
                    edits: setText(valueElement, better.value),
                  },
                ]
              : [],
        };
      }
    },
  };
}
