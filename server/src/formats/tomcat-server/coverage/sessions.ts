import type { CoverageItem } from '../../../core/coverage.js';

/** How sessions are named and kept. */
export const sessions: readonly CoverageItem[] = [
  {
    asks: 'Session ids with less than 16 random bytes',
    rules: ['tomcat-server/short-session-id'],
  },
  {
    asks: 'A random source of one’s own: `secureRandomClass`, `secureRandomAlgorithm`',
    omitted:
      'What another class is good for cannot be seen, Tomcat takes only subclasses of `SecureRandom`, and the algorithms of Java are sound.',
  },
  {
    asks: 'Sessions in files without `sessionAttributeValueClassNameFilter`',
    rules: ['tomcat-server/unfiltered-session-store'],
    remark:
      'of a `PersistentManager` with a `FileStore`: the attacks on record place a file. A database wants a password, and `StandardManager` reads its file at the start only',
  },
  {
    asks: '`persistAuthenticationNotes`: passwords beside the sessions',
    rules: ['tomcat-server/deprecated-name'],
    remark: 'gone from 10.1',
  },
  {
    asks: '`persistAuthentication`: who is logged in is stored with the session',
    omitted: 'A session that survives a restart is of little use without it.',
  },
  {
    asks: '`maxActiveSessions` for the manager',
    by: { STIG: ['TCAT-AS-000010'] },
    omitted:
      'The manager brings its `META-INF/context.xml`, where this belongs, and few have it in `server.xml`.',
  },
  {
    asks: 'A `jvmRoute` with blanks or other signs that no cookie carries',
    rules: ['tomcat-server/route-breaks-sessions'],
    remark: 'a dot passes: mod_jk knows domains before it',
  },
];
