import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { ambiguousCertificates } from './ambiguous-certificates.js';
import { duplicateTlsHost } from './duplicate-tls-host.js';
import { guessableSecret } from './guessable-secret.js';
import { invalidTlsProtocols } from './invalid-tls-protocols.js';
import { legacyTlsAttributes } from './legacy-tls-attributes.js';
import { noCiphersForTls12 } from './no-ciphers-for-tls12.js';
import { obsoleteTlsProtocols } from './obsolete-tls-protocols.js';
import { pemAndKeystore } from './pem-and-keystore.js';
import { secretInTheClear } from './secret-in-the-clear.js';
import { sslProtocolList } from './ssl-protocol-list.js';
import { tlsDefaultHostMissing } from './tls-default-host-missing.js';
import { tlsNotEnabled } from './tls-not-enabled.js';
import { tlsProtectionOff } from './tls-protection-off.js';
import { tlsProtocolsUnset } from './tls-protocols-unset.js';
import { tlsProtocolsWithoutSign } from './tls-protocols-without-sign.js';
import { tlsWithoutCertificate } from './tls-without-certificate.js';
import { uncheckedClientCertificate } from './unchecked-client-certificate.js';
import { weakCiphersRule } from './weak-ciphers.js';

/** Certificates, versions and ciphers of connectors. */
export const tlsRules: readonly Rule<ServerModel>[] = [
  ambiguousCertificates,
  duplicateTlsHost,
  guessableSecret,
  invalidTlsProtocols,
  legacyTlsAttributes,
  noCiphersForTls12,
  obsoleteTlsProtocols,
  pemAndKeystore,
  secretInTheClear,
  sslProtocolList,
  tlsDefaultHostMissing,
  tlsNotEnabled,
  tlsProtectionOff,
  tlsProtocolsUnset,
  tlsProtocolsWithoutSign,
  tlsWithoutCertificate,
  uncheckedClientCertificate,
  weakCiphersRule,
];
