import type { AttributeEntry } from '../attribute.js';
import { sharedAttributes } from '../connector/shared.js';
import type { ElementEntry } from '../element.js';
import { formerConnectorAttributes } from '../former-attributes.js';
import { flag, int, javaClass, path, secret, text, word } from '../types.js';

/** The files and keystores of a certificate. */
const certificate: readonly AttributeEntry[] = [
  { name: 'certificateChainFile', type: path, summary: 'Intermediate certificates.' },
  { name: 'certificateFile', type: path, summary: 'Certificate, possibly with its chain and key.' },
  {
    name: 'certificateKeyAlias',
    type: text,
    summary: 'Name of the key in the keystore; left out, the first.',
  },
  { name: 'certificateKeyFile', type: path, summary: 'Private key.' },
  {
    name: 'certificateKeyPassword',
    type: secret,
    summary: 'Password of the key; left out, that of the keystore.',
  },
  {
    name: 'certificateKeyPasswordFile',
    type: path,
    releases: '8.5.96+ 9.0.83+ 10.1.16+ 11.0',
    summary: 'File with the password of the key.',
  },
  {
    name: 'certificateKeystoreFile',
    type: path,
    summary: 'Keystore; left out, `.keystore` in the home folder.',
  },
  {
    name: 'certificateKeystorePassword',
    type: secret,
    default: 'changeit',
    summary: 'Password of the keystore.',
  },
  {
    name: 'certificateKeystorePasswordFile',
    type: path,
    releases: '8.5.96+ 9.0.83+ 10.1.16+ 11.0',
    summary: 'File with the password of the keystore.',
  },
  { name: 'certificateKeystoreProvider', type: text, summary: 'Keystore provider.' },
  { name: 'certificateKeystoreType', type: text, default: 'JKS', summary: 'Type of the keystore.' },
];

/** 8.5 and 9.0 take the certificate of a host without an element of its own. */
const certificateOnHost = certificate.map(
  ({ default: _, ...attribute }): AttributeEntry => ({
    ...attribute,
    releases: '8.5 9.0',
    deprecated: '9.0',
    replacement: `Certificate/${attribute.name}`,
  }),
);

/** Where requests come in, and how they are encrypted. */
export const connectorElements: readonly ElementEntry[] = [
  {
    name: 'Connector',
    parents: ['Service'],
    component: {
      kind: 'Connector',
      default: 'org.apache.coyote.http11.Http11NioProtocol',
      attribute: 'protocol',
    },
    summary: 'Takes requests on a port.',
    attributes: [...sharedAttributes, ...formerConnectorAttributes],
  },
  {
    name: 'SSLHostConfig',
    parents: ['Connector'],
    summary: 'TLS for a host name.',
    attributes: [
      ...certificateOnHost,
      {
        name: 'caCertificateFile',
        type: path,
        summary: 'Authorities that client certificates may come from.',
      },
      {
        name: 'caCertificatePath',
        type: path,
        summary: 'Folder of authorities that client certificates may come from, for OpenSSL.',
      },
      { name: 'certificateRevocationListFile', type: path, summary: 'Certificates that are revoked.' },
      {
        name: 'certificateRevocationListPath',
        type: path,
        summary: 'Folder of certificates that are revoked, for OpenSSL.',
      },
      {
        name: 'certificateVerification',
        type: word(
          [
            'none',
            'optional',
            'optionalNoCA',
            'required',
            'no',
            'false',
            'want',
            'optional_no_ca',
            'require',
            'yes',
            'true',
          ],
          { ignoresCase: true, otherwise: 'strictest' },
        ),
        default: 'NONE',
        summary: 'Whether clients must show a certificate.',
      },
      {
        name: 'certificateVerificationDepth',
        type: int(),
        default: '10',
        summary: 'How long the chain of a client certificate may be.',
      },
      { name: 'ciphers', type: text, summary: 'Ciphers up to TLS 1.2, as OpenSSL writes them.' },
      {
        name: 'cipherSuites',
        type: text,
        releases: '9.0.114+ 10.1.51+ 11.0.16+',
        default: 'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256',
        summary: 'Cipher suites of TLS 1.3.',
      },
      { name: 'disableCompression', type: flag, default: 'true', summary: 'Keeps TLS from compressing.' },
      {
        name: 'disableSessionTickets',
        type: flag,
        default: 'false',
        summary: 'Gives out no session tickets.',
      },
      {
        name: 'groups',
        type: text,
        releases: '9.0.110+ 10.1.47+ 11.0.12+',
        summary: 'Groups for key exchange.',
      },
      {
        name: 'honorCipherOrder',
        type: flag,
        default: [{ releases: '9.0 10.0 10.1 11.0', value: 'false' }],
        summary: 'Lets the server choose the cipher.',
      },
      {
        name: 'hostName',
        type: text,
        default: '_default_',
        summary: 'Host that it is for; `_default_` for the others.',
      },
      {
        name: 'insecureRenegotiation',
        type: flag,
        default: 'false',
        summary: 'Allows the old renegotiation of TLS.',
      },
      {
        name: 'keyManagerAlgorithm',
        type: text,
        default: 'SunX509',
        summary: 'KeyManager algorithm (JSSE).',
      },
      {
        name: 'ocspEnabled',
        type: flag,
        releases: '9.0.114+ 10.1.51+ 11.0.16+',
        default: 'false',
        summary: 'Checks client certificates by OCSP.',
      },
      {
        name: 'ocspSoftFail',
        type: flag,
        releases: '9.0.114+ 10.1.51+ 11.0.16+',
        default: 'true',
        summary: 'Takes a certificate when the OCSP responder cannot be reached.',
      },
      {
        name: 'protocols',
        type: text,
        default: 'all',
        summary: 'TLS versions: `all`, or names with `+` or `-` before them.',
      },
      {
        name: 'revocationEnabled',
        type: flag,
        releases: '8.5.12+ 9.0 10.0 10.1 11.0',
        default: 'false',
        summary: 'Asks the JVM to check revocation.',
      },
      { name: 'sessionCacheSize', type: int(), default: '-1', summary: 'TLS session cache entries.' },
      {
        name: 'sessionTimeout',
        type: int({ unit: 's' }),
        default: '86400',
        summary: 'TLS session lifetime.',
      },
      { name: 'sslProtocol', type: text, default: 'TLS', summary: 'Algorithm of the `SSLContext`.' },
      {
        name: 'trustManagerClassName',
        type: javaClass,
        summary: 'Custom X509TrustManager; ignores the trust store settings.',
      },
      { name: 'truststoreAlgorithm', type: text, default: 'PKIX', summary: 'TrustManager algorithm.' },
      { name: 'truststoreFile', type: path, summary: 'Trust store.' },
      { name: 'truststorePassword', type: secret, summary: 'Password of the trust store.' },
      { name: 'truststoreProvider', type: text, summary: 'Provider of the trust store.' },
      { name: 'truststoreType', type: text, default: 'JKS', summary: 'Trust store type.' },
    ],
    internal: [
      'certificateVerificationAsString',
      'ocspTimeout',
      'ocspVerifyFlags',
      'openSslConfContext',
      'openSslContext',
      'tls13RenegotiationAvailable',
    ],
  },
  {
    name: 'Certificate',
    parents: ['SSLHostConfig'],
    summary: 'A certificate with its key.',
    attributes: [
      ...certificate,
      {
        name: 'type',
        type: word(['UNDEFINED', 'RSA', 'DSA', 'EC', 'MLDSA'], { otherwise: 'warns' }),
        default: 'UNDEFINED',
        summary: 'Type of the key; needed where there are several certificates.',
      },
    ],
  },
  {
    name: 'OpenSSLConf',
    parents: ['SSLHostConfig'],
    releases: '8.5.21+ 9.0 10.0 10.1 11.0',
    repeated: 'refused',
    summary: 'Commands for OpenSSL.',
    attributes: [],
  },
  {
    name: 'OpenSSLConfCmd',
    parents: ['OpenSSLConf'],
    releases: '8.5.21+ 9.0 10.0 10.1 11.0',
    summary: 'A command for OpenSSL.',
    attributes: [
      { name: 'name', type: text, summary: 'OpenSSL SSL_CONF command name.' },
      { name: 'value', type: text, summary: 'Argument of that command.' },
    ],
  },
  {
    name: 'UpgradeProtocol',
    parents: ['Connector'],
    component: { kind: 'UpgradeProtocol' },
    summary: 'A protocol that a connection may change to: HTTP/2.',
    attributes: [],
  },
];
