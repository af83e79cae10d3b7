/** A descriptor for an example: its content, in the lines that it has. */
export function webApp(content: string): string {
  return `<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">${content}</web-app>\n`;
}

/** What a constraint on these patterns is about, for an example. */
export function collection(...patterns: readonly string[]): string {
  const urls = patterns.map((pattern) => `<url-pattern>${pattern}</url-pattern>`).join('');
  return `<web-resource-collection><web-resource-name>Shop</web-resource-name>${urls}</web-resource-collection>`;
}

export const CLERKS = '<auth-constraint><role-name>clerk</role-name></auth-constraint>';

export const BY_TLS =
  '<user-data-constraint><transport-guarantee>CONFIDENTIAL</transport-guarantee></user-data-constraint>';

/** How clerks log in, at the end of an example. */
export const LOGIN = `
  <login-config><auth-method>BASIC</auth-method></login-config>
  <security-role><role-name>clerk</role-name></security-role>
`;
