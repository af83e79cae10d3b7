import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { removeElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { WebXmlModel } from '../../model/model.js';
import { textOf } from '../../model/text.js';
import { webApp } from '../examples.js';
import { notRead } from '../not-deployed.js';
import { type Effect, namedElements } from './named-elements.js';

/** Two of a kind with one name. */
export const duplicateName: Rule<WebXmlModel> = {
  id: 'web-xml/duplicate-name',
  title: 'A name that is given twice',
  why: 'Of two servlets with one name Tomcat takes the last, without a word. Two filters, resources or tag libraries with one name make it refuse the application.',
  remedy: 'Give one of them another name, also in its mappings, or remove the one that is too much.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Servlet 6.0: 14.4' }],
  examples: [
    {
      bad: webApp(`
  <env-entry>
    <env-entry-name>tax</env-entry-name>
    <env-entry-type>java.lang.Integer</env-entry-type>
    <env-entry-value>19</env-entry-value>
  </env-entry>
  <env-entry>
    <env-entry-name>tax</env-entry-name>
    <env-entry-type>java.lang.Integer</env-entry-type>
    <env-entry-value>7</env-entry-value>
  </env-entry>
`),
    },
    {
      bad: webApp(`
  <security-role>
    <role-name>clerk</role-name>
  </security-role>
  <security-role>
    <role-name>clerk</role-name>
  </security-role>
`),
      good: webApp(`
  <security-role>
    <role-name>clerk</role-name>
  </security-role>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    const said = new Set<XmlElement>();
    for (const { element, span, value, first } of model.violations('duplicate-name')) {
      said.add(element);
      yield {
        span,
        ...describe(model, element, first, value, EFFECTS.get(element.localName) ?? 'harmless'),
      };
    }
    if (!model.root) return;
    for (const kind of namedElements) {
      if (kind.effect === 'harmless') continue;
      for (const [field, first] of repeatedIn(kind.within(model), kind.field)) {
        const element = field.parent;
        if (!element || said.has(element)) continue;
        yield {
          span: field.textSpan,
          severity: kind.effect === 'refused' ? 'error' : 'warning',
          ...describe(model, element, first, textOf(field), kind.effect),
        };
      }
    }
  },
};

/** What names an element that has the name of an earlier one, with that one. */
function* repeatedIn(
  elements: readonly XmlElement[],
  field: string,
): Iterable<readonly [XmlElement, XmlElement]> {
  const seen = new Map<string, XmlElement>();
  for (const element of elements) {
    const named = element.child(field);
    const value = named ? textOf(named) : '';
    if (!named || value === '' || !isLegible(value)) continue;
    const first = seen.get(value);
    if (first) yield [named, first];
    else seen.set(value, element);
  }
}

function describe(
  model: WebXmlModel,
  element: XmlElement,
  first: XmlElement,
  value: string,
  effect: Effect,
): Pick<Finding, 'message' | 'related' | 'fixes'> {
  const what = `The name ${value} is that of another ${element.localName} already`;
  return {
    message: `${what}: ${messageEnding(model, effect)}.`,
    related: [{ span: first.nameSpan, message: 'This is the first one.' }],
    fixes: () => removalOf(element, first, effect),
  };
}

function messageEnding(model: WebXmlModel, effect: Effect): string {
  if (effect === 'refused') return notRead(model);
  return effect === 'last' ? 'Tomcat takes the last one' : 'the schema forbids it, Tomcat does not mind';
}

/** Only what says the same as the first one can go without a question. */
function removalOf(element: XmlElement, first: XmlElement, effect: Effect): readonly Fix[] {
  if (contentOf(element) !== contentOf(first)) return [];
  return [
    { title: 'Remove it: it says the same', safe: effect !== 'refused', edits: removeElement(element) },
  ];
}

function contentOf({ document, startTag, endTag }: XmlElement): string {
  const text = document.text.slice(startTag.end, endTag?.start ?? startTag.end);
  return text.replace(/\s+/g, ' ');
}

const EFFECTS: ReadonlyMap<string, Effect> = new Map(
  namedElements.map(({ element, effect }) => [element, effect]),
);
