/** Setters that Tomcat has for itself: they are known, and nobody should write them. */

/** Of whatever is started and stopped. */
export const lifecycle = ['throwOnFailure'];

/** Of whatever is registered in JMX as well. */
export const managed = [...lifecycle, 'domain'];

/** Of containers. */
export const container = [...managed, 'startChildren'];

/** Of valves. */
export const valve = [...managed, 'asyncSupported'];
