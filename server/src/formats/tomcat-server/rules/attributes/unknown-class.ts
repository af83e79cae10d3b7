import type { Finding, Fix, Severity } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since, type Target } from '../../../../core/target.js';
import { isTrue } from '../../../tomcat/booleans.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { removeElement } from '../../../xml/edits.js';
import type { ComponentEntry, ComponentKind } from '../../catalogue/component.js';
import { components } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';
import { absence, severityOfAbsence } from '../availability.js';
import { inEngine } from '../examples.js';
import { canBecome, type NamedClass, namedClasses } from './classes.js';

/** Classes that the target's Tomcat does not have. */
export const unknownClass: Rule<ServerModel> = {
  id: 'tomcat-server/unknown-class',
  title: 'A class that Tomcat does not have',
  why: 'Tomcat makes an object of the class while it reads the file. If there is no such class, it refuses the file and does not start.',
  remedy: 'Write the full name of the class, with nothing around it, or what replaces it in your release.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'manual', id: 'Tomcat: config/listeners' },
  ],
  examples: [
    {
      bad: inEngine('<Valve className="StuckThreadDetectionValve"/>'),
      good: inEngine('<Valve className="org.apache.catalina.valves.StuckThreadDetectionValve"/>'),
    },
    {
      bad: inEngine('').replace(
        '  <Service',
        '  <Listener className="org.apache.catalina.core.JasperListener"/>\n  <Service',
      ),
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const named of namedClasses(model)) {
      if (isOptional(named, target)) continue;
      const { value, valueSpan } = named.attribute;
      const entry = components.get(value);
      const problem = entry ? absent(entry, target) : misspelt(value, named.kind, target);
      if (!problem) continue;
      const { message, meant, severity = 'error' } = problem;
      yield { span: valueSpan, message, severity, fixes: () => fixesOf(model, named, meant, entry) };
    }
  },
};

/** A listener of the server may be left out where its class is not there. */
function isOptional({ element, kind }: NamedClass, target: Target): boolean {
  if (kind !== 'Listener' || element.parent?.name !== 'Server' || !since(target, '9.0')) return false;
  const optional = element.attribute('optional');
  return optional !== undefined && isTrue(optional.value);
}

interface Problem {
  readonly message: string;
  /** The class to name instead. */
  readonly meant: string | undefined;
  /** Left out: it is an error. */
  readonly severity?: Severity;
}

function absent({ releases, name, replacement }: ComponentEntry, target: Target): Problem | undefined {
  const lacking = absence(releases, target);
  if (!lacking) return undefined;
  const severity = severityOfAbsence(releases, target, 'error');
  const who = severity === 'error' ? 'Tomcat' : 'a Tomcat without it';
  const instead = replacement === undefined ? '' : ` ${shortFor(replacement, name)} replaces it.`;
  return {
    message: `${simpleName(name)} ${lacking}: ${who} refuses the file.${instead}`,
    meant: replacement,
    severity,
  };
}

/** A class without its package, where that is the one of another class. */
function shortFor(name: string, other: string): string {
  const isBeside = name.replace(simpleName(name), '') === other.replace(simpleName(other), '');
  return isBeside ? simpleName(name) : name;
}

/** The packages in which nobody but Tomcat has classes. */
const OF_TOMCAT = /^org\.apache\.(?:catalina|coyote|tomcat)\./;
const NO_CLASS_NAME = /^$|(?:^|\.)\d|[\s/\\<>"'(){},;:]/;

function misspelt(value: string, kind: ComponentKind, target: Target): Problem | undefined {
  const name = value.trim();
  if (name !== value && components.get(name)) {
    const message = `There are blanks around the name of the class: Tomcat refuses the file.`;
    return { message, meant: name };
  }
  const meant = meantBy(name, kind, target);
  if (meant) {
    const message = `Tomcat has no class ${name}, and refuses the file. Did you mean ${shortFor(meant, name)}?`;
    return { message, meant };
  }
  if (!NO_CLASS_NAME.test(value)) return undefined;
  const message = `"${value}" is not the name of a class: Tomcat refuses the file.`;
  return { message, meant: undefined };
}

function meantBy(name: string, kind: ComponentKind, target: Target): string | undefined {
  const mayBeOurs = !name.includes('.') || OF_TOMCAT.test(name);
  const alike = mayBeOurs ? components.getBySimpleName(name) : undefined;
  const entry = alike ?? components.nearest(name, target);
  return entry?.kind === kind && !absence(entry.releases, target) ? entry.name : undefined;
}

/** Tomcat did without a listener that is gone and that nothing replaces. */
function fixesOf(
  model: ServerModel,
  { element, attribute, kind }: NamedClass,
  meant: string | undefined,
  former: ComponentEntry | undefined,
): readonly Fix[] {
  if (meant !== undefined) {
    const title = `Name ${simpleName(meant)}`;
    const edits = [{ span: attribute.valueSpan, text: meant }];
    return canBecome(model, element, meant, kind) ? [{ title, safe: false, edits }] : [];
  }
  if (!kind.endsWith('Listener') || !former) return [];
  return [{ title: `Remove this ${element.name}`, safe: false, edits: removeElement(element) }];
}
