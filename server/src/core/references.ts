/** A work that a rule rests on. */
export type ReferenceSource =
  | 'manual'
  | 'release notes'
  | 'CIS'
  | 'STIG'
  | 'ANSSI'
  | 'ACSC'
  | 'BSI'
  | 'ComplianceAsCode'
  | 'PCI DSS'
  | 'NIST'
  | 'Mozilla'
  | 'dev-sec'
  | 'lynis'
  | 'ssh-audit'
  | 'CWE'
  | 'CVE'
  | 'RFC';

export interface Reference {
  readonly source: ReferenceSource;
  /** The place in it: `sshd_config(5)`, `Tomcat: config/http`, `CWE-521`, `Debian 12: 5.1.20`. */
  readonly id: string;
}

/** The shape of each source's ids, which the tests hold every rule to. */
export const REFERENCE_FORMS: Readonly<Record<ReferenceSource, RegExp>> = {
  manual:
    /^(?:[a-z][\w.-]*\(\d\)|(?:PostgreSQL|Tomcat): [a-z][\w/-]*|(?:Servlet|XML) \d\.\d: \d+(?:\.\d+)*)$/,
  'release notes': /^[A-Z][A-Za-z]+ \d+(\.\d+)?$/,
  CIS: /^[A-Z][\w. ]+: \d+(\.\d+)+$/,
  STIG: /^[A-Z]+\d*(-[A-Z]+)*(-\d+)+$/,
  ANSSI: /^[A-Z]+[\w-]*$/,
  ACSC: /^[A-Z][\w ]+$/,
  BSI: /^[A-Z]+(\.\d+)+(\.A\d+)?$/,
  ComplianceAsCode: /^[a-z]\w+$/,
  'PCI DSS': /^\d+(\.\d+)+$/,
  NIST: /^[A-Z]{2} .+$/,
  Mozilla: /^[A-Z].+$/,
  'dev-sec': /^[a-z]+-\d+$/,
  lynis: /^[A-Z]+-\d+$/,
  'ssh-audit': /^.+$/,
  CWE: /^CWE-\d+$/,
  CVE: /^CVE-\d{4}-\d{4,}$/,
  RFC: /^RFC \d+$/,
};

/** The address of a reference, where it has a stable one. */
export function referenceUrl({ source, id }: Reference): string | undefined {
  switch (source) {
    case 'CWE':
      return `https://cwe.mitre.org/data/definitions/${id.slice(4)}.html`;
    case 'CVE':
      return `https://www.cve.org/CVERecord?id=${id}`;
    case 'RFC':
      return `https://www.rfc-editor.org/rfc/rfc${id.slice(4)}`;
    case 'manual':
      return manualUrl(id);
    default:
      return undefined;
  }
}

const MANUALS: Readonly<Record<string, string>> = {
  'sshd_config(5)': 'https://man.openbsd.org/sshd_config',
  'sshd(8)': 'https://man.openbsd.org/sshd',
};

function manualUrl(id: string): string | undefined {
  const [book, page] = id.split(': ');
  if (book === 'PostgreSQL') return `https://www.postgresql.org/docs/current/${page}.html`;
  if (book === 'Tomcat') return `https://tomcat.apache.org/tomcat-11.0-doc/${page}.html`;
  if (book === 'XML 1.0') return 'https://www.w3.org/TR/xml/';
  if (book?.startsWith('Servlet ')) {
    const version = book.slice('Servlet '.length);
    return `https://jakarta.ee/specifications/servlet/${version}/jakarta-servlet-spec-${version}`;
  }
  return MANUALS[id];
}

const PAGES = 'https://github.com/hardlint/hardlint/blob/main/docs/rules';

/** The address of a rule's page. */
export function rulePageUrl(id: string): string {
  return `${PAGES}/${id}.md`;
}
