/** Attributes of a `Resource` for the pool of Tomcat 7, which the pool of later releases has under another name. */
export const renamedPoolAttributes: ReadonlyMap<string, string> = new Map([
  ['maxActive', 'maxTotal'],
  ['maxWait', 'maxWaitMillis'],
  ['removeAbandoned', 'removeAbandonedOnBorrow'],
]);

/** The factory of the other pool that Tomcat ships, which has kept the old names. */
export const TOMCAT_JDBC_FACTORY = 'org.apache.tomcat.jdbc.pool.DataSourceFactory';
