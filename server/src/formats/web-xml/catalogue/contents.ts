import type { ByVersion } from './versions.js';

/*
 * What may stand in each element that has elements, in the notation of document type declarations, with `{0,4}` for
 * a number of times. An element that means another thing in another parent has an entry `parent/name`. What is in
 * no range did not exist then, or nobody could name it. `EMPTY` is an element that has nothing in it.
 */

const DESCRIBED = 'description*, display-name*, icon*';
const INJECTED = 'mapped-name?, injection-target*';
const LOOKED_UP = `${INJECTED}, lookup-name?`;

/** Since 2.4 what is right below the root may stand in any order. */
const ROOT_2_4 =
  'description | display-name | icon | distributable | context-param | filter | filter-mapping | listener | ' +
  'servlet | servlet-mapping | session-config | mime-mapping | welcome-file-list | error-page | jsp-config | ' +
  'security-constraint | login-config | security-role | env-entry | ejb-ref | ejb-local-ref | service-ref | ' +
  'resource-ref | resource-env-ref | message-destination-ref | message-destination | ' +
  'locale-encoding-mapping-list';
const ROOT_2_5 = `${ROOT_2_4} | persistence-context-ref | persistence-unit-ref | post-construct | pre-destroy`;
const ROOT_3_0 = `${ROOT_2_5} | data-source`;
const ROOT_3_1 =
  `${ROOT_3_0} | jms-connection-factory | jms-destination | mail-session | connection-factory | ` +
  'administered-object';
const ROOT_6_1 = `${ROOT_3_1} | context-service | managed-executor | managed-scheduled-executor | managed-thread-factory`;
const APP_3_0 = 'module-name | absolute-ordering';
const APP_3_1 = `${APP_3_0} | deny-uncovered-http-methods`;
const APP_4_0 = `${APP_3_1} | default-context-path | request-character-encoding | response-character-encoding`;
const FRAGMENT = 'name | ordering';

const SERVLET_2_2 =
  'icon?, servlet-name, display-name?, description?, (servlet-class | jsp-file), init-param*, load-on-startup?';
const PARAMETER = {
  '2.2..2.3': 'param-name, param-value, description?',
  '2.4..': 'description*, param-name, param-value',
};
const PROPERTY_GROUP = `${DESCRIBED}, url-pattern+, el-ignored?`;
const PROPERTY_GROUP_2_4 = 'page-encoding?, scripting-invalid?, is-xml?, include-prelude*, include-coda*';
const PROPERTY_GROUP_2_5 = `${PROPERTY_GROUP_2_4}, deferred-syntax-allowed-as-literal?, trim-directive-whitespaces?`;
const PROPERTY_GROUP_3_0 = `${PROPERTY_GROUP_2_5}, default-content-type?, buffer?, error-on-undeclared-namespace?`;

const COOKIE = 'name?, domain?, path?, comment?, http-only?, secure?, max-age?';
const EXECUTOR =
  'description?, name, context-service-ref?, qualifier*, max-async?, hung-task-threshold?, virtual?, property*';
const HANDLER_CHOICE = '(service-name-pattern | port-name-pattern | protocol-bindings)?, handler+';
const SERVICE_2_4 = `${DESCRIBED}, service-ref-name, service-interface`;
const SERVICE_FILES = 'wsdl-file?, jaxrpc-mapping-file?, service-qname?, port-component-ref*';

/** By element, or by parent and element, its content model. */
export const CONTENTS: Readonly<Record<string, ByVersion<string>>> = {
  'web-app': {
    '2.2':
      'icon?, display-name?, description?, distributable?, context-param*, servlet*, servlet-mapping*, ' +
      'session-config?, mime-mapping*, welcome-file-list?, error-page*, taglib*, resource-ref*, ' +
      'security-constraint*, login-config?, security-role*, env-entry*, ejb-ref*',
    '2.3':
      'icon?, display-name?, description?, distributable?, context-param*, filter*, filter-mapping*, listener*, ' +
      'servlet*, servlet-mapping*, session-config?, mime-mapping*, welcome-file-list?, error-page*, taglib*, ' +
      'resource-env-ref*, resource-ref*, security-constraint*, login-config?, security-role*, env-entry*, ' +
      'ejb-ref*, ejb-local-ref*',
    '2.4': `(${ROOT_2_4})*`,
    '2.5': `(${ROOT_2_5})*`,
    '3.0': `(${ROOT_3_0} | ${APP_3_0})*`,
    '3.1': `(${ROOT_3_1} | ${APP_3_1})*`,
    '4.0..6.0': `(${ROOT_3_1} | ${APP_4_0})*`,
    '6.1': `(${ROOT_6_1} | ${APP_4_0})*`,
  },
  'web-fragment': {
    '3.0': `(${ROOT_3_0} | ${FRAGMENT})*`,
    '3.1..6.0': `(${ROOT_3_1} | ${FRAGMENT})*`,
    '6.1': `(${ROOT_6_1} | ${FRAGMENT})*`,
  },
  'absolute-ordering': { '3.0..': '(name | others)*' },
  addressing: { '3.0..': 'enabled?, required?, responses?' },
  'administered-object': {
    '3.1..': 'description?, name, interface-name?, class-name, resource-adapter, property*',
  },
  after: { '3.0..': 'name*, others?' },
  attribute: { '6.0..': 'description*, attribute-name, attribute-value' },
  'auth-constraint': { '2.2..2.3': 'description?, role-name*', '2.4..': 'description*, role-name*' },
  before: { '3.0..': 'name*, others?' },
  'connection-factory': {
    '3.1..':
      'description?, name, interface-name, resource-adapter, max-pool-size?, min-pool-size?, ' +
      'transaction-support?, property*',
  },
  'context-param': PARAMETER,
  'context-service': {
    '6.1': 'description?, name, qualifier*, cleared*, propagated*, unchanged*, property*',
  },
  'cookie-config': { '3.0..5.0': COOKIE, '6.0..': `${COOKIE}, attribute*` },
  'data-source': {
    '3.0..':
      'description?, name, class-name?, server-name?, port-number?, database-name?, url?, user?, password?, ' +
      'property*, login-timeout?, transactional?, isolation-level?, initial-pool-size?, max-pool-size?, ' +
      'min-pool-size?, max-idle-time?, max-statements?',
  },
  'deny-uncovered-http-methods': { '3.1..': 'EMPTY' },
  distributable: 'EMPTY',
  'ejb-local-ref': {
    '2.3': 'description?, ejb-ref-name, ejb-ref-type, local-home, local, ejb-link?',
    '2.4': 'description*, ejb-ref-name, ejb-ref-type, local-home, local, ejb-link?',
    '2.5': `description*, ejb-ref-name, ejb-ref-type?, local-home?, local?, ejb-link?, ${INJECTED}`,
    '3.0..': `description*, ejb-ref-name, ejb-ref-type?, local-home?, local?, ejb-link?, ${LOOKED_UP}`,
  },
  'ejb-ref': {
    '2.2..2.3': 'description?, ejb-ref-name, ejb-ref-type, home, remote, ejb-link?',
    '2.4': 'description*, ejb-ref-name, ejb-ref-type, home, remote, ejb-link?',
    '2.5': `description*, ejb-ref-name, ejb-ref-type?, home?, remote?, ejb-link?, ${INJECTED}`,
    '3.0..': `description*, ejb-ref-name, ejb-ref-type?, home?, remote?, ejb-link?, ${LOOKED_UP}`,
  },
  'env-entry': {
    '2.2..2.3': 'description?, env-entry-name, env-entry-value?, env-entry-type',
    '2.4': 'description*, env-entry-name, env-entry-type, env-entry-value?',
    '2.5': `description*, env-entry-name, env-entry-type?, env-entry-value?, ${INJECTED}`,
    '3.0..': `description*, env-entry-name, env-entry-type?, env-entry-value?, ${LOOKED_UP}`,
  },
  'error-page': {
    '2.2..2.5': '(error-code | exception-type), location',
    '3.0..': '(error-code | exception-type)?, location',
  },
  filter: {
    '2.3': 'icon?, filter-name, display-name?, description?, filter-class, init-param*',
    '2.4..2.5': `${DESCRIBED}, filter-name, filter-class, init-param*`,
    '3.0..': `${DESCRIBED}, filter-name, filter-class?, async-supported?, init-param*`,
  },
  'filter-mapping': {
    '2.3': 'filter-name, (url-pattern | servlet-name)',
    '2.4': 'filter-name, (url-pattern | servlet-name), dispatcher{0,4}',
    '2.5': 'filter-name, (url-pattern | servlet-name)+, dispatcher{0,4}',
    '3.0..': 'filter-name, (url-pattern | servlet-name)+, dispatcher{0,5}',
  },
  'form-login-config': 'form-login-page, form-error-page',
  handler: {
    '2.4..': `${DESCRIBED}, handler-name, handler-class, init-param*, soap-header*, soap-role*, port-name*`,
  },
  'handler-chain': { '2.5..': HANDLER_CHOICE },
  'handler-chains': { '2.5..': 'handler-chain*' },
  icon: 'small-icon?, large-icon?',
  'init-param': PARAMETER,
  'injection-target': { '2.5..': 'injection-target-class, injection-target-name' },
  'jms-connection-factory': {
    '3.1..':
      'description?, name, interface-name?, class-name?, resource-adapter?, user?, password?, client-id?, ' +
      'property*, transactional?, max-pool-size?, min-pool-size?',
  },
  'jms-destination': {
    '3.1..':
      'description?, name, interface-name, class-name?, resource-adapter?, destination-name?, property*',
  },
  'jsp-config': { '2.4..': 'taglib*, jsp-property-group*' },
  'jsp-property-group': {
    '2.4': `${PROPERTY_GROUP}, ${PROPERTY_GROUP_2_4}`,
    '2.5': `${PROPERTY_GROUP}, ${PROPERTY_GROUP_2_5}`,
    '3.0..5.0': `${PROPERTY_GROUP}, ${PROPERTY_GROUP_3_0}`,
    '6.0..': `${PROPERTY_GROUP}, error-on-el-not-found?, ${PROPERTY_GROUP_3_0}`,
  },
  listener: { '2.3': 'listener-class', '2.4..': `${DESCRIBED}, listener-class` },
  'locale-encoding-mapping': { '2.4..': 'locale, encoding' },
  'locale-encoding-mapping-list': { '2.4..': 'locale-encoding-mapping+' },
  'login-config': 'auth-method?, realm-name?, form-login-config?',
  'mail-session': {
    '3.1..':
      'description?, name, store-protocol?, store-protocol-class?, transport-protocol?, ' +
      'transport-protocol-class?, host?, user?, password?, from?, property*',
  },
  'managed-executor': { '6.1': EXECUTOR },
  'managed-scheduled-executor': { '6.1': EXECUTOR },
  'managed-thread-factory': {
    '6.1': 'description?, name, context-service-ref?, qualifier*, priority?, virtual?, property*',
  },
  'message-destination': {
    '2.4': `${DESCRIBED}, message-destination-name`,
    '2.5': `${DESCRIBED}, message-destination-name, mapped-name?`,
    '3.0..': `${DESCRIBED}, message-destination-name, mapped-name?, lookup-name?`,
  },
  'message-destination-ref': {
    '2.4':
      'description*, message-destination-ref-name, message-destination-type, message-destination-usage, ' +
      'message-destination-link?',
    '2.5':
      'description*, message-destination-ref-name, message-destination-type?, message-destination-usage?, ' +
      `message-destination-link?, ${INJECTED}`,
    '3.0..':
      'description*, message-destination-ref-name, message-destination-type?, message-destination-usage?, ' +
      `message-destination-link?, ${LOOKED_UP}`,
  },
  'mime-mapping': 'extension, mime-type',
  'multipart-config': {
    '3.0..': 'location?, max-file-size?, max-request-size?, file-size-threshold?',
  },
  ordering: { '3.0..': 'after?, before?' },
  others: { '3.0..': 'EMPTY' },
  'persistence-context-ref': {
    '2.5..3.0':
      'description*, persistence-context-ref-name, persistence-unit-name?, persistence-context-type?, ' +
      `persistence-property*, ${INJECTED}`,
    '3.1..':
      'description*, persistence-context-ref-name, persistence-unit-name?, persistence-context-type?, ' +
      `persistence-context-synchronization?, persistence-property*, ${INJECTED}`,
  },
  'persistence-property': { '2.5..': 'name, value' },
  'persistence-unit-ref': {
    '2.5..': `description*, persistence-unit-ref-name, persistence-unit-name?, ${INJECTED}`,
  },
  'port-component-ref': {
    '2.4': 'service-endpoint-interface, port-component-link?',
    '2.5': 'service-endpoint-interface, enable-mtom?, port-component-link?',
    '3.0..':
      'service-endpoint-interface, enable-mtom?, mtom-threshold?, addressing?, respect-binding?, ' +
      'port-component-link?',
  },
  'post-construct': { '2.5..': 'lifecycle-callback-class?, lifecycle-callback-method' },
  'pre-destroy': { '2.5..': 'lifecycle-callback-class?, lifecycle-callback-method' },
  property: { '3.0..': 'name, value' },
  'resource-env-ref': {
    '2.3': 'description?, resource-env-ref-name, resource-env-ref-type',
    '2.4': 'description*, resource-env-ref-name, resource-env-ref-type',
    '2.5': `description*, resource-env-ref-name, resource-env-ref-type?, ${INJECTED}`,
    '3.0..': `description*, resource-env-ref-name, resource-env-ref-type?, ${LOOKED_UP}`,
  },
  'resource-ref': {
    '2.2': 'description?, res-ref-name, res-type, res-auth',
    '2.3': 'description?, res-ref-name, res-type, res-auth, res-sharing-scope?',
    '2.4': 'description*, res-ref-name, res-type, res-auth, res-sharing-scope?',
    '2.5': `description*, res-ref-name, res-type?, res-auth?, res-sharing-scope?, ${INJECTED}`,
    '3.0..': `description*, res-ref-name, res-type?, res-auth?, res-sharing-scope?, ${LOOKED_UP}`,
  },
  'respect-binding': { '3.0..': 'enabled?' },
  'run-as': { '2.3': 'description?, role-name', '2.4..': 'description*, role-name' },
  'security-constraint': {
    '2.2': 'web-resource-collection+, auth-constraint?, user-data-constraint?',
    '2.3': 'display-name?, web-resource-collection+, auth-constraint?, user-data-constraint?',
    '2.4..': 'display-name*, web-resource-collection+, auth-constraint?, user-data-constraint?',
  },
  'security-role': { '2.2..2.3': 'description?, role-name', '2.4..': 'description*, role-name' },
  'security-role-ref': {
    '2.2': 'description?, role-name, role-link',
    '2.3': 'description?, role-name, role-link?',
    '2.4..': 'description*, role-name, role-link?',
  },
  'service-ref': {
    '2.4': `${SERVICE_2_4}, ${SERVICE_FILES}, handler*`,
    '2.5': `${SERVICE_2_4}, service-ref-type?, ${SERVICE_FILES}, (handler* | handler-chains?), ${INJECTED}`,
    '3.0..': `${SERVICE_2_4}, service-ref-type?, ${SERVICE_FILES}, (handler* | handler-chains?), ${LOOKED_UP}`,
  },
  servlet: {
    '2.2': `${SERVLET_2_2}, security-role-ref*`,
    '2.3': `${SERVLET_2_2}, run-as?, security-role-ref*`,
    '2.4..2.5':
      `${DESCRIBED}, servlet-name, (servlet-class | jsp-file), init-param*, load-on-startup?, run-as?, ` +
      'security-role-ref*',
    '3.0..':
      `${DESCRIBED}, servlet-name, (servlet-class | jsp-file)?, init-param*, load-on-startup?, enabled?, ` +
      'async-supported?, run-as?, security-role-ref*, multipart-config?',
  },
  'servlet-mapping': { '2.2..2.4': 'servlet-name, url-pattern', '2.5..': 'servlet-name, url-pattern+' },
  'session-config': {
    '2.2..2.5': 'session-timeout?',
    '3.0..': 'session-timeout?, cookie-config?, tracking-mode{0,3}',
  },
  taglib: 'taglib-uri, taglib-location',
  'user-data-constraint': {
    '2.2..2.3': 'description?, transport-guarantee',
    '2.4..': 'description*, transport-guarantee',
  },
  'web-resource-collection': {
    '2.2..2.3': 'web-resource-name, description?, url-pattern*, http-method*',
    '2.4..2.5': 'web-resource-name, description*, url-pattern+, http-method*',
    '3.0..': 'web-resource-name, description*, url-pattern+, (http-method+ | http-method-omission+)?',
  },
  'welcome-file-list': 'welcome-file+',
};
