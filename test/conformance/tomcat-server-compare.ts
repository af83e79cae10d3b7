import type { Diagnostic } from '../../server/src/core/engine.js';
import type { Span } from '../../server/src/core/text.js';
import { tomcatServer } from '../../server/src/formats/tomcat-server/index.js';
import type { ServerModel } from '../../server/src/formats/tomcat-server/model/model.js';
import type { XmlElement } from '../../server/src/formats/xml/element.js';
import { type Files, lintFiles, loadFiles } from '../support/lint.js';
import type { TomcatVerdict, UnsetAttribute } from './real-tomcat.js';

/** The rules about elements that Tomcat passes over with a warning. */
const OF_ELEMENTS = new Set(['tomcat-server/unknown-element', 'tomcat-server/misplaced-element']);

/** The rules about attributes that it cannot set, which it warns about. */
const OF_ATTRIBUTES = new Set([
  'tomcat-server/legacy-tls-attributes',
  'tomcat-server/not-a-number',
  'tomcat-server/unknown-attribute',
  'tomcat-server/unknown-word',
  'tomcat-server/unsupported-attribute',
]);

/** Words of ours for values that Tomcat takes without a warning, or not before it starts. */
const WITHOUT_WARNING = /says nothing|does not start/;

/** Tomcat stops at a class of somebody else that is not installed here; we never call one unknown. */
const FOREIGN_CLASS =
  /ClassNotFoundException: (?!org\.apache\.(?:catalina|coyote|tomcat)\.)(?:[A-Za-z_][\w.$]*$|\$\{)/m;

/** In what our verdict on a server.xml differs from Tomcat's, as sentences. */
export async function differences(
  text: string,
  release: string,
  verdict: TomcatVerdict,
): Promise<readonly string[]> {
  const files: Files = { '/opt/tomcat/conf/server.xml': text };
  const { diagnostics, suppressed, failures } = await lintFiles(tomcatServer, files, { target: release });
  if (failures.length > 0) return [`the rule ${failures[0]?.rule.id} threw ${failures[0]?.error}`];
  const { tree, target } = await loadFiles(tomcatServer, files, release);
  const model = tomcatServer.link(tree, target, 'root');
  const findings = [...diagnostics, ...suppressed];
  const refusal = findings.find(refuses);
  if (!refusal && FOREIGN_CLASS.test(verdict.output)) return [];
  if (verdict.refused !== (refusal !== undefined)) {
    const ours = refusal ? `${refusal.rule.id}: ${refusal.message}` : 'we accept it';
    return [`Tomcat ${verdict.refused ? 'refuses' : 'accepts'} the file, ${ours}`];
  }
  if (refusal?.rule.id === 'tomcat-server/not-well-formed') return [];
  return [
    ...elementDifferences(model, findings, verdict),
    ...attributeDifferences(model, findings, verdict),
    ...connectorDifferences(model, findings, verdict),
  ];
}

/** Rules of which every error is about something that Tomcat refuses while it reads the file. */
const REFUSING = new Set([
  'tomcat-server/ambiguous-certificates',
  'tomcat-server/duplicate-tls-host',
  'tomcat-server/not-well-formed',
]);

function refuses({ rule, severity, message }: Diagnostic): boolean {
  if (severity !== 'error') return false;
  return REFUSING.has(rule.id) || message.includes('refuses the file');
}

/** The path by which Tomcat finds what to do with an element. */
function pathOf(element: XmlElement): string {
  return element.parent ? `${pathOf(element.parent)}/${element.name}` : element.name;
}

function elementDifferences(
  model: ServerModel,
  findings: readonly Diagnostic[],
  { unknownElements, refused }: TomcatVerdict,
): readonly string[] {
  const told = new Set(unknownElements);
  // The root is said to be refused, and what is in an element that is passed over has nothing of its own.
  const theirs = unknownElements.filter((path) => {
    return path.includes('/') && !told.has(path.slice(0, path.lastIndexOf('/')));
  });
  const marked = new Set(
    findings.filter(({ rule }) => OF_ELEMENTS.has(rule.id)).map(({ span }) => span.start),
  );
  const ours = model.document.elements.filter(({ nameSpan }) => marked.has(nameSpan.start)).map(pathOf);
  return differencesOf('element', theirs, ours, refused);
}

function attributeDifferences(
  model: ServerModel,
  findings: readonly Diagnostic[],
  { unsetAttributes, refused }: TomcatVerdict,
): readonly string[] {
  const telling = findings.filter(({ rule, message }) => {
    return (
      OF_ATTRIBUTES.has(rule.id) && !(rule.id.endsWith('/unknown-word') && WITHOUT_WARNING.test(message))
    );
  });
  const internal = internalAttributes(model);
  // Without a class for its protocol, a connector has nobody to hand its attributes to.
  const hasNoHandler = findings.some(({ rule }) => rule.id === 'tomcat-server/unknown-protocol');
  const isComparable = (path: string) => !hasNoHandler || !path.startsWith('Server/Service/Connector@');
  const told = unsetAttributes
    .filter((unset) => !isUnknowable(unset))
    .map(({ path, name }) => `${path}@${name}`)
    .filter((path) => !internal.has(path) && isComparable(path));
  const certain = attributesAt(model, spansOf(telling), (value) => !isOfProperty(value)).filter(isComparable);
  const any = new Set(attributesAt(model, spansOf(findings)));
  const unseen = told
    .filter((path) => !any.has(path))
    .map((path) => `Tomcat does not set ${path}, we are silent`);
  if (refused) return unseen;
  const set = new Set(told);
  const wrong = certain
    .filter((path) => !set.has(path))
    .map((path) => `Tomcat sets ${path}, we say it does not`);
  return [...unseen, ...wrong];
}

/** Setters that Tomcat has for itself: what they take is told nowhere. */
function internalAttributes(model: ServerModel): ReadonlySet<string> {
  const found = new Set<string>();
  for (const element of model.read) {
    for (const { name } of element.attributes) {
      if (model.attributeEntry(element, name)?.summary === '') found.add(`${pathOf(element)}@${name}`);
    }
  }
  return found;
}

/** Setters that read more than a type: the name of a machine, an octal number. No rule judges what they read. */
const OF_OWN_GRAMMAR = new Set(['address', 'minimumUmask']);

/** What Tomcat warns about for reasons that the file does not show, or although it does what is written. */
function isUnknowable({ path, name, value }: UnsetAttribute): boolean {
  if (isOfProperty(value)) return true;
  if (OF_OWN_GRAMMAR.has(name)) return true;
  // It makes the Context of that class, and then looks for a setter as well.
  return name === 'className' && path.endsWith('/Context');
}

/** What Tomcat puts in for it, another Tomcat may not. */
function isOfProperty(value: string): boolean {
  return value.includes('${');
}

function spansOf(findings: readonly Diagnostic[]): readonly Span[] {
  return findings.flatMap(({ span, related }) => [span, ...related.map((each) => each.span)]);
}

/** The attributes that spans are in, by the paths of their elements, as far as their values count. */
function attributesAt(
  model: ServerModel,
  spans: readonly Span[],
  counts: (value: string) => boolean = () => true,
): readonly string[] {
  const starts = spans.map(({ start }) => start).sort((a, b) => a - b);
  const found: string[] = [];
  for (const element of model.read) {
    for (const { span, name, value } of element.attributes) {
      if (!counts(value)) continue;
      if (starts.some((start) => start >= span.start && start < span.end)) {
        found.push(`${pathOf(element)}@${name}`);
      }
    }
  }
  return found;
}

function connectorDifferences(
  model: ServerModel,
  findings: readonly Diagnostic[],
  { refused, failedConnectors, isEnvironmental, isPortTaken, output }: TomcatVerdict,
): readonly string[] {
  const isInitialised = !refused && !output.includes('Error initializing Catalina');
  const conflicts = findings.filter(({ rule }) => rule.id === 'tomcat-server/port-conflict');
  if (!isInitialised || isEnvironmental || (isPortTaken && conflicts.length === 0)) return [];
  const dead = findings.filter(({ message, severity, rule }) => {
    const isDead = /connector does not start|so that it does not start/.test(message);
    return severity === 'error' && isDead && !WHEN_IT_STARTS.has(rule.id);
  });
  const connectors = model.named('Connector');
  const ours = connectors
    .filter((connector) => model.flag(connector, 'bindOnInit') === true)
    .filter(({ span }) => dead.some((each) => isWithin(each.span, span)));
  const isKnowable = connectors.every((connector) => !isUnknown(model, connector));
  const theirs = failedConnectors.length;
  if (isKnowable ? theirs === ours.length : theirs >= ours.length) return [];
  const rules = dead.map(({ rule }) => rule.id).join(', ');
  return [`${theirs} connectors fail (${failedConnectors}), we name ${ours.length} (${rules})`];
}

/** The rules about connectors that fail only when Tomcat starts, which it does not do to test a file. */
const WHEN_IT_STARTS = new Set(['tomcat-server/ajp-without-secret', 'tomcat-server/no-worker-threads']);

/** Certificates and keys are in other files, a property may be any port, and what binds it later fails later. */
function isUnknown(model: ServerModel, connector: XmlElement): boolean {
  if (model.flag(connector, 'bindOnInit') !== true) return true;
  if (model.attribute(connector, 'port') && model.written(connector, 'port') === undefined) return true;
  return (
    model.flag(connector, 'SSLEnabled') !== false || model.children(connector, 'SSLHostConfig').length > 0
  );
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Of a file that is refused, Tomcat tells only what stands before the place where it stops. */
function differencesOf(
  what: string,
  theirs: readonly string[],
  ours: readonly string[],
  refused: boolean,
): readonly string[] {
  const told = new Set(theirs);
  const found = new Set(ours);
  const unseen = [...told].filter((path) => !found.has(path));
  const wrong = refused ? [] : [...found].filter((path) => !told.has(path));
  return [
    ...unseen.map((path) => `Tomcat passes over the ${what} ${path}, we are silent`),
    ...wrong.map((path) => `Tomcat reads the ${what} ${path}, we say it does not`),
  ];
}
