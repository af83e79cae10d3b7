import type { AttributeEntry } from '../attribute.js';
import type { ComponentEntry } from '../component.js';
import { flag, int, javaClass, path, secret, text } from '../types.js';
import { lifecycle } from './internal.js';

/** The table of a database that keeps sessions. */
const sessionTable: readonly AttributeEntry[] = [
  { name: 'sessionAppCol', type: text, default: 'app', summary: 'Column of the application.' },
  { name: 'sessionDataCol', type: text, default: 'data', summary: 'Column of the session.' },
  { name: 'sessionIdCol', type: text, default: 'id', summary: 'Column of the id.' },
  {
    name: 'sessionLastAccessedCol',
    type: text,
    default: 'lastaccess',
    summary: 'Column of the last access.',
  },
  {
    name: 'sessionMaxInactiveCol',
    type: text,
    default: 'maxinactive',
    summary: 'Column of the longest idle time.',
  },
  { name: 'sessionTable', type: text, default: 'tomcat$sessions', summary: 'Table of the sessions.' },
  { name: 'sessionValidCol', type: text, default: 'valid', summary: 'Column that says whether it is valid.' },
];

/** What a `PersistentManager` keeps sessions in, and how ids are made. */
export const stores: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.session.FileStore',
    kind: 'Store',
    summary: 'Sessions in files.',
    attributes: [{ name: 'directory', type: path, summary: 'Folder of the session files.' }],
    internal: lifecycle,
  },
  {
    name: 'org.apache.catalina.session.DataSourceStore',
    kind: 'Store',
    releases: '8.5.60+ 9.0.40+ 10.0 10.1 11.0',
    summary: 'Sessions in a database.',
    attributes: [
      ...sessionTable,
      { name: 'connectionName', type: text, releases: '8.5.60+ 9.0.40+', summary: 'User for the database.' },
      {
        name: 'connectionPassword',
        type: secret,
        releases: '8.5.60+ 9.0.40+',
        summary: 'Password for the database, in the clear.',
      },
      { name: 'connectionURL', type: text, releases: '8.5.60+ 9.0.40+', summary: 'URL of the database.' },
      { name: 'dataSourceName', type: text, summary: 'JNDI name of the DataSource.' },
      {
        name: 'driverName',
        type: javaClass,
        releases: '8.5.60+ 9.0.40+',
        summary: 'Class of the JDBC driver.',
      },
      {
        name: 'localDataSource',
        type: flag,
        default: 'false',
        summary: 'Looks for the DataSource in the application.',
      },
    ],
    internal: lifecycle,
  },
  {
    name: 'org.apache.catalina.session.JDBCStore',
    kind: 'Store',
    releases: '7.0 8.5 9.0',
    deprecated: '8.5 9.0',
    replacement: 'org.apache.catalina.session.DataSourceStore',
    summary: 'Sessions in a database.',
    attributes: [
      ...sessionTable,
      { name: 'connectionName', type: text, releases: '8.5 9.0', summary: 'User for the database.' },
      {
        name: 'connectionPassword',
        type: secret,
        releases: '8.5 9.0',
        summary: 'Password for the database, in the clear.',
      },
      { name: 'connectionURL', type: text, releases: '8.5 9.0', summary: 'URL of the database.' },
      { name: 'dataSourceName', type: text, releases: '8.5 9.0', summary: 'JNDI name of the DataSource.' },
      { name: 'driverName', type: javaClass, releases: '8.5 9.0', summary: 'Class of the JDBC driver.' },
      {
        name: 'localDataSource',
        type: flag,
        releases: '8.5.20+ 9.0',
        default: 'false',
        summary: 'Looks for the DataSource in the application.',
      },
    ],
    internal: lifecycle,
  },
  {
    name: 'org.apache.catalina.util.StandardSessionIdGenerator',
    kind: 'SessionIdGenerator',
    summary: 'Ids of random bytes.',
    attributes: [
      { name: 'jvmRoute', type: text, summary: 'Ending of session ids by which a balancer finds this node.' },
      {
        name: 'secureRandomAlgorithm',
        type: text,
        default: 'SHA1PRNG',
        summary: 'Algorithm of the random numbers.',
      },
      { name: 'secureRandomClass', type: javaClass, summary: 'Class of the random numbers.' },
      { name: 'secureRandomProvider', type: text, summary: 'Provider of the random numbers.' },
      {
        name: 'sessionIdLength',
        type: int({ unit: 'bytes' }),
        default: '16',
        summary: 'Random bytes in an id (hex doubles it).',
      },
    ],
    internal: lifecycle,
  },
];
