import { expect, it } from 'vitest';
import { referenceUrl, rulePageUrl } from '../../../server/src/core/references.js';

it.each([
  ['CWE', 'CWE-521', 'https://cwe.mitre.org/data/definitions/521.html'],
  ['CVE', 'CVE-2008-5161', 'https://www.cve.org/CVERecord?id=CVE-2008-5161'],
  ['RFC', 'RFC 9142', 'https://www.rfc-editor.org/rfc/rfc9142'],
  ['manual', 'sshd_config(5)', 'https://man.openbsd.org/sshd_config'],
] as const)('leads from %s %s to its page', (source, id, url) => {
  expect(referenceUrl({ source, id })).toBe(url);
});

it('leads nowhere where a work has no page of its own', () => {
  expect(referenceUrl({ source: 'CIS', id: 'Debian 12: 5.1.20' })).toBeUndefined();
  expect(referenceUrl({ source: 'manual', id: 'unheard(5)' })).toBeUndefined();
});

it('leads to the page of a rule', () => {
  expect(rulePageUrl('sshd/permit-root-login')).toMatch(
    /^https:.*\/docs\/rules\/sshd\/permit-root-login\.md$/,
  );
});
