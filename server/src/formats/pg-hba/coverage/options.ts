import type { CoverageItem } from '../../../core/coverage.js';

/** Options that the server refuses, and those that do something else than was meant. */
export const options: readonly CoverageItem[] = [
  {
    asks: 'A word that is not of the form `name=value`, blanks around the `=`',
    rules: ['pg-hba/malformed-option'],
  },
  {
    asks: '`ident sameuser` and `ident mapname`, as it was written until 8.3',
    rules: ['pg-hba/malformed-option'],
  },
  {
    asks: 'A comma or a blank in a DN or a list without quotes',
    rules: ['pg-hba/malformed-option', 'pg-hba/unknown-option'],
    remark: 'told once, at the first word that is cut off',
  },
  {
    asks: 'An option that there is not, in capitals, of another release, or spelt as before 10: `radiusserver`',
    rules: ['pg-hba/unknown-option'],
    remark: '`ldapscope` is a part of `ldapurl`, and no fix can tell where it belongs',
  },
  {
    asks: 'An option of another method: `map` with `scram-sha-256`, `password`, `ldap` or `trust`',
    rules: ['pg-hba/option-of-other-method'],
  },
  {
    asks: '`clientcert` and `clientname` in records that are not `hostssl`',
    rules: ['pg-hba/option-of-other-method'],
  },
  {
    asks: 'An option that the method needs and that is missing or an empty list',
    rules: ['pg-hba/missing-option'],
  },
  {
    asks: '`oauth_validator_libraries` is not set, or does not name the `validator`',
    omitted: 'That setting is in postgresql.conf, which is not read here.',
  },
  {
    asks: 'A value of `clientcert`, `clientname`, a port, an `ldapurl` or a RADIUS list that the server refuses',
    rules: ['pg-hba/invalid-option-value'],
    remark: 'also where `pg_hba_file_rules` is silent; a secret in a list is not repeated',
  },
  { asks: '`clientcert=0`, `1` and `no-verify` from 14 on', rules: ['pg-hba/invalid-option-value'] },
  { asks: 'Lists for RADIUS of different lengths', rules: ['pg-hba/invalid-option-value'] },
  { asks: 'Options for simple bind beside those for search+bind', rules: ['pg-hba/conflicting-options'] },
  {
    asks: '`ldapsearchattribute` beside `ldapsearchfilter`, inside the URL too',
    rules: ['pg-hba/conflicting-options'],
  },
  { asks: '`map` beside `delegate_ident_mapping=1`', rules: ['pg-hba/conflicting-options'] },
  {
    asks: 'The same option twice, or in front of an `ldapurl` that sets it again',
    rules: ['pg-hba/repeated-option'],
  },
  {
    asks: 'Two `ldapurl`',
    omitted: 'What the second leaves out stays as the first says: which of the two is meant cannot be told.',
  },
  {
    asks: '`true`, `yes` or `on` for a switch that only knows `1`: `ldaptls`, `include_realm`, `pam_use_hostname`',
    rules: ['pg-hba/switch-not-one'],
    remark: 'before 12 for `clientcert` too; `no`, `off` and `false` are off, as they are meant',
  },
  { asks: '`ldapscheme` that is neither `ldap` nor `ldaps`', rules: ['pg-hba/unknown-ldapscheme'] },
  {
    asks: 'A port below 0 or above 65535, or with text after it',
    rules: ['pg-hba/port-out-of-range'],
  },
  { asks: '`ldapurl` without a scope, which is `base` then', rules: ['pg-hba/ldapurl-without-scope'] },
  { asks: '`ldapurl` with a scope that an option after it sets back', rules: ['pg-hba/ldapurl-scope-lost'] },
  { asks: '`ldaptls=1` on top of `ldaps`', rules: ['pg-hba/ldap-double-tls'] },
  { asks: 'A URL in `ldapserver`', rules: ['pg-hba/url-in-ldapserver'] },
  {
    asks: 'A search filter without `$username`',
    rules: ['pg-hba/ldap-filter-without-username'],
  },
  {
    asks: 'A RADIUS server that is given by name, so that the start depends on DNS',
    rules: ['pg-hba/radius-server-by-name'],
    remark: 'whether a name can be looked up is not known here, and never an error',
  },
  {
    asks: '`clientname=DN` where no name is compared',
    rules: ['pg-hba/clientname-without-effect'],
    remark: '`CN` is what holds anyway, and passes',
  },
  { asks: '`map=` without a name', rules: ['pg-hba/empty-map'] },
  {
    asks: 'A map that `pg_ident.conf` does not have',
    omitted: 'pg_ident.conf is another file, which is not read here.',
  },
  {
    asks: '`pamservice=` without a name',
    omitted: 'What PAM makes of an empty service depends on the system.',
  },
];
