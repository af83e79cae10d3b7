import { inService } from '../examples.js';
import { flagRule } from '../flag-rule.js';

/** Names of clients that DNS tells. */
export const clientLookups = flagRule({
  id: 'tomcat-server/client-lookups',
  title: 'The host name of each client is looked up',
  why: 'Where an application asks for the name of a client, its request waits for an answer of DNS. Whoever answers for his address decides the name.',
  remedy: 'Remove `enableLookups`, unless something needs the names.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 2,
  references: [{ source: 'CIS', id: 'Apache Tomcat 10.1: 10.15' }],
  examples: [
    {
      bad: inService('<Connector port="8080" enableLookups="true"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  keywords: ['Connector'],
  attributes: ['enableLookups'],
  bad: 'true',
  message: () => 'Requests may wait for DNS, and whoever answers there decides the name of the client.',
});
