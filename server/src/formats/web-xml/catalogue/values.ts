import type { ByVersion } from './versions.js';

/**
 * What the schema wants of the text of an element. In all but `text`, `locale`, `encoding` and words that say so,
 * blanks around the value do not count and those in it count as one.
 */
export type ValueType =
  /** Anything, blanks and all; Tomcat takes the blanks around patterns and files away. */
  | { readonly kind: 'text'; readonly of?: 'url-pattern' | 'path' }
  /** Anything. What it stands for is for completion and for rules: the schema does not look at it. */
  | {
      readonly kind: 'token';
      readonly of?: 'class' | 'jndi-name' | 'path' | 'secret' | 'role';
    }
  /** Anything but nothing. */
  | { readonly kind: 'name' }
  | {
      readonly kind: 'integer';
      readonly min?: number;
      readonly max?: number;
      /** A number that Java's long can hold. */
      readonly isLong?: true;
      /** The schema lets the element be empty. */
      readonly mayBeEmpty?: true;
      readonly unit?: 'min' | 's' | 'ms' | 'bytes' | 'days';
    }
  /** Three digits. */
  | { readonly kind: 'status' }
  /** `true` or `false`; for some `1` and `0` as well. */
  | { readonly kind: 'boolean'; readonly digits?: true }
  | {
      readonly kind: 'word';
      readonly words: readonly string[];
      /** Blanks around the word are not allowed. */
      readonly isExact?: true;
    }
  /** A path that begins with a slash, which is the folder of the application. */
  | { readonly kind: 'absolute-path' }
  | { readonly kind: 'mime-type' }
  | { readonly kind: 'locale' }
  | { readonly kind: 'encoding' }
  | { readonly kind: 'http-method' }
  | { readonly kind: 'identifier' }
  | { readonly kind: 'jdbc-url' }
  /** A name that may have a prefix. */
  | { readonly kind: 'qname' }
  | { readonly kind: 'qname-pattern' }
  | { readonly kind: 'uri' };

const TEXT: ValueType = { kind: 'text' };
const TOKEN: ValueType = { kind: 'token' };
const CLASS: ValueType = { kind: 'token', of: 'class' };
const JNDI_NAME: ValueType = { kind: 'token', of: 'jndi-name' };
const PATH: ValueType = { kind: 'token', of: 'path' };
const SECRET: ValueType = { kind: 'token', of: 'secret' };
const ROLE: ValueType = { kind: 'token', of: 'role' };
const NAME: ValueType = { kind: 'name' };
const INTEGER: ValueType = { kind: 'integer' };
const POSITIVE: ValueType = { kind: 'integer', min: 1 };
const BYTES: ValueType = { kind: 'integer', isLong: true, unit: 'bytes' };
const BOOLEAN: ValueType = { kind: 'boolean' };
const LOOSE_BOOLEAN: ValueType = { kind: 'boolean', digits: true };
const ABSOLUTE_PATH: ValueType = { kind: 'absolute-path' };
const IDENTIFIER: ValueType = { kind: 'identifier' };
const QNAME: ValueType = { kind: 'qname' };
const QNAME_PATTERN: ValueType = { kind: 'qname-pattern' };
const HTTP_TOKEN: ValueType = { kind: 'http-method' };

function oneOf(...words: readonly string[]): ValueType {
  return { kind: 'word', words };
}

const WRAPPERS = ['Boolean', 'Byte', 'Character', 'String', 'Short', 'Integer', 'Long', 'Float', 'Double'];

/**
 * By element, or by parent and element, what its text may be; the schemas alone say so, since for a document type
 * declaration all text is fine.
 */
export const VALUES: Readonly<Record<string, ByVersion<ValueType>>> = {
  'absolute-ordering/name': IDENTIFIER,
  'administered-object/name': JNDI_NAME,
  'after/name': IDENTIFIER,
  'async-supported': BOOLEAN,
  'attribute-name': TOKEN,
  'attribute-value': TEXT,
  'auth-method': TOKEN,
  'before/name': IDENTIFIER,
  buffer: TOKEN,
  'class-name': CLASS,
  cleared: TOKEN,
  'client-id': TOKEN,
  comment: NAME,
  'connection-factory/name': JNDI_NAME,
  'context-service-ref': JNDI_NAME,
  'context-service/name': JNDI_NAME,
  'cookie-config/name': NAME,
  'data-source/name': JNDI_NAME,
  'database-name': TOKEN,
  'default-content-type': TOKEN,
  'default-context-path': PATH,
  'deferred-syntax-allowed-as-literal': BOOLEAN,
  description: TEXT,
  'destination-name': TOKEN,
  dispatcher: {
    '2.4..2.5': oneOf('FORWARD', 'INCLUDE', 'REQUEST', 'ERROR'),
    '3.0..': oneOf('FORWARD', 'INCLUDE', 'REQUEST', 'ASYNC', 'ERROR'),
  },
  'display-name': TOKEN,
  domain: NAME,
  'ejb-link': TOKEN,
  'ejb-ref-name': JNDI_NAME,
  'ejb-ref-type': oneOf('Entity', 'Session'),
  'el-ignored': BOOLEAN,
  'enable-mtom': BOOLEAN,
  enabled: BOOLEAN,
  encoding: { kind: 'encoding' },
  'env-entry-name': JNDI_NAME,
  'env-entry-type': {
    '2.4..2.5': oneOf(...WRAPPERS.map((name) => `java.lang.${name}`)),
    '3.0..': CLASS,
  },
  'env-entry-value': TEXT,
  'error-code': { kind: 'status' },
  'error-on-el-not-found': BOOLEAN,
  'error-on-undeclared-namespace': BOOLEAN,
  'error-page/location': ABSOLUTE_PATH,
  'exception-type': CLASS,
  extension: TOKEN,
  'file-size-threshold': { kind: 'integer', unit: 'bytes' },
  'filter-class': CLASS,
  'filter-name': NAME,
  'form-error-page': ABSOLUTE_PATH,
  'form-login-page': ABSOLUTE_PATH,
  from: TOKEN,
  'handler-class': CLASS,
  'handler-name': TOKEN,
  home: CLASS,
  host: TOKEN,
  'http-method': {
    '2.4': oneOf('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'),
    '2.5..': HTTP_TOKEN,
  },
  'http-method-omission': HTTP_TOKEN,
  'http-only': BOOLEAN,
  'hung-task-threshold': { kind: 'integer', min: 1, unit: 'ms' },
  'include-coda': PATH,
  'include-prelude': PATH,
  'initial-pool-size': INTEGER,
  'injection-target-class': CLASS,
  'injection-target-name': IDENTIFIER,
  'interface-name': CLASS,
  'is-xml': BOOLEAN,
  'isolation-level': {
    kind: 'word',
    words: [
      'TRANSACTION_READ_UNCOMMITTED',
      'TRANSACTION_READ_COMMITTED',
      'TRANSACTION_REPEATABLE_READ',
      'TRANSACTION_SERIALIZABLE',
    ],
    isExact: true,
  },
  'jaxrpc-mapping-file': PATH,
  'jms-connection-factory/name': JNDI_NAME,
  'jms-destination/name': JNDI_NAME,
  'jsp-file': PATH,
  'large-icon': PATH,
  'lifecycle-callback-class': CLASS,
  'lifecycle-callback-method': IDENTIFIER,
  'listener-class': CLASS,
  'load-on-startup': { '2.4': INTEGER, '2.5..': { kind: 'integer', mayBeEmpty: true } },
  local: CLASS,
  'local-home': CLASS,
  locale: { kind: 'locale' },
  'login-timeout': { kind: 'integer', unit: 's' },
  'lookup-name': TEXT,
  'mail-session/name': JNDI_NAME,
  'managed-executor/name': JNDI_NAME,
  'managed-scheduled-executor/name': JNDI_NAME,
  'managed-thread-factory/name': JNDI_NAME,
  'mapped-name': TEXT,
  'max-age': { kind: 'integer', unit: 's' },
  'max-async': POSITIVE,
  'max-file-size': BYTES,
  'max-idle-time': { kind: 'integer', unit: 's' },
  'max-pool-size': INTEGER,
  'max-request-size': BYTES,
  'max-statements': INTEGER,
  'message-destination-link': TOKEN,
  'message-destination-name': TOKEN,
  'message-destination-ref-name': JNDI_NAME,
  'message-destination-type': CLASS,
  'message-destination-usage': oneOf('Consumes', 'Produces', 'ConsumesProduces'),
  'mime-type': { kind: 'mime-type' },
  'min-pool-size': INTEGER,
  'module-name': TOKEN,
  'mtom-threshold': { kind: 'integer', min: 0, unit: 'bytes' },
  'multipart-config/location': PATH,
  'page-encoding': TOKEN,
  'param-name': TOKEN,
  'param-value': TEXT,
  password: SECRET,
  path: NAME,
  'persistence-context-ref-name': JNDI_NAME,
  'persistence-context-synchronization': oneOf('Synchronized', 'Unsynchronized'),
  'persistence-context-type': oneOf('Transaction', 'Extended'),
  'persistence-property/name': TEXT,
  'persistence-unit-name': TOKEN,
  'persistence-unit-ref-name': JNDI_NAME,
  'port-component-link': TOKEN,
  'port-name': TOKEN,
  'port-name-pattern': QNAME_PATTERN,
  'port-number': INTEGER,
  priority: { kind: 'integer', min: 1, max: 10 },
  propagated: TOKEN,
  'property/name': TEXT,
  'protocol-bindings': TOKEN,
  qualifier: CLASS,
  'realm-name': TOKEN,
  remote: CLASS,
  'request-character-encoding': TOKEN,
  required: BOOLEAN,
  'res-auth': oneOf('Application', 'Container'),
  'res-ref-name': JNDI_NAME,
  'res-sharing-scope': oneOf('Shareable', 'Unshareable'),
  'res-type': CLASS,
  'resource-adapter': TOKEN,
  'resource-env-ref-name': JNDI_NAME,
  'resource-env-ref-type': CLASS,
  responses: oneOf('ANONYMOUS', 'NON_ANONYMOUS', 'ALL'),
  'response-character-encoding': TOKEN,
  'role-link': ROLE,
  'role-name': ROLE,
  'scripting-invalid': BOOLEAN,
  secure: BOOLEAN,
  'server-name': TOKEN,
  'service-endpoint-interface': CLASS,
  'service-interface': CLASS,
  'service-name-pattern': QNAME_PATTERN,
  'service-qname': QNAME,
  'service-ref-name': JNDI_NAME,
  'service-ref-type': CLASS,
  'servlet-class': CLASS,
  'servlet-name': NAME,
  'session-timeout': { kind: 'integer', unit: 'min' },
  'small-icon': PATH,
  'soap-header': QNAME,
  'soap-role': TOKEN,
  'store-protocol': TOKEN,
  'store-protocol-class': CLASS,
  'taglib-location': PATH,
  'taglib-uri': TOKEN,
  'tracking-mode': oneOf('COOKIE', 'URL', 'SSL'),
  'transaction-support': oneOf('NoTransaction', 'LocalTransaction', 'XATransaction'),
  transactional: LOOSE_BOOLEAN,
  'transport-guarantee': oneOf('NONE', 'INTEGRAL', 'CONFIDENTIAL'),
  'transport-protocol': TOKEN,
  'transport-protocol-class': CLASS,
  'trim-directive-whitespaces': BOOLEAN,
  unchanged: TOKEN,
  url: { kind: 'jdbc-url' },
  'url-pattern': { kind: 'text', of: 'url-pattern' },
  user: TOKEN,
  value: TEXT,
  virtual: BOOLEAN,
  'web-fragment/name': IDENTIFIER,
  'web-resource-name': TOKEN,
  'welcome-file': { kind: 'text', of: 'path' },
  'wsdl-file': { kind: 'uri' },
};
