import type { AttributeEntry } from '../attribute.js';
import type { ElementEntry } from '../element.js';
import { flag, javaClass, path, text, word } from '../types.js';

/** What everything has that JNDI has a name for. */
const named: readonly AttributeEntry[] = [
  { name: 'description', type: text, summary: 'Text for people.' },
  { name: 'name', type: text, isRequired: true, summary: 'JNDI name, from `java:comp/env` on.' },
];

/** What applications look up in JNDI. */
export const namingElements: readonly ElementEntry[] = [
  {
    name: 'GlobalNamingResources',
    parents: ['Server'],
    repeated: 'replaces',
    summary: 'What all applications may share; each asks for it by a `ResourceLink`.',
    attributes: [],
  },
  {
    name: 'Resource',
    parents: ['GlobalNamingResources', 'Context'],
    summary: 'An object that a factory makes, such as a DataSource.',
    attributes: [
      ...named,
      {
        name: 'auth',
        type: word(['Application', 'Container'], { otherwise: 'silent' }),
        summary: 'Who signs on to it.',
      },
      { name: 'closeMethod', type: text, summary: 'Method that is called when it is stopped.' },
      {
        name: 'scope',
        type: word(['Shareable', 'Unshareable'], { otherwise: 'silent' }),
        default: 'Shareable',
        summary: 'Whether connections are shared.',
      },
      { name: 'singleton', type: flag, default: 'true', summary: 'Makes one object for all look-ups.' },
      { name: 'type', type: javaClass, summary: 'Class of the object.' },
    ],
    internal: ['lookupName'],
    isOpen: true,
  },
  {
    name: 'Environment',
    parents: ['GlobalNamingResources', 'Context'],
    summary: 'A value.',
    attributes: [
      ...named,
      { name: 'override', type: flag, default: 'true', summary: 'Lets `web.xml` override it.' },
      { name: 'type', type: javaClass, summary: 'Class of the object.' },
      { name: 'value', type: text, summary: 'The value.' },
    ],
    internal: ['lookupName'],
    isOpen: true,
  },
  {
    name: 'ResourceEnvRef',
    parents: ['GlobalNamingResources', 'Context'],
    summary: 'An object that a factory makes.',
    attributes: [
      ...named,
      { name: 'override', type: flag, default: 'true', summary: 'Lets `web.xml` override it.' },
      { name: 'type', type: javaClass, summary: 'Class of the object.' },
    ],
    internal: ['lookupName'],
    isOpen: true,
  },
  {
    name: 'ResourceLink',
    parents: ['Context'],
    summary: 'A global resource under a name of the application.',
    attributes: [
      ...named,
      { name: 'factory', type: javaClass, summary: 'Class that makes the object.' },
      { name: 'global', type: text, isRequired: true, summary: 'Name of the global resource.' },
      { name: 'type', type: javaClass, summary: 'Class of the object.' },
    ],
    internal: ['lookupName'],
    isOpen: true,
  },
  {
    name: 'Ejb',
    parents: ['GlobalNamingResources', 'Context'],
    summary: 'An EJB.',
    attributes: [
      ...named,
      { name: 'home', type: javaClass, summary: 'Home interface.' },
      { name: 'link', type: text, summary: 'Name of the EJB that is linked.' },
      { name: 'remote', type: javaClass, summary: 'Remote interface.' },
      { name: 'type', type: javaClass, summary: 'Class of the object.' },
    ],
    internal: ['lookupName'],
    isOpen: true,
  },
  {
    name: 'LocalEjb',
    parents: ['GlobalNamingResources', 'Context'],
    summary: 'An EJB of the same server.',
    attributes: [
      ...named,
      { name: 'home', type: javaClass, summary: 'Home interface.' },
      { name: 'link', type: text, summary: 'Name of the EJB that is linked.' },
      { name: 'local', type: javaClass, summary: 'Local interface.' },
      { name: 'type', type: javaClass, summary: 'Class of the object.' },
    ],
    internal: ['lookupName'],
    isOpen: true,
  },
  {
    name: 'ServiceRef',
    parents: ['GlobalNamingResources', 'Context'],
    summary: 'A web service.',
    attributes: [
      ...named,
      { name: 'displayname', type: text, summary: 'Label.' },
      { name: 'interface', type: javaClass, summary: 'Interface of the service.' },
      { name: 'jaxrpcmappingfile', type: path, summary: 'JAX-RPC mapping file.' },
      { name: 'largeIcon', type: text, summary: 'Large icon.' },
      { name: 'serviceqnameLocalpart', type: text, summary: 'Service QName.' },
      { name: 'serviceqnameNamespaceURI', type: text, summary: 'Service QName.' },
      { name: 'smallIcon', type: text, summary: 'Small icon.' },
      { name: 'type', type: javaClass, summary: 'Class of the object.' },
      { name: 'wsdlfile', type: path, summary: 'WSDL file.' },
    ],
    internal: ['lookupName'],
    isOpen: true,
  },
  {
    name: 'Transaction',
    parents: ['GlobalNamingResources', 'Context'],
    summary: 'The transaction manager.',
    attributes: [],
    isOpen: true,
  },
  {
    name: 'Parameter',
    parents: ['Context'],
    summary: 'A value of the servlet context.',
    attributes: [
      ...named,
      { name: 'override', type: flag, default: 'true', summary: 'Lets `web.xml` override it.' },
      { name: 'value', type: text, summary: 'The value.' },
    ],
  },
];
