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
  /** The place in it: `sshd_config(5)`, `CWE-521`, `Debian 12: 5.1.20`. */
  readonly id: string;
}

/** The shape of each source's ids, which the tests hold every rule to. */
export const REFERENCE_FORMS: Readonly<Record<ReferenceSource, RegExp>> = {
  manual: /^[a-z][\w.-]*\(\d\)$/,
  'release notes': /^[A-Z][A-Za-z]+ \d+(\.\d+)?$/,
  CIS: /^[A-Z][\w. ]+: \d+(\.\d+)+$/,
  STIG: /^[A-Z]+(-\d+)+$/,
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
      return MANUALS[id];
    default:
      return undefined;
  }
}

const MANUALS: Readonly<Record<string, string>> = {
  'sshd_config(5)': 'https://man.openbsd.org/sshd_config',
  'sshd(8)': 'https://man.openbsd.org/sshd',
};

const PAGES = 'https://github.com/hardlint/hardlint/blob/main/docs/rules';

/** The address of a rule's page. */
export function rulePageUrl(id: string): string {
  return `${PAGES}/${id}.md`;
}
