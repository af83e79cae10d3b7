import { wholeServer } from '../examples.js';
import { flagRule } from '../flag-rule.js';

/** An environment in the log. */
export const loggedSecrets = flagRule({
  id: 'tomcat-server/logged-secrets',
  title: 'Tomcat writes its environment or its system properties to the log',
  why: 'Passwords are often given in environment variables and in system properties, in containers above all. With `logEnv` and `logProps` all of them are in the log at each start.',
  remedy: 'Remove `logEnv` and `logProps`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4,
  keywords: ['Listener'],
  references: [
    { source: 'manual', id: 'Tomcat: config/listeners' },
    { source: 'CWE', id: 'CWE-532' },
  ],
  examples: [
    {
      bad: wholeServer(
        'port="-1"',
        '<Listener className="org.apache.catalina.startup.VersionLoggerListener" logEnv="true" />',
      ),
      good: wholeServer(
        'port="-1"',
        '<Listener className="org.apache.catalina.startup.VersionLoggerListener" />',
      ),
    },
  ],
  attributes: ['logEnv', 'logProps'],
  bad: 'true',
  message: (_, { name }) =>
    name.toLowerCase() === 'logenv'
      ? 'Every environment variable is written to the log at the start, passwords too.'
      : 'Every system property is written to the log at the start, passwords too.',
});
