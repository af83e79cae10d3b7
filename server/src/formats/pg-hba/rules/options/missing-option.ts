import { mistakeRule } from '../support.js';

/** A method without an option that it cannot do without. */
export const missingOption = mistakeRule({
  mistake: 'option-missing',
  id: 'pg-hba/missing-option',
  title: 'A method without an option that it needs',
  why: '`ldap` must be told where the users are, `radius` its servers and their secrets, `oauth` the scope and the issuer. PostgreSQL refuses the whole file where one is missing.',
  remedy: 'Add the option after the method.',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-ldap' },
    { source: 'manual', id: 'PostgreSQL: auth-radius' },
    { source: 'manual', id: 'PostgreSQL: auth-oauth' },
  ],
  examples: [{ bad: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.net ldapscheme=ldaps\n' }],
});
