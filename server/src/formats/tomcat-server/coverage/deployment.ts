import type { CoverageItem } from '../../../core/coverage.js';

/** What hosts deploy, and from where. */
export const deployment: readonly CoverageItem[] = [
  {
    asks: '`autoDeploy="false"`',
    by: {
      CIS: { '9.1': ['T10.1'], '9.2': ['T8', 'T9', 'T10'] },
      STIG: ['TCAT-AS-000540'],
    },
    rules: ['tomcat-server/auto-deploy'],
    remark: 'the file that Tomcat ships has it on, and so have most servers: under the strict profile',
  },
  {
    asks: '`deployOnStartup="false"`',
    by: { CIS: { '9.2': ['T10.1'], '9.3': ['T8', 'T9', 'T10'] } },
    rules: ['tomcat-server/deploy-on-startup'],
    remark: 'a fix only where the host lists an application',
  },
  {
    asks: '`deployXML="false"`',
    by: { STIG: ['TCAT-AS-000530'] },
    rules: ['tomcat-server/deploy-xml'],
  },
  {
    asks: 'Both switches off and no `Context`, as a guide has it: nothing is deployed',
    rules: ['tomcat-server/nothing-deployed'],
  },
  {
    asks: 'An `appBase` that is the folder of Tomcat or one above it',
    rules: ['tomcat-server/app-base-too-wide'],
    remark: 'Tomcat 10.1 then serves `/conf/tomcat-users.xml`',
  },
  {
    asks: 'An `appBase` of two hosts',
    rules: ['tomcat-server/shared-app-base'],
    remark: 'as information',
  },
  {
    asks: 'A `docBase` in the `appBase` of a host that deploys it as well',
    rules: ['tomcat-server/deployed-twice'],
  },
  {
    asks: 'A `Host` that is named with a star, or by an address of IPv6',
    rules: ['tomcat-server/host-that-starts-nothing'],
    remark: 'the manual allows the star; as an `Alias` it works',
  },
  {
    asks: 'A `docBase` or `appBase` that does not exist',
    omitted: 'The file system of the server is not looked at.',
  },
  {
    asks: 'A host of its own for requests with an unknown name',
    omitted: 'Good practice where many sites share a server; with one site it is one more thing to keep.',
  },
  {
    asks: 'No samples and no documentation on the server',
    by: {
      CIS: { '1.1': ['T8', 'T9', 'T10', 'T10.1'] },
      STIG: ['TCAT-AS-000560', 'TCAT-AS-000570', 'TCAT-AS-000580'],
    },
    rules: ['tomcat-server/sample-application'],
    remark: 'as far as `server.xml` lists them; most are just in `webapps`',
  },
];
