import type { CoverageItem } from '../../../core/coverage.js';

/** What the parser and the reader of the file refuse or pass over. */
export const structure: readonly CoverageItem[] = [
  { asks: 'Anything that is not well-formed XML', rules: ['tomcat-server/not-well-formed'] },
  { asks: 'A root element other than `Server`', rules: ['tomcat-server/root-element'] },
  {
    asks: 'An element that Tomcat does not know, or only in other letters',
    rules: ['tomcat-server/unknown-element'],
    remark: 'elements of former releases are told as such: `Logger`, `ResourceParams`',
  },
  {
    asks: 'An element where Tomcat does not look for it: a `Valve` in a `Service`, a `Certificate` in a `Connector`',
    rules: ['tomcat-server/misplaced-element'],
  },
  {
    asks: 'A `Realm` or `CredentialHandler` nested deeper than three levels',
    rules: ['tomcat-server/misplaced-element'],
  },
  {
    asks: 'A second `Engine`, `GlobalNamingResources` or `Realm` that replaces the first',
    rules: ['tomcat-server/repeated-element'],
  },
  {
    asks: 'A `Server` without `Service`, a `Service` without `Engine`',
    rules: ['tomcat-server/missing-element'],
  },
  {
    asks: 'A `Service` without `Connector`',
    omitted:
      'Connectors are taken out for a while when a server is moved or closed; that nothing is served is seen at once.',
  },
  {
    asks: 'A class, host, engine, executor or resource without `className` or `name`',
    rules: ['tomcat-server/missing-attribute'],
  },
  {
    asks: 'Text between the elements',
    rules: ['tomcat-server/stray-text'],
  },
  {
    asks: 'A block in a comment that matters, such as the sample of AJP or TLS',
    omitted: 'What is commented out is not in force, and says nothing of what its author wants.',
  },
  {
    asks: 'A `Store` in a manager that keeps none, a `Realm` in a realm that holds none',
    rules: ['tomcat-server/wrong-parent-class'],
  },
  {
    asks: 'A listener outside of the `Server` that it is made for; an authenticator outside of a `Context`',
    rules: ['tomcat-server/wrong-place-for-class'],
  },
  {
    asks: '`optional` on a listener that is not one of the `Server`',
    omitted: 'Tomcat says nothing about it, and the listener works where its class is there.',
  },
  {
    asks: 'The file of an external entity is missing',
    omitted:
      'Only the machine that Tomcat runs on can tell; what an entity may bring in is never called missing.',
  },
  {
    asks: 'A `Cluster` without the JAR files for it',
    omitted: 'The file does not show which JAR files are installed; Tomcat ships with them.',
  },
];

/** Names of attributes and classes, and what values are made of. */
export const attributes: readonly CoverageItem[] = [
  {
    asks: 'An attribute that no release has: misspelt, or in the wrong case',
    rules: ['tomcat-server/unknown-attribute'],
  },
  {
    asks: 'An attribute that begins with a capital letter',
    omitted: 'Tomcat makes no difference: `Port` and `Server` do what `port` and `server` do.',
  },
  {
    asks: 'An attribute of another release, with what replaces it',
    rules: ['tomcat-server/unsupported-attribute'],
  },
  {
    asks: 'A deprecated attribute or class: `rejectIllegalHeader`, `JDBCAccessLogValve`',
    rules: ['tomcat-server/deprecated-name'],
  },
  {
    asks: 'A number with a unit, a blank, words: `20s`, `150 `, `any unused port`',
    rules: ['tomcat-server/not-a-number'],
    remark: 'a shutdown port that is no number stays open at 8005',
  },
  {
    asks: 'A port beyond 65535, a shutdown port below -1, an offset below 0',
    rules: ['tomcat-server/number-out-of-range'],
  },
  {
    asks: 'A truth value that is neither `true` nor `false`: `yes`, `on`, `True `',
    rules: ['tomcat-server/not-a-truth-value'],
    remark: 'not where false is meant, as in `off`: that is what it is',
  },
  { asks: 'A word that is none of those of an attribute', rules: ['tomcat-server/unknown-word'] },
  {
    asks: '`$CATALINA_BASE` without braces, `${name` without the closing one',
    rules: ['tomcat-server/unresolved-property'],
  },
  {
    asks: 'A property that nobody defines; the name of an environment variable in braces',
    omitted:
      'Properties come from the command line and `catalina.properties` as well, and from the environment where Tomcat is told so: the file does not show it.',
  },
  {
    asks: 'An address that cannot be resolved or is not one of this machine',
    omitted: 'It depends on the name servers and interfaces of the machine that Tomcat runs on.',
  },
  {
    asks: 'A class that does not exist: misspelt, without its package, gone in this release, with blanks around it',
    rules: ['tomcat-server/unknown-class'],
    remark: 'classes of others than Tomcat are never called unknown',
  },
  { asks: 'A class of another kind than its element', rules: ['tomcat-server/class-of-another-kind'] },
  {
    asks: '`StandardVirtualThreadExecutor` and `useVirtualThreads` before Java 21',
    omitted: 'The file does not show by which Java it is read.',
  },
];

/** What parts of the file say of each other. */
export const references: readonly CoverageItem[] = [
  {
    asks: '`defaultHost` that is missing or names no `Host`',
    rules: ['tomcat-server/unknown-default-host'],
  },
  {
    asks: 'Two hosts of one name, an alias that is the name of a host, two applications of one path',
    rules: ['tomcat-server/duplicate-name'],
  },
  {
    asks: 'Services, engines, executors or resources of one name',
    rules: ['tomcat-server/duplicate-name'],
  },
  {
    asks: 'A name of a host with scheme, port, blank or a stray `*`',
    rules: ['tomcat-server/invalid-host-name'],
  },
  {
    asks: 'A connector whose `executor` is not there, or stands behind it',
    rules: ['tomcat-server/unknown-executor'],
  },
  { asks: 'An executor that no connector uses', rules: ['tomcat-server/unused-executor'] },
  {
    asks: 'An executor with fewer threads than it keeps, of which there are 25 by default',
    rules: ['tomcat-server/executor-threads'],
  },
  {
    asks: 'Two connectors, or a connector and the shutdown port, on one port',
    rules: ['tomcat-server/port-conflict'],
  },
  {
    asks: 'A `ResourceLink` to a global resource that does not exist',
    rules: ['tomcat-server/unknown-global-resource'],
  },
];
