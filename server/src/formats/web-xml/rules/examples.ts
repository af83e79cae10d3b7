/** A descriptor for an example: its content, in the lines that it has. */
export function webApp(content: string): string {
  return `<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">${content}</web-app>\n`;
}

/** What a constraint on these patterns is about, for an example. */
export function collection(...patterns: readonly string[]): string {
  const urls = patterns.map((pattern) => `<url-pattern>${pattern}</url-pattern>`).join('');
  return `<web-resource-collection><web-resource-name>Shop</web-resource-name>${urls}</web-resource-collection>`;
}

/** What lets nobody in but clerks. */
export const CLERKS = '<auth-constraint><role-name>clerk</role-name></auth-constraint>';

/** What asks for TLS. */
export const BY_TLS =
  '<user-data-constraint><transport-guarantee>CONFIDENTIAL</transport-guarantee></user-data-constraint>';

/** How clerks log in, at the end of an example. */
export const LOGIN = `
  <login-config><auth-method>BASIC</auth-method></login-config>
  <security-role><role-name>clerk</role-name></security-role>
`;

/** Parameters by name, or in pairs where a name is there twice. */
type Parameters = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

/** A whole descriptor with one servlet, for an example. */
export function withServlet(className: string, parameters: Parameters, pattern: string): string {
  return withComponent('servlet', className, parameters, pattern);
}

/** A whole descriptor with one filter, for an example. */
export function withFilter(className: string, parameters: Parameters, pattern = '/*'): string {
  return withComponent('filter', className, parameters, pattern);
}

function withComponent(kind: string, className: string, parameters: Parameters, pattern: string): string {
  const pairs: readonly (readonly [string, string])[] = Array.isArray(parameters)
    ? parameters
    : Object.entries(parameters);
  return `<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
  <${kind}>
    <${kind}-name>example</${kind}-name>
    <${kind}-class>${className}</${kind}-class>
${pairs.map(([key, value]) => initParam(key, value)).join('')}  </${kind}>
  <${kind}-mapping>
    <${kind}-name>example</${kind}-name>
    <url-pattern>${pattern}</url-pattern>
  </${kind}-mapping>
</web-app>
`;
}

function initParam(name: string, value: string): string {
  return `    <init-param>
      <param-name>${name}</param-name>
      <param-value>${value}</param-value>
    </init-param>
`;
}
