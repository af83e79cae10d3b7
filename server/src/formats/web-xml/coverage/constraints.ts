import type { CoverageItem } from '../../../core/coverage.js';

/** Who may do what at which addresses, and whether over TLS. */
export const constraints: readonly CoverageItem[] = [
  {
    asks: 'A constraint for TLS on `/*` in `conf/web.xml`, for all applications, as guides have it',
    by: {
      CIS: { '10.11': ['T9', 'T10', 'T10.1'], '10.12': ['T8'] },
      CWE: ['CWE-284', 'CWE-319'],
    },
    rules: ['web-xml/server-constraint-drops-login'],
    remark:
      'it is told as what it does: applications that protect `/*` become public, and logins on narrower patterns stay without TLS; both seen on Tomcat 10.1',
  },
  {
    asks: 'The sample of CIS for it, a bare `user-data-constraint`, which Tomcat passes over',
    by: { CIS: { '10.11': ['T9', 'T10', 'T10.1'], '10.12': ['T8'] } },
    rules: ['web-xml/user-data-constraint-misplaced'],
  },
  {
    asks: 'TLS is asked for somewhere in each application',
    by: { CWE: ['CWE-5'] },
    omitted:
      'Whether there is a plain connector is in `server.xml`, and behind a proxy that ends TLS it would redirect for ever.',
  },
  {
    asks: 'TLS where users log in, the manager above all',
    by: { CIS: { '10.4': ['T8', 'T9', 'T10', 'T10.1'] }, CWE: ['CWE-319', 'CWE-523'] },
    rules: ['web-xml/login-without-tls'],
    remark: 'strict, since the plain connector may not be reachable',
  },
  {
    asks: 'A login on a narrower pattern, or on the same one, for which another constraint asks for TLS in vain',
    by: { CWE: ['CWE-319'] },
    rules: ['web-xml/tls-requirement-lost'],
    remark: '`NONE` that is written out is taken as meant',
  },
  {
    asks: 'The sample of CIS for the manager, a constraint with nothing but `user-data-constraint`',
    by: { CIS: { '10.4': ['T8', 'T9', 'T10', 'T10.1'] } },
    rules: ['web-xml/constraint-without-pattern'],
  },
  {
    asks: 'A constraint without `web-resource-collection`, or a collection without `url-pattern`: nothing is protected',
    rules: ['web-xml/constraint-without-pattern'],
  },
  {
    asks: 'Two constraints on one pattern, one of which has no `auth-constraint`: the pattern is public',
    by: { CWE: ['CWE-284'] },
    rules: ['web-xml/constraint-drops-login'],
    remark: 'not where they are about different methods, nor where an empty `auth-constraint` shuts it',
  },
  {
    asks: 'A narrower pattern that asks for TLS and no login, below one that asks for a login',
    by: { CWE: ['CWE-284'] },
    rules: ['web-xml/constraint-drops-login'],
  },
  {
    asks: 'A narrower pattern that asks for nothing, below one that asks for a login',
    omitted: 'It is how style sheets, pictures and the login page are left open.',
  },
  {
    asks: 'An application that undoes what `conf/web.xml` asks for, with `NONE` on the same pattern',
    omitted: 'Files of two places would have to be known, and `NONE` is written on purpose.',
  },
  {
    asks: 'A constraint with neither `auth-constraint` nor `user-data-constraint`',
    rules: ['web-xml/constraint-without-demand'],
    remark: 'not where it leaves something out of a wider one',
  },
  {
    asks: 'Constraints on `*.do`, `*.jsp` or `/` beside one on `/*`, which fits first',
    rules: ['web-xml/constraint-never-chosen'],
    remark:
      'not where the one on `/*` is for some methods: with the others, Tomcat 10.1 was seen to go on looking',
  },
  {
    asks: 'A constraint on `*.jsp` or `*.do` alone, on `/` alone, or on the empty pattern',
    by: { CWE: ['CWE-284'], CVE: ['CVE-2018-1304'] },
    omitted:
      'Which other addresses reach the same code shows in the code; `/` does cover what no other pattern fits.',
  },
  {
    asks: '`/admin` or `/admin/` without a star, which leaves open what is below',
    by: { CWE: ['CWE-284'] },
    rules: ['web-xml/exact-pattern-for-folder'],
    remark: 'for names that are those of areas, where no servlet is mapped to exactly that path',
  },
  {
    asks: '`http-method` without `deny-uncovered-http-methods`: other methods need no login',
    by: { CIS: { '11.1': ['T8'] }, CWE: ['CWE-650'] },
    rules: ['web-xml/uncovered-http-methods'],
    remark:
      'where a login is asked for; a list with an empty `auth-constraint`, which forbids methods, does what it says',
  },
  {
    asks: '`http-method-omission` without another constraint for what it leaves out',
    by: { CWE: ['CWE-650'] },
    rules: ['web-xml/uncovered-http-methods'],
    remark: 'not for `OPTIONS` alone, with which browsers ask before they log in',
  },
  {
    asks: '`get`, `*` or `GET, POST` as `http-method`, which match no request',
    by: { CWE: ['CWE-650'] },
    rules: ['web-xml/http-method-without-effect'],
  },
  {
    asks: 'A list of `PUT`, `DELETE`, `TRACE` with an empty `auth-constraint` in place of `readonly`',
    omitted:
      'It forbids what it names; that made-up methods pass does not matter to servlets that do not know them.',
  },
  {
    asks: '`deny-uncovered-http-methods` in every file from 3.1 on',
    omitted: 'Where constraints have no lists of methods it changes nothing.',
  },
  {
    asks: '`deny-uncovered-http-methods` on Tomcat 7, which does not read it',
    omitted: 'Tomcat 7 is older than the releases that are judged.',
  },
  {
    asks: '`transport-guarantee` with `none`, `confidential` or another text: Tomcat asks for TLS all the same',
    rules: ['web-xml/transport-guarantee-word'],
  },
  {
    asks: 'The role `*` where no role is declared: nobody may enter',
    rules: ['web-xml/role-star-without-roles'],
  },
  {
    asks: 'The roles `*` and `**`, which let many in',
    by: { CWE: ['CWE-732'] },
    omitted: 'That everybody who can log in may enter is what most applications want.',
  },
  {
    asks: 'An empty `auth-constraint`',
    omitted: 'It lets nobody in, and is how pages and methods are shut.',
  },
  {
    asks: 'No `security-constraint` at all',
    by: { CWE: ['CWE-284'] },
    omitted: 'Most applications have none: frameworks such as Spring Security do it, or all of it is public.',
  },
  {
    asks: 'A `redirectPort` that leads to a TLS connector, for `CONFIDENTIAL` to redirect to',
    omitted: 'The connectors are in `server.xml`, where their rules say it.',
  },
  {
    asks: '`http-method` beside `http-method-omission` in one collection: not deployed',
    rules: ['web-xml/too-many-elements'],
  },
  {
    asks: 'Two `auth-constraint` in one constraint',
    rules: ['web-xml/too-many-elements'],
  },
  {
    asks: 'A `user-data-constraint` without `transport-guarantee`, a collection without a name',
    rules: ['web-xml/missing-element'],
  },
  {
    asks: '`false` in `deny-uncovered-http-methods`, which switches nothing off',
    rules: ['web-xml/stray-text'],
  },
];
