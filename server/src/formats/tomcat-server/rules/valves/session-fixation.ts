import { inHost } from '../examples.js';
import { flagRule } from '../flag-rule.js';

const context = (attribute: string) =>
  inHost(
    `<Context path="/shop" docBase="/srv/shop">\n  <Valve className="org.apache.catalina.authenticator.FormAuthenticator"${attribute} />\n</Context>`,
  );

/** A session that keeps its id when somebody logs in. */
export const sessionFixation = flagRule({
  id: 'tomcat-server/session-fixation',
  title: 'A session keeps its id at the login',
  why: 'Somebody who makes a user take over a session id that he knows is logged in as that user as soon as the user is. Tomcat changes the id at the login to prevent that.',
  remedy: 'Take the attribute out: the default is `true`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['Valve'],
  attributes: ['changeSessionIdOnAuthentication'],
  bad: 'false',
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CWE', id: 'CWE-384' },
  ],
  examples: [{ bad: context(' changeSessionIdOnAuthentication="false"'), good: context('') }],
  message: () => 'The session id stays the same at the login: who planted it is logged in too.',
});
