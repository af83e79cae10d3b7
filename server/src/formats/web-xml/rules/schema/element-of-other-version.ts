import { parseVersion, since } from '../../../../core/target.js';
import { tomcat } from '../../../tomcat/target.js';
import { compareVersions, type DescriptorVersion, versionEntry } from '../../catalogue/index.js';
import type { WebXmlModel } from '../../model/model.js';
import { DESCRIPTOR, schemaRule, versionOf } from './support.js';

/** An element that the declared version does not have. */
export const elementOfOtherVersion = schemaRule(
  {
    id: 'web-xml/element-of-other-version',
    title: 'An element that the declared version does not have',
    why: 'Tomcat does not mind as long as validation is off and it knows the element itself; other containers and tools refuse the descriptor or pass over the element.',
    remedy:
      'Declare the version that has it, if every server that reads the file knows that version, or leave the element out.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [
      {
        bad: '<web-app xmlns="http://java.sun.com/xml/ns/javaee" version="3.0">\n  <deny-uncovered-http-methods/>\n</web-app>\n',
      },
    ],
  },
  ['other-version'],
  ({ element, versions }, model) => {
    const [first] = versions;
    const last = versions.at(-1);
    const { version } = model.judgement.descriptor;
    if (first && compareVersions(first, version) > 0) {
      return { message: `<${element.name}> came with version ${first}; ${effectOf(first, model)}` };
    }
    const range = first === last ? `version ${first}` : `versions ${first} to ${last}`;
    return {
      message: `<${element.name}> may stand here in ${range}; this file declares ${versionOf(model)}.`,
    };
  },
);

/** Tomcat goes by what it knows itself, not by the version that is declared. */
function effectOf(first: DescriptorVersion, model: WebXmlModel): string {
  const { target } = model;
  const line = versionEntry(first)?.since;
  const declared = `this file declares ${versionOf(model)}`;
  if (!line) return `${declared}.`;
  const isKnownToAll = parseVersion(line) <= parseVersion(tomcat.oldest);
  if (target.isAssumed && !isKnownToAll) return `${declared}. Tomcat reads it from ${line} on.`;
  if (!since(target, line)) return `${declared}, and Tomcat ${target.label} passes over the element.`;
  return `${declared}. Tomcat minds only if it validates.`;
}
