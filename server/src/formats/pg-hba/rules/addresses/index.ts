import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { addressOfNoClient } from './address-of-no-client.js';
import { addressOnLocal } from './address-on-local.js';
import { ambiguousIpv4Address } from './ambiguous-ipv4-address.js';
import { hostBitsSet } from './host-bits-set.js';
import { hostNameWithLength } from './host-name-with-length.js';
import { ignoredIpv6Zone } from './ignored-ipv6-zone.js';
import { impossibleHostName } from './impossible-host-name.js';
import { invalidCidrLength } from './invalid-cidr-length.js';
import { invalidMask } from './invalid-mask.js';
import { ipv4MappedAddress } from './ipv4-mapped-address.js';
import { keywordAsHostName } from './keyword-as-host-name.js';
import { lengthAsMask } from './length-as-mask.js';
import { maskAfterCidr } from './mask-after-cidr.js';
import { maskOfOtherFamily } from './mask-of-other-family.js';
import { maskWithGaps } from './mask-with-gaps.js';
import { missingAddress } from './missing-address.js';
import { missingMask } from './missing-mask.js';

/** What is judged of the address and its mask. */
export const addressRules: readonly Rule<PgHbaModel>[] = [
  addressOfNoClient,
  addressOnLocal,
  ambiguousIpv4Address,
  hostBitsSet,
  hostNameWithLength,
  ignoredIpv6Zone,
  impossibleHostName,
  invalidCidrLength,
  invalidMask,
  ipv4MappedAddress,
  keywordAsHostName,
  lengthAsMask,
  maskAfterCidr,
  maskOfOtherFamily,
  maskWithGaps,
  missingAddress,
  missingMask,
];
