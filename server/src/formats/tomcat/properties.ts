/** What Ansible, Helm and build tools replace before Tomcat reads the file: `{{ port }}`, `@PORT@`. */
const FILLED_IN = /\{\{|\{%|^@[\w.-]+@$/;

/** Whether a template engine has something to do in a text, and may put in anything: `{{ more }}`, `{% if tls %}`. */
export function isTemplate(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}

/** Whether a value is what it seems: neither a property of the Java process (`${name}`) nor a template decides it. */
export function isLegible(value: string): boolean {
  return !value.includes('${') && !FILLED_IN.test(value);
}
