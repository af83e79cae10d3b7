/**
 * `{{ name }}` and `{% if %}` of Jinja and its like, `<% %>` of ERB, in a line that is no comment. Regular expressions
 * have `{{` too, and `{%(name)s}` is an interpolation in braces.
 */
const TEMPLATE_TAG = /^[^#;\r\n]*?(?:\{\{-?[ \t]*[\w.$]|\{%[-+]?[ \t]|<%[=-]?[ \t@\w])/m;

const SECTION = /^[ \t]*\[[^\]\r\n]+\]/m;

/** `www {` and `exec.start = "/bin/sh /etc/rc";`. */
const FREEBSD_BLOCK = /^[ \t]*(?:[\w.*-]+|"[^"\r\n]*")[ \t]*\{/m;
const FREEBSD_STATEMENT =
  /^[ \t]*(?:\$\w+|(?:allow|exec|mount|host|ip[46]|path|persist|vnet)(?:\.\w+)*)\b[^;\r\n]*;[ \t]*\r?$/m;

/**
 * Whether a text is surely none that fail2ban reads: a template that a tool makes one of, or the jail.conf of FreeBSD's
 * jail(8), which has blocks in place of sections.
 */
export function denies(head: string): boolean {
  if (TEMPLATE_TAG.test(head)) return true;
  return !SECTION.test(head) && (FREEBSD_BLOCK.test(head) || FREEBSD_STATEMENT.test(head));
}
