/** Attributes of a `Resource` for the pool of Tomcat 7, which the pool of later releases has under another name. */
export const renamedPoolAttributes: ReadonlyMap<string, string> = new Map([
  ['maxActive', 'maxTotal'],
  ['maxWait', 'maxWaitMillis'],
  ['removeAbandoned', 'removeAbandonedOnBorrow'],
]);

/** The pool that Tomcat takes for a `javax.sql.DataSource` where no factory is named; others have kept the old names. */
export const DEFAULT_POOL_FACTORY = 'org.apache.tomcat.dbcp.dbcp2.BasicDataSourceFactory';
