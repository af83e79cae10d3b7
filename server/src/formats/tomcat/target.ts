import type { TargetRange } from '../../core/target.js';

/** The releases that read `server.xml` and `web.xml`: the lines 8.5, 9.0, 10.0, 10.1 and 11.0, with or without patch level. */
export const tomcat: TargetRange = {
  product: 'tomcat',
  title: 'Tomcat',
  newest: '11.0',
  oldest: '8.5',
  variants: [],
};
