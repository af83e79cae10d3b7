import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { identOverTcp } from './ident-over-tcp.js';
import { md5Password } from './md5-password.js';
import { passwordInClearText } from './password-in-clear-text.js';
import { trustOnThisMachine } from './trust-on-this-machine.js';
import { trustOverNetwork } from './trust-over-network.js';
import { trustWithAnyCertificate } from './trust-with-any-certificate.js';

/** How clients prove who they are. */
export const methodRules: readonly Rule<PgHbaModel>[] = [
  identOverTcp,
  md5Password,
  passwordInClearText,
  trustOnThisMachine,
  trustOverNetwork,
  trustWithAnyCertificate,
];
