import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isTemplate } from '../../../tomcat/properties.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';

/** Text where elements are expected. */
export const strayText: Rule<ServerModel> = {
  id: 'tomcat-server/stray-text',
  title: 'Text between the elements',
  why: 'Tomcat passes over it without a word. Mostly it is what is left of a comment, and settings that should be commented out are in force, or the other way round.',
  remedy: 'Put it into a comment, `<!-- like this -->`, or take it out.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'XML 1.0: 2.5' }],
  examples: [
    {
      bad: '<Server port="-1">\n  # The only service\n  <Service name="Catalina">\n    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false"/>\n    </Engine>\n  </Service>\n</Server>\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const element of model.read) {
      if (model.entryOf(element)?.hasText || !hasWords(element) || isTemplate(element.text)) continue;
      yield {
        span: element.textSpan,
        message: `Tomcat passes over the text that stands in ${element.name}: it is no comment.`,
      };
    }
  },
};

/** Whether there is text that is not the place of an entity, which may bring in elements. */
function hasWords(element: XmlElement): boolean {
  const { source } = element.document;
  return element.characterData().some(
    ({ span }) =>
      source
        .slice(span)
        .replace(/&[^&;\s]+;/g, '')
        .trim() !== '',
  );
}
