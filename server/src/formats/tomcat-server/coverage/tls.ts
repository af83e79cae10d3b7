import type { CoverageItem } from '../../../core/coverage.js';

const CIS_ALL = ['T8', 'T9', 'T10', 'T10.1'] as const;

/** Certificates, versions, ciphers and passwords of connectors. */
export const tls: readonly CoverageItem[] = [
  {
    asks: '`SSLHostConfig` or a keystore on a connector that is not `SSLEnabled`',
    rules: ['tomcat-server/tls-not-enabled', 'tomcat-server/not-a-truth-value'],
    remark: '`SSLEnabled="yes"` is false for Tomcat; `false` is taken for intent',
  },
  {
    asks: 'TLS without `SSLHostConfig`, without `Certificate`, or with an empty one',
    rules: ['tomcat-server/tls-without-certificate'],
  },
  {
    asks: '`certificateFile` without a key',
    omitted: 'the key may be in the same file, which is not read.',
  },
  {
    asks: 'No `SSLHostConfig` of the name in `defaultSSLHostConfigName`',
    rules: ['tomcat-server/tls-default-host-missing'],
  },
  { asks: 'Two `SSLHostConfig` of one name', rules: ['tomcat-server/duplicate-tls-host'] },
  {
    asks: 'Several certificates without `type`, or with the same',
    rules: ['tomcat-server/ambiguous-certificates'],
    remark: 'a word that is no type is a finding of its own',
  },
  {
    asks: '`certificateFile` and `certificateKeystoreFile` together',
    rules: ['tomcat-server/pem-and-keystore'],
  },
  {
    asks: 'A keystore, trust store or alias that is not there, or cannot be opened',
    omitted: 'files beside the configuration are not read, and keystores are secrets.',
  },
  {
    asks: 'TLS on the connector itself (`keystoreFile` and the like)',
    rules: ['tomcat-server/legacy-tls-attributes'],
    remark: 'they are converted; from 10.0 on the connector of hardening guides does not start',
  },
  {
    asks: '`TLSv1.2` and later only',
    by: { CIS: { '6.5': CIS_ALL }, STIG: ['TCAT-AS-000040', 'TCAT-AS-000020'] },
    rules: [
      'tomcat-server/obsolete-tls-protocols',
      'tomcat-server/tls-protocols-unset',
      'tomcat-server/ssl-protocol-list',
    ],
    remark:
      'no `protocols`, or `all`, under the strict profile; the `sslProtocol` list of CIS stops the connector, and `SSLEnabledProtocols` of the STIG is no attribute',
  },
  {
    asks: '`protocols` divided by blanks, with unknown names, or with nothing left',
    rules: ['tomcat-server/invalid-tls-protocols'],
  },
  { asks: '`protocols` divided by commas', rules: ['tomcat-server/tls-protocols-without-sign'] },
  {
    asks: 'Ciphers without NULL, anonymous, export, RC4, DES, 3DES and MD5',
    by: { STIG: ['TCAT-AS-000020'] },
    rules: ['tomcat-server/weak-ciphers'],
    remark:
      'what a list names, in the notation of OpenSSL or of Java; what classes such as `HIGH` hold is left to Tomcat',
  },
  {
    asks: 'Ciphers with plain RSA key exchange',
    omitted: 'old clients are the reason why somebody lists them, and the default has none.',
  },
  {
    asks: 'Ciphers that no client can use',
    rules: ['tomcat-server/no-ciphers-for-tls12'],
    remark: 'an empty list and one of TLS 1.3 alone; whether a name is unknown the release of Java decides',
  },
  {
    asks: '`honorCipherOrder`',
    omitted:
      'with the ciphers of the default any order is good, and clients know best what they are fast at.',
  },
  {
    asks: 'Old renegotiation, compression, hosts behind the TLS of another one',
    rules: ['tomcat-server/tls-protection-off'],
  },
  {
    asks: 'Client certificates',
    by: { CIS: { '6.1': CIS_ALL }, STIG: ['TCAT-AS-000800'] },
    rules: ['tomcat-server/unchecked-client-certificate'],
    remark:
      'that clients must show one at all fits few servers, and is not asked for; unknown words are a finding of their own',
  },
  {
    asks: 'A `trustManagerClassName`',
    omitted: 'what such a class trusts cannot be known.',
  },
  {
    asks: '`scheme` and `secure` missing on a connector with TLS',
    omitted: 'Tomcat reports `https` for requests over TLS without them, so that they change nothing.',
  },
  {
    asks: 'Another password than `changeit`, and none from a guide',
    by: { STIG: ['TCAT-AS-000060'] },
    rules: ['tomcat-server/guessable-secret'],
    remark: 'not for trust stores, which hold nothing secret',
  },
  {
    asks: 'No passwords in the file',
    by: { STIG: ['TCAT-AS-000370'] },
    rules: ['tomcat-server/secret-in-the-clear'],
    remark: 'Tomcat needs them somewhere, so that this is for the strict profile',
  },
  {
    asks: 'FIPS mode',
    by: { STIG: ['TCAT-AS-000750'] },
    omitted:
      'it is a demand of some authorities alone, and aborts the start where the library is no FIPS build.',
  },
];
