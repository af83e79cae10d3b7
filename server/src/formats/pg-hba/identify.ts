const RECORD = /^[ \t]*(?:local|host(?:no)?(?:ssl|gssenc)?)[ \t]+\S+[ \t]+\S+[ \t]+\S/;
const ENOUGH_LINES = 2;
const MAX_LINES = 60;

/** How likely a text is a pg_hba.conf: high where nearly every line that is no comment begins as a record does. */
export function sniff(head: string): number {
  let seen = 0;
  let records = 0;
  for (const line of head.split('\n', MAX_LINES)) {
    const start = line.slice(0, 200);
    if (/^\s*(?:#|$)/.test(start)) continue;
    seen++;
    if (RECORD.test(start)) records++;
  }
  return seen >= ENOUGH_LINES && records / seen > 0.8 ? 0.7 : 0;
}

/** A tag of Jinja, ERB or Go templates in a line that is no comment, or a placeholder such as `@authmethod@`. */
const TEMPLATE_TAG = /^[^#\r\n]*(?:\{\{|\{%|<%|@[a-z][\w-]*@)/m;

/** Whether a text is one that a tool makes a pg_hba.conf of: only then can it be judged. */
export function denies(head: string): boolean {
  return TEMPLATE_TAG.test(head);
}
